/** What the command line says: every code, and the names of the values that its message is given. */

export const words = {
  "cli/about": [],
  "cli/appliesTo": ["usage"],
  "cli.commands": [],
  "cli.options": [],
  "cli.exitCodes": [],
  "cli/more": ["usage"],
  "cli/check": [],
  "cli/checkModule": [],
  "cli/conformance": [],
  "cli/conformanceModule": [],
  "cli/optionHelp": [],
  "cli/optionJson": [],
  "cli/optionJsonFile": [],
  "cli/optionLanguage": ["known"],
  "cli/optionLimit": ["limit"],
  "cli/optionRuns": ["runs"],
  "cli/optionSeed": ["seed"],
  "cli/optionVerbose": [],
  "cli/optionVersion": [],
  "cli/exitFine": [],
  "cli/exitFound": [],
  "cli/exitUnusable": [],

  "cli/unknownCommand": ["command", "known"],
  "cli/unknownOption": ["option", "known"],
  "cli/optionNeedsValue": ["option"],
  "cli/optionTakesNoValue": ["option"],
  "cli/optionNeedsNumber": ["option", "found"],
  "cli/unknownLanguage": ["language", "known"],
  "cli/noModule": ["usage"],
  "cli/tooManyModules": ["found"],
  "cli/moduleNotFound": ["module"],
  "cli/moduleThrew": ["module", "because"],
  "cli/moduleStalled": ["module", "seconds"],
  "cli/moduleExits": [],
  "cli/nothingToCheck": ["module", "found"],
  "cli/nothingToTry": ["module", "found"],
  "cli/notWritten": ["file", "because"],
  "cli/fellOver": ["because"],
  "cli/moreWhenVerbose": [],

  "cli/plugin": ["plugin"],
  "cli/profile": ["profile"],
  "cli/nothingFound": [],
  "cli/found": ["faults", "notes"],
  "cli/subject": ["name", "port", "laws"],
  "cli/drawnFrom": ["seed", "runs"],
  "cli/protects": ["whom"],
  "cli/notAsked": ["because"],
  "cli/outcome": ["held", "broken", "notAsked"],
  "cli/written": ["file"]
} as const satisfies Readonly<Record<string, ReadonlyArray<string>>>

export type Word = keyof typeof words
/** A catalogue of the command line: a pattern for every code. */
export type Words = Readonly<Record<Word, string>>
