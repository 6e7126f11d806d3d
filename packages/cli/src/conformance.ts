/** `comity conformance`: runs the laws of a port on what a module has made with `conformance(…)`. */
import { writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { type Conformance, type LawReport, type Report, usualDraw } from "@comity/plugin-sdk/conformance"
import type { Command, ExitCode, Work } from "./Command.ts"
import { load } from "./load.ts"
import { oneModule } from "./Operands.ts"
import { limitIn, usual, type Written } from "./Options.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"

const usage = "comity conformance <module> [--json [file]] [--seed <n>] [--runs <n>] [--limit <n>] [--language <tag>]"

const isConformance = (value: unknown): value is Conformance => {
  const given = value as Partial<Conformance> | null | undefined
  return typeof given?.report === "function" && Array.isArray(given.laws)
}

const drawIn = ({ numbers: { runs, seed } }: Written) => ({
  seed: seed ?? usualDraw.seed,
  runs: runs ?? usualDraw.runs
})

/** A few lines of one law: what was expected and found, under its name. */
const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n")

const printLaw = ({ because = "", law, outcome, protects }: LawReport, { say, terminal: { line, styled } }: Work) => {
  if (outcome === "holds") return line(`  ${styled("green", "✓")} ${law}`)
  if (outcome === "notAsked")
    return line(`  ${styled("yellow", "-")} ${law}\n${indented(say(word("cli/notAsked", { because })))}`)
  line(`  ${styled("red", "✗")} ${law}\n${indented(because)}`)
  line(indented(say(word("cli/protects", { whom: protects }))))
}

const printSum = ({ draw: { runs, seed }, laws }: Report, { say, terminal: { line } }: Work): void => {
  const count = (wanted: LawReport["outcome"]) => laws.filter(({ outcome }) => outcome === wanted).length
  line(say(word("cli/outcome", { held: count("holds"), broken: count("broken"), notAsked: count("notAsked") })))
  line(say(word("cli/drawnFrom", { seed, runs })))
}

const tryOne = async ({ laws, name, port, report }: Conformance, work: Work, isQuiet: boolean): Promise<Report> => {
  const { say, terminal, written } = work
  const { progress } = terminal
  const next = (done: number) => {
    const law = laws[done]
    if (law !== undefined && !isQuiet) progress(`  ${done + 1}/${laws.length} ${law.name}`)
  }
  if (!isQuiet) terminal.line(terminal.styled("bold", say(word("cli/subject", { name, port, laws: laws.length }))))
  next(0)
  const whole = await report({
    draw: drawIn(written),
    limit: limitIn(written) * 1000,
    onLaw: (law, done) => {
      if (!isQuiet) printLaw(law, work)
      next(done)
    }
  })
  if (!isQuiet) printSum(whole, work)
  return whole
}

const write = async (file: string, folder: string, text: string): Promise<void> => {
  try {
    await writeFile(resolve(folder, file), `${text}\n`)
  } catch (thrown) {
    throw new Unusable(word("cli/notWritten", { file, because: messageOf(thrown) }), thrown)
  }
}

const run = async (work: Work): Promise<ExitCode> => {
  const {
    folder,
    operands: [module = ""],
    say,
    terminal,
    written
  } = work
  const exported = await load(module, folder, limitIn(written))
  const all = [exported["default"]].flat()
  if (all.length === 0 || !all.every(isConformance))
    throw new Unusable(word("cli/nothingToTry", { module, found: Object.keys(exported) }))
  const file = written.texts["json-file"]
  const isQuiet = written.flags.has("json")
  const reports: Array<Report> = []
  for (const one of all) reports.push(await tryOne(one, work, isQuiet))
  const text = JSON.stringify(Array.isArray(exported["default"]) ? reports : reports[0], null, 2)
  if (isQuiet) terminal.line(text)
  if (file !== undefined) {
    await write(file, folder, text)
    terminal.line(say(word("cli/written", { file })))
  }
  return reports.every(({ ok }) => ok) ? 0 : 1
}

const takesNext = (argument = ""): boolean =>
  Object.entries(conformance.options).some(([name, { takes }]) => takes !== undefined && argument === `--${name}`)

/** `--json` takes a file or none, which no parser of options knows: with a file it is another option. */
const withReportFile = (given: ReadonlyArray<string>): ReadonlyArray<string> =>
  given.map((argument, i) => {
    if (/^--json=./.test(argument)) return argument.replace("--json=", "--json-file=")
    if (argument !== "--json") return argument
    const next = given[i + 1]
    const isAfterModule = given.slice(0, i).some((one, at) => !one.startsWith("-") && !takesNext(given[at - 1]))
    return isAfterModule && next !== undefined && !next.startsWith("-") ? "--json-file" : argument
  })

export const conformance: Command = {
  name: "conformance",
  usage,
  about: [word("cli/conformance", {}), word("cli/conformanceModule", {})],
  operands: oneModule,
  exits: { fine: word("cli/exitFine", {}), found: word("cli/exitFound", {}) },
  options: {
    json: { shown: "--json [file]", help: word("cli/optionJsonFile", {}) },
    "json-file": { takes: "text", shown: "", help: word("cli/optionJsonFile", {}) },
    seed: { takes: "number", shown: "--seed <n>", help: word("cli/optionSeed", { seed: usualDraw.seed }) },
    runs: { takes: "number", shown: "--runs <n>", help: word("cli/optionRuns", { runs: usualDraw.runs }) },
    ...usual
  },
  rewrites: withReportFile,
  run
}
