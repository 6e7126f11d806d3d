/** What the command line says, in English. */
import type { Words } from "./words.ts"

export const en: Words = {
  "cli/about": "Checks the profile of a province, runs the laws on an adapter, and moves and verifies what is stored.",
  "cli/appliesTo": "Usage: {$usage}",
  "cli.commands": "Commands",
  "cli.options": "Options",
  "cli.exitCodes": "Exit codes",
  "cli/more": "More about a command: {$usage}",
  "cli/check": "Finds what does not hang together in the profile of a province.",
  "cli/checkModule": "The module exports a plugin that has profiles, or a profile.",
  "cli/conformance": "Runs the published laws on an adapter, a rule kind, a language or a calendar.",
  "cli/conformanceModule": "The default export of the module is made by conformance(), or is a list of these.",
  "cli/optionHelp": "Says this.",
  "cli/optionJson": "Prints a report for programs, and nothing else.",
  "cli/optionJsonFile":
    "Prints a report for programs, and nothing else. With a file after the module, the report goes there.",
  "cli/optionLanguage": "The language of the sentences: {$known :comity:list}. Otherwise that of the terminal.",
  "cli/optionLimit": "How many seconds the module, and each law, may take. Otherwise: {$limit :integer}.",
  "cli/optionRuns": "How many cases a law draws. Otherwise: {$runs :integer}.",
  "cli/optionSeed": "What the cases are drawn from. Otherwise: {$seed :integer}.",
  "cli/optionVerbose": "Shows where in the code something went wrong.",
  "cli/optionVersion": "Says which version this is.",
  "cli/exitFine": "Nothing is wrong. A name that is missing is noted and stops nothing.",
  "cli/exitFound": "Something was found that stops a step or a rule set, or a law is broken.",
  "cli/exitUnusable": "It could not be tried: see the message.",

  "cli/move": "Moves a whole tenant: from store to store, into an export, or out of one.",
  "cli/movePlaces": "The first place is read; the second has to be empty. After a break, the same command goes on.",
  "cli/places":
    "A place is sqlite:<file>, postgres://<address>, a file that ends in .jsonl, - for standard input or output, or a module that exports a store. After a file or an address may stand #<tenant>.",
  "cli/moveFine": "All was moved, and what arrived was verified.",
  "cli/moveFound": "The export or the target is not as it should be.",
  "cli/verify": "Finds what was changed, lost or swapped in a store or an export, and names the first such place.",
  "cli/verifyFound": "Something was changed, lost or swapped.",
  "cli/sign": "Verifies a store and signs how its journal ends.",
  "cli/signUse":
    "Whoever keeps the signed head can have it checked later, with comity verify, that nothing before it was altered.",
  "cli/signFine": "It is signed.",
  "cli/signFound": "What is stored is not as it was written, so nothing is signed.",
  "cli/keys": "Makes a pair of keys for comity sign.",
  "cli/keysFiles":
    "The first file gets the private key, which stays here; the second gets the public key, which is handed over.",
  "cli/keysFine": "The keys are made.",
  "cli/optionQuiet": "Says nothing while it works.",
  "cli/optionHead": "A signed head from earlier: nothing before it may have been altered.",
  "cli/optionKeyPublic": "The public key that the signed head is checked with.",
  "cli/optionKeyPrivate": "The private key to sign with.",
  "cli/optionAgainst": "An export from earlier: what it holds must be in the store as it was.",
  "cli/optionShallow": "Leaves out whether each document is what its journal makes of it. Faster.",
  "cli/optionOut": "The file that the signed head goes to. Otherwise it is printed.",

  "cli/unknownCommand": "There is no such command: {$command}. Commands: {$known :comity:list}.",
  "cli/unknownOption": "There is no such option here: {$option}. Options: {$known :comity:list}.",
  "cli/optionNeedsValue": "This option needs a value: {$option}.",
  "cli/optionTakesNoValue": "This option takes no value: {$option}.",
  "cli/optionNeedsNumber": "This option needs a whole number from 1: {$option}. Found: {$found}.",
  "cli/unknownLanguage": "There is no such language here: {$language}. Languages: {$known :comity:list}.",
  "cli/noModule": "Name the module. Usage: {$usage}",
  "cli/tooManyModules": "Name one module. Found: {$found :comity:list}.",
  "cli/moduleNotFound":
    "There is no such module: {$module}. Give its path, as seen from here, or the name of an installed package.",
  "cli/moduleThrew": "The module fails when it is imported: {$module}. Its error: {$because}",
  "cli/moduleStalled":
    "The module did not finish loading: {$module}. Seconds waited: {$seconds :integer}. Let it await nothing that does not come, or give a higher --limit.",
  "cli/moduleExits":
    "What was tried has ended the process before the command was done. Take process.exit() out of it, and call it again.",
  "cli/nothingToCheck":
    "The module exports no profile, and no plugin that has one: {$module}. Its exports: {$found :comity:list}. Export what definePlugin() makes, or a profile.",
  "cli/nothingToTry":
    "The default export of the module is not made by conformance(): {$module}. Its exports: {$found :comity:list}. Write: export default conformance(…).",
  "cli/notWritten": "The report could not be written: {$file}. Because: {$because}",
  "cli/fellOver": "What was tried has thrown an error that nobody caught. Its error: {$because}",
  "cli/moreWhenVerbose": "With --verbose it is shown where in the code.",

  "cli/noPlace": "Name the place. Usage: {$usage}",
  "cli/tooManyPlaces": "Name one place. Found: {$found :comity:list}.",
  "cli/noTwoPlaces": "Name two places: from where, and to where. Usage: {$usage}",
  "cli/noTwoFiles": "Name two files: one for the private key, and one for the public key. Usage: {$usage}",
  "cli/tooManyForTwo": "Name two, and no more. Found: {$found :comity:list}.",
  "cli/placeUnreadable":
    "This place can't be read: {$place}. Write sqlite:<file>, and #<tenant> after it if the tenant has another name than main.",
  "cli/addressUnreadable":
    "This address can't be read: {$place}. Write postgres://user:password@host:port/database#tenant, and the signs / ? # % @ in a password as %2F %3F %23 %25 %40.",
  "cli/placeNotFound":
    "There is no such place: {$place}. Write sqlite:<file>, postgres://<address>, a file that ends in .jsonl, -, or the path of a module as seen from here.",
  "cli/driverNotInstalled":
    "The package for this kind of store is not installed here: {$package}. Install it: {$command}",
  "cli/storeNotThere": "There is no such file: {$place}. Correct the path: it is read, so it has to be there.",
  "cli/noStore":
    "The module exports no store: {$module}. Its exports: {$found :comity:list}. Let its default export, or the one named store, be the function that opens it.",
  "cli/noDriver":
    "What was opened is no store of contract 1: {$place}. Export what sqlite(), postgres() or sealed() gives, or a driver of your own.",
  "cli/storeNotOpened": "The store can't be opened: {$place}. Because: {$because}",
  "cli/storeFailed": "The store failed. Once that is put right, the same command goes on. Because: {$because}",
  "cli/storeEmpty": "The store holds nothing of this tenant: {$place}. Correct the place, or the tenant after #.",
  "cli/exportToExport": "Both places are exports. Copy the file, or name a store.",
  "cli/samePlace": "Both places are the same store: {$place}. Name another target.",
  "cli/twoOnOutput": "The export goes to standard output, and so would the report. Leave out --json, or name a file.",
  "cli/fileExists": "This file is there already, and is not overwritten: {$file}. Name another one, or move it away.",
  "cli/fileNotRead": "The file can't be read: {$file}. Because: {$because}",
  "cli/exportNotWritten": "The export could not be written, and nothing of it is left: {$file}. Because: {$because}",
  "cli/exportCutOff": "Nobody reads the export to its end, so what was read is not whole. Because: {$because}",
  "cli/writtenByAnother": "Another command writes the same file at this time: {$file}. Wait until it is done.",
  "cli/stopped": "It was stopped before its end. The same command, called again, goes on.",
  "cli/headNeedsKey": "A signed head is checked with a public key: give both --head and --key.",
  "cli/againstNeedsExport": "A store is held against an export: a file that ends in .jsonl, or -. Found: {$place}.",
  "cli/optionForStores": "An export is verified by itself, so this option is for stores only: {$option}.",
  "cli/signNeedsStore": "A head is signed of a store, not of an export: {$place}.",
  "cli/signNeedsKey": "Name the private key: --key <private.pem>. The command comity keys makes one.",
  "cli/keyNotWritten": "The key could not be written: {$file}. Because: {$because}",
  "cli/headNotWritten": "The signed head could not be written: {$file}. Because: {$because}",

  "cli/plugin": "Plugin: {$plugin}.",
  "cli/profile": "Profile: {$profile}.",
  "cli/nothingFound": "Nothing was found.",
  "cli/found": "Findings that stop something: {$faults :integer}. Names to look at: {$notes :integer}.",
  "cli/subject": "Tried: {$name}. Port: {$port}. Laws: {$laws :integer}.",
  "cli/drawnFrom": "The same cases again: --seed {$seed} --runs {$runs}",
  "cli/protects": "Whom the law protects: {$whom}",
  "cli/notAsked": "Not asked: {$because}",
  "cli/outcome": "Laws that hold: {$held :integer}. Broken: {$broken :integer}. Not asked: {$notAsked :integer}.",
  "cli/written": "The report is in this file: {$file}",

  "cli/progressExport": "Exported so far: commits {$commits :integer}, entries {$entries :integer}.",
  "cli/progressImport": "Imported so far: commits {$commits :integer}, entries {$entries :integer}.",
  "cli/progressCompare": "Compared so far: commits {$commits :integer}, entries {$entries :integer}.",
  "cli/progressVerify": "Verified so far: commits {$commits :integer}, entries {$entries :integer}.",
  "cli/fromTo": "From: {$from}. To: {$to}.",
  "cli/resumed": "The target had the beginning already. The move went on after position {$position :integer}.",
  "cli/thereAlready": "The target held all of it already.",
  "cli/moved":
    "All was moved and verified. Commits: {$commits :integer}. Entries: {$entries :integer}. Documents: {$documents :integer}.",
  "cli/exported":
    "All was exported. Commits: {$commits :integer}. Entries: {$entries :integer}. Documents: {$documents :integer}.",
  "cli/chain": "End of the chain: {$chain}",
  "cli/verified": "Verified: {$place}.",
  "cli/lookedAt":
    "Commits: {$commits :integer}. Entries: {$entries :integer}. Documents: {$documents :integer}. Erased entries: {$erased :integer}. Last position: {$position :integer}.",
  "cli/gaps": "Positions that no entry has: {$gaps :integer}. That alone is no finding.",
  "cli/moreFound": "All findings: {$found :integer}. Shown: {$shown :integer}.",
  "cli/firstBad": "First bad position: {$position :integer}.",
  "cli/headHolds": "Nothing before the signed head was altered: {$file}.",
  "cli/notSigned": "Not signed: {$place}. What is stored is not as it was written.",
  "cli/signed":
    "Verified and signed: {$place}. Commits: {$commits :integer}. Entries: {$entries :integer}. Last position: {$position :integer}. The signed head is in this file: {$file}",
  "cli/keysMade":
    "The private key is in this file, which only you may read: {$private}. Hand over the public key: {$public}"
}
