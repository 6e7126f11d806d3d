/** Laws of time: what is settled stays settled as evidence and days come in, and in the end all is said. */
import type { TrainingRecord } from "@comity/core"
import type { Reading } from "@comity/core/plugin"
import { shown } from "../drawn/sameness.ts"
import { someDay } from "./answeringLaws.ts"
import { behind, toldOn, unmarked, veil } from "./Knowledge.ts"
import { type Case, law, type RuleKindLaw } from "./RuleKindLaw.ts"
import { day } from "./TrialRecord.ts"

const isSecured = ({ direction, lower, required, upper }: Reading): boolean =>
  direction === "atLeast" ? lower >= required : upper <= required
const isUnreachable = ({ direction, lower, required, upper }: Reading): boolean =>
  direction === "atLeast" ? upper < required : lower > required
/** Whether a value of the reading is what is required. */
export const isMet = ({ direction, required }: Reading, now: number): boolean =>
  direction === "atLeast" ? now >= required : now <= required

interface Twice {
  readonly earlier: Reading
  readonly later: Reading
  readonly on: string
}

/** One trainee twice: earlier, with some things unknown, and later, when fewer of them are. */
const twice = (drawn: Case): Twice | undefined => {
  const { ask, chance, record } = drawn
  const [first = 0, second = 0] = [someDay(drawn), someDay(drawn)].sort((a, b) => a - b)
  const hidden = veil(chance, chance.oneOf([20, 50]))
  const still = veil(chance, 30)
  // What was unknown on the first day was told after it, if at all.
  const told = toldOn(day(first + 1), hidden, record)
  const earlier = ask(behind(hidden, record), day(first)).reading
  const later = ask(
    behind((name) => hidden(name) && still(name), told),
    day(second)
  ).reading
  return earlier === undefined || later === undefined
    ? undefined
    : { earlier, later, on: `${day(first)} and then ${day(second)}` }
}

const stays = (name: string, protects: string, holds: (reading: Reading) => boolean, advice: string): RuleKindLaw =>
  law(name, protects, (drawn) => {
    const found = twice(drawn)
    if (found !== undefined && holds(found.earlier) && !holds(found.later))
      throw new Error(
        `As of ${found.on}: expected ${shown(found.earlier)} to stay so, found ${shown(found.later)}. ${advice}`
      )
  })

/** The last day on which something can be reported of a history. */
export const evidenceUntil = ({
  lastDay,
  record
}: Pick<Case, "lastDay"> & { readonly record: TrainingRecord }): string => record.evidenceUntil ?? day(lastDay + 30)

export const timeLaws: ReadonlyArray<RuleKindLaw> = [
  stays(
    "what is secured stays secured as days pass and more becomes known",
    "The trainee who was told that nothing can go wrong any more.",
    isSecured,
    "The bound against the trainee must count what is ahead and what is unreported as going wrong."
  ),
  stays(
    "what can't be reached any more stays so as days pass and more becomes known",
    "The trainee who was sent home early because nothing could help any more.",
    isUnreachable,
    "The bound in favour must count whatever can still happen, be reported, verified or dated, until `view.closed`."
  ),
  law(
    "once no more evidence is taken, who is not said to have come counts as absent",
    "Everybody who attended: silence must not be worth as much.",
    (drawn) => {
      const { ask, chance, record } = drawn
      const asOf = chance.percent(50) ? evidenceUntil(drawn) : day(drawn.lastDay + chance.between(31, 90))
      const hidden = veil(chance, chance.oneOf([30, 80]))
      const silent = ask(unmarked(hidden, record), asOf).reading
      const absent = ask(unmarked(hidden, record, "absent"), asOf).reading
      if (silent === undefined || absent?.now === undefined) return
      // Doubt is over, too: whoever still waits for a mark waits for ever.
      if (silent.now === undefined || isMet(silent, silent.now) !== isMet(absent, absent.now))
        throw new Error(
          `As of ${asOf}, with \`view.closed\`: said ${shown(silent)} where nobody told who came, and ${shown(absent)} where it was told that nobody did. Read \`unreported\` as absent once the view is closed.`
        )
    }
  ),
  law(
    "what has happened and is not recorded yet reads as doubt, never as proof",
    "Whoever is judged by the opposite of the rule: below `not` and in conditions, silence would speak against them.",
    (drawn) => {
      const { ask, chance, record } = drawn
      const asOf = day(someDay(drawn))
      if (asOf >= evidenceUntil(drawn)) return
      const hidden = veil(chance, chance.oneOf([20, 50]))
      const before = ask(behind(hidden, record), asOf).reading
      const after = ask(record, asOf).reading
      if (before?.now === undefined || after?.now === undefined) return
      if (isMet(before, before.now) !== isMet(after, after.now))
        throw new Error(
          `As of ${asOf}: said ${shown(before)} while some of it was not recorded, and ${shown(after)} with all of it. Leave \`now\` out where what is unreported decides, or declare evidence: "open".`
        )
    },
    ({ kind }) =>
      kind.evidence === "open"
        ? 'the kind declares evidence: "open", and stands neither below `not` nor in a condition'
        : undefined
  )
]
