/** What `--help` says: made of what commands and options say of themselves. */
import type { Reason } from "@comity/core"
import type { Command } from "./Command.ts"
import { type Options, shownOf } from "./Options.ts"
import { word } from "./Unusable.ts"
import type { Say } from "./Voice.ts"

type Row = readonly [name: string, said: Reason]

const table = (rows: ReadonlyArray<Row>, say: Say): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, said]) => `  ${name.padEnd(width)}  ${say(said)}`)
}

const ofOptions = (options: Options): ReadonlyArray<Row> => shownOf(options).map(({ help, shown }) => [shown, help])

/** The whole command line. */
export const generalHelp = (commands: ReadonlyArray<Command>, options: Options, say: Say): string =>
  [
    say(word("cli/about", {})),
    "",
    say(word("cli.commands", {})),
    ...commands.flatMap(({ about, usage }) => [`  ${usage}`, `      ${say(about.slice(0, 1))}`]),
    "",
    say(word("cli.options", {})),
    ...table(ofOptions(options), say),
    "",
    say(word("cli/more", { usage: "comity <command> --help" }))
  ].join("\n")

/** One command. */
export const helpOf = ({ about, exits, options, usage }: Command, say: Say): string =>
  [
    say(word("cli/appliesTo", { usage })),
    "",
    ...about.map((one) => say(one)),
    "",
    say(word("cli.options", {})),
    ...table(ofOptions(options), say),
    "",
    say(word("cli.exitCodes", {})),
    ...table(
      [
        ["0", exits.fine],
        ...(exits.found === undefined ? [] : [["1", exits.found] as const]),
        ["2", word("cli/exitUnusable", {})]
      ],
      say
    )
  ].join("\n")
