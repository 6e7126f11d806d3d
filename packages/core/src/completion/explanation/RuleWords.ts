/** What a rule is called in an explanation: its own message with its parameters, and its text as it was published. */
import { type Reason, reason, type Values } from "../../values/Reason.ts"
import type { FoundRule } from "../Assessment.ts"
import { ownMember, type Telling } from "./Telling.ts"

/** `scoped` reads differently for each thing it is asked of. */
const scopedCodes = {
  placement: ["rule.scoped.eachPlacement", "rule.scoped.somePlacements"],
  host: ["rule.scoped.eachHost", "rule.scoped.someHosts"]
} as const

interface RuleWords {
  readonly code: string
  readonly values: Values
  /** A sentence for each optional parameter that was given, and the published text. */
  readonly more: ReadonlyArray<Reason>
}

const ownWords = ({ withNames }: Telling, { extras, kind, values }: FoundRule): RuleWords => {
  const more = Object.entries(extras).map(([name, value]) =>
    reason(`rule.${kind}.${name}`, withNames({ [name]: value }))
  )
  if (kind !== "scoped") return { code: `rule.${kind}`, values, more }
  const { count, per, specialties } = values
  if (specialties !== undefined) return { code: "rule.scoped.specialties", values: { specialties }, more }
  const [each, some] = scopedCodes[per as "placement" | "host"]
  return count === undefined ? { code: each, values: {}, more } : { code: some, values: { count }, more }
}

/** How a rule is told, with its published text where there is one. */
export const ruleWords = (telling: Telling, rule: FoundRule): RuleWords => {
  const own = ownWords(telling, rule)
  const published = rule.id === undefined ? undefined : ownMember(telling.context.ruleTexts, rule.id)
  if (published === undefined) return own
  return { ...own, more: [...own.more, telling.quoted("explanation.published", published)] }
}

/** The placement or the host that a finding is about. */
export const scopeWords = ({ called }: Telling, scope: string | undefined): ReadonlyArray<Reason> =>
  scope === undefined ? [] : [reason("scope", { scope: called(scope) })]

/** A rule in one line, with what can't be left out. */
export const ruleLine = (telling: Telling, rule: FoundRule, scope: string | undefined): Reason => {
  const { code, more, values } = ruleWords(telling, rule)
  return reason(code, values, [...more, ...scopeWords(telling, scope)])
}
