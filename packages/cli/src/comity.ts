/** The command line of Comity, without the process around it. */
import type { Reason } from "@comity/core"
import type { Command, ExitCode } from "./Command.ts"
import { check } from "./check.ts"
import { concealing } from "./conceal.ts"
import { conformance } from "./conformance.ts"
import { generalHelp, helpOf } from "./help.ts"
import { keys } from "./keys.ts"
import { move } from "./move.ts"
import { operandsIn } from "./Operands.ts"
import { isVerbose, languageAsked, type Options, read, usual, wantsHelp } from "./Options.ts"
import { sign } from "./sign.ts"
import { terminal as open, type Surroundings, type Terminal } from "./Terminal.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"
import { languageOf, type Say, voice } from "./Voice.ts"
import { verify } from "./verify.ts"

const commands: ReadonlyArray<Command> = [check, conformance, move, verify, sign, keys]

const general: Options = {
  language: usual["language"] as Options[string],
  version: { shown: "--version", help: word("cli/optionVersion", {}) },
  help: usual["help"] as Options[string]
}

/**
 * Where a command line is run: in which folder, and with which streams.
 * @stability evolving
 */
export interface Place extends Surroundings {
  readonly folder: string
  /** Which version `--version` says. */
  readonly version: string
  /** What `-` reads, as `process.stdin` gives it; nothing if left out. */
  readonly input?: AsyncIterable<Uint8Array>
  /**
   * Called by a command that stops cleanly when it is asked to: gives the signal that says so. Never asked to if left out.
   */
  readonly interruption?: () => AbortSignal
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const complainOf = (
  reason: Reason,
  thrown: unknown,
  say: Say,
  verbose: boolean,
  { complain, styledComplaint }: Terminal
): void => {
  complain(`${styledComplaint("red", "✗")} ${say(reason)}`)
  if (!(thrown instanceof Error)) return
  if (verbose) complain(thrown.stack ?? "")
  else complain(`  ${say(word("cli/moreWhenVerbose", {}))}`)
}

/** Says an error that nobody has caught, as it says every other. */
export const complainOfAny = async (thrown: unknown, given: ReadonlyArray<string>, place: Surroundings): Promise<2> => {
  const say = voice(await languageOf(languageAsked(given, place.env)))
  const terminal = open(place, concealing(given))
  if (thrown instanceof Unusable) complainOf(thrown.reason, thrown.cause, say, isVerbose(given), terminal)
  else complainOf(word("cli/fellOver", { because: messageOf(thrown) }), thrown, say, isVerbose(given), terminal)
  return 2
}

/** What is said where somebody's module ends the process: made beforehand, since then nothing can be awaited any more. */
export const complaintOfExit = async (given: ReadonlyArray<string>, { env }: Surroundings): Promise<string> =>
  voice(await languageOf(languageAsked(given, env)))(word("cli/moduleExits", {}))

/** The command that is called; options may stand before it. */
const commandIn = (given: ReadonlyArray<string>) => {
  const named = (argument: string) => commands.find(({ name }) => name === argument)
  const at = given[0]?.startsWith("-") ? given.findIndex(named) : 0
  const name = given[at] ?? given[0]
  return { name, command: named(name ?? ""), rest: given.toSpliced(at, 1) }
}

/**
 * Runs a command: `comity(["check", "./profile.ts"], place)`. Resolves to the exit code and never rejects.
 *
 * 0: nothing is wrong. 1: something was found: what stops a step, a broken law, an altered entry. 2: it could not be tried.
 * @stability evolving
 */
export const comity = async (given: ReadonlyArray<string>, place: Place): Promise<ExitCode> => {
  const { env, folder, input = nothing(), interruption = () => new AbortController().signal, out, version } = place
  try {
    const terminal = open(place, concealing(given))
    const language = await languageOf(languageAsked(given, env))
    const say = voice(language)
    const { command, name, rest } = commandIn(given)
    if (command === undefined) {
      if (name !== undefined && !name.startsWith("-"))
        throw new Unusable(word("cli/unknownCommand", { command: name, known: commands.map((one) => one.name) }))
      const { flags } = read(
        given.map((one) => (one === "-h" ? "--help" : one)),
        general
      )
      terminal.line(flags.has("version") ? version : generalHelp(commands, general, say))
      return flags.size === 0 ? 2 : 0
    }
    if (wantsHelp(rest)) {
      terminal.line(helpOf(command, say))
      return 0
    }
    const written = read(command.rewrites?.(rest) ?? rest, command.options)
    const operands = operandsIn(written, command.operands, command.usage)
    const streams = { input, out, interruption }
    return await command.run({ written, operands, folder, terminal, streams, language, say })
  } catch (thrown) {
    return complainOfAny(thrown, given, place)
  }
}
