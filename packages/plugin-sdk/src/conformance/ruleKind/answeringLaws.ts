/** Laws of answering: every question has an answer, the same one each time, and asking leaves no trace. */
import { onOtherMachines } from "../drawn/machine.ts"
import { copyOf, isSame, shown } from "../drawn/sameness.ts"
import { usualDraw } from "../Law.ts"
import { type Answer, type Case, law, overCases, type RuleKindLaw, refusedByEngine } from "./RuleKindLaw.ts"
import { day } from "./TrialRecord.ts"

/** Mostly while the training runs, when most is undecided. */
export const someDay = ({ chance, lastDay }: Pick<Case, "chance" | "lastDay">): number =>
  chance.percent(60) ? chance.between(0, lastDay) : chance.between(-4, lastDay + 45)

const differs = (one: Answer, other: Answer): boolean =>
  one.reading !== undefined && other.reading !== undefined && !isSame(one.reading, other.reading)

/** Breaks where an answer ends in this fault. */
const without =
  (code: string, advice: string) =>
  (drawn: Case): void => {
    const asOf = day(someDay(drawn))
    const { fault } = drawn.ask(drawn.record, asOf)
    if (fault?.code === code) throw new Error(`As of ${asOf}: ${fault.message}. ${advice}`)
  }

export const answeringLaws: ReadonlyArray<RuleKindLaw> = [
  {
    name: "it answers every record and never throws",
    protects: "The trainee with an unusual record: one throw leaves the whole decision undetermined.",
    check: async (subject, draw = usualDraw) => {
      const refused = refusedByEngine(subject)
      if (refused !== undefined)
        throw new Error(`Expected a rule set with parameters that the kind reads to be accepted, found ${refused}.`)
      overCases(
        subject,
        draw,
        without("kindThrew", "Expected an answer: a list may be empty, and whatever is optional may be missing.")
      )
    }
  },
  law(
    "it answers with a reading whose bounds are finite and lie in order: lower <= now <= upper",
    "Everybody who is told secured or unreachable, which is nothing but these bounds.",
    without(
      "readingMalformed",
      "Answer at once, with all members of a reading; leave `now` out only with `undeterminedBecause`."
    )
  ),
  law(
    "it changes nothing of what it is given",
    "The other rules of the set, which read the same record.",
    without("kindChangedInput", "Copy a list before you sort it: `[...held].sort(…)` or `held.toSorted(…)`.")
  ),
  law(
    "it gives the same answer to the same question, whatever it was asked before",
    "The trainee whose appeal is judged by the same record, and must not get another answer.",
    (drawn) => {
      const { another, ask, askAnew, record } = drawn
      const asOf = day(someDay(drawn))
      const first = ask(record, asOf)
      ask(another(), asOf)
      ask(record, day(someDay(drawn)))
      for (const again of [ask(record, asOf), askAnew(copyOf(record), asOf)])
        if (differs(first, again))
          throw new Error(
            `As of ${asOf}: expected ${shown(first.reading)} once more, found ${shown(again.reading)}. Remember nothing between two answers.`
          )
    }
  ),
  law(
    "neither the machine's date nor chance changes its answer",
    "Whoever asks next year what held this year.",
    (drawn) => {
      const { ask, record } = drawn
      const asOf = day(someDay(drawn))
      const [first, ...others] = onOtherMachines(() => ask(record, asOf))
      for (const other of others)
        if (first !== undefined && differs(first, other))
          throw new Error(
            `As of ${asOf}: expected ${shown(first.reading)} on every machine, found ${shown(other.reading)}. Today is \`view.asOf\`; use neither new Date() nor Math.random().`
          )
    }
  ),
  {
    name: "its unit and its direction are the same for every record",
    protects: "Whoever compares two trainees, or adds up a cohort.",
    check: async (subject, draw = usualDraw) => {
      const found = new Map<unknown, string>()
      overCases(subject, draw, (drawn) => {
        const { reading } = drawn.ask(drawn.record, day(someDay(drawn)))
        if (reading === undefined) return
        const said = `${reading.direction} ${reading.unit}`
        const first = found.get(drawn.params) ?? said
        found.set(drawn.params, first)
        if (said !== first) throw new Error(`Expected ${first}, found ${said}. Say them by the parameters alone.`)
      })
    }
  },
  {
    name: "what is recorded changes its answer",
    protects: "Whoever relies on the rule: one that says the same of everybody asks for nothing.",
    check: async (subject, draw = usualDraw) => {
      const first = new Map<unknown, string>()
      const varied = new Set<unknown>()
      const told = new Set<unknown>()
      overCases(subject, draw, (drawn) => {
        const { reading } = drawn.ask(drawn.record, day(someDay(drawn)))
        if (reading === undefined) {
          // What does not answer is named by other laws.
          varied.add(drawn.params)
          told.add(drawn.params)
          return
        }
        if (reading.now !== undefined) told.add(drawn.params)
        const said = shown([reading.lower, reading.now, reading.upper])
        if (first.has(drawn.params) && first.get(drawn.params) !== said) varied.add(drawn.params)
        first.set(drawn.params, said)
      })
      const constant = [...first.keys()].find((params) => !varied.has(params))
      if (constant !== undefined)
        throw new Error(
          `Expected some records to be read otherwise than others; found ${first.get(constant)} for all, with the parameters ${shown(constant)}. Look whether the rule compares what the record holds.`
        )
      const untold = [...first.keys()].find((params) => !told.has(params))
      if (untold !== undefined)
        throw new Error(
          `Expected \`now\` for some records, found it left out for all, with the parameters ${shown(untold)}. Leave it out only where it can't be told.`
        )
    }
  }
]
