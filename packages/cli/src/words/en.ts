/** What the command line says, in English. */
import type { Words } from "./words.ts"

export const en: Words = {
  "cli/about": "Checks the profile of a province, and runs the laws on an adapter.",
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

  "cli/plugin": "Plugin: {$plugin}.",
  "cli/profile": "Profile: {$profile}.",
  "cli/nothingFound": "Nothing was found.",
  "cli/found": "Findings that stop something: {$faults :integer}. Names to look at: {$notes :integer}.",
  "cli/subject": "Tried: {$name}. Port: {$port}. Laws: {$laws :integer}.",
  "cli/drawnFrom": "The same cases again: --seed {$seed} --runs {$runs}",
  "cli/protects": "Whom the law protects: {$whom}",
  "cli/notAsked": "Not asked: {$because}",
  "cli/outcome": "Laws that hold: {$held :integer}. Broken: {$broken :integer}. Not asked: {$notAsked :integer}.",
  "cli/written": "The report is in this file: {$file}"
}
