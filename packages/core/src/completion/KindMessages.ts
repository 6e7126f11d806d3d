/**
 * What a language needs for one kind of rules. Of a file of its own: the author of a kind needs it, and none of the core's
 * kinds.
 */
import type { FormField } from "../values/Fields.ts"
import type { Values } from "../values/Reason.ts"
import type { RuleKind } from "./RuleKind.ts"

/**
 * Codes of messages, each with what the message is given.
 * @stability stable
 */
export type Messages = Readonly<Record<string, Values>>

const sample = ({ choices, items, word }: Omit<FormField, "name" | "label" | "presence">): Values[string] => {
  switch (word) {
    case "number":
    case "integer":
      return 5
    case "date":
      return "2019-09-19"
    case "choice":
      return choices?.[0]?.value ?? ""
    case "flag":
      return true
    case "list":
      return items === undefined ? [] : [String(sample(items)), "example"]
    default:
      return "example"
  }
}

const measures = { required: 5, lower: 2, upper: 6, unit: "procedures", counted: 3 }

/**
 * What a language needs for one kind of rule: the rule itself, a sentence for each optional parameter, and what was
 * measured, with and without a value for the day. What it passes over or misses has codes of the kind's own choosing.
 * @stability stable
 *
 * @example
 * import { code, defineRuleKind, fields } from "@comity/core"
 * const nothing = { direction: "atLeast", required: 1, unit: "letters", now: 0, lower: 0, upper: 1, counted: [], passedOver: [], missing: [] }
 * const letter = defineRuleKind({ kind: "demo/letter", params: fields({ from: code() }), evaluate: () => nothing })
 * Object.keys(messagesOf(letter)) // => ["rule.demo/letter", "measured.demo/letter", "bounded.demo/letter", "obstacle.demo/letter"]
 */
export const messagesOf = ({ form = [], kind }: Pick<RuleKind, "form" | "kind">): Messages => {
  const of = (fields: ReadonlyArray<FormField>): Values =>
    Object.fromEntries(fields.map((field) => [field.name, sample(field)]))
  const always = form.filter(({ presence }) => presence !== "optional")
  const optional = form.filter(({ presence }) => presence === "optional")
  return {
    [`rule.${kind}`]: of(always),
    ...Object.fromEntries(optional.map((field) => [`rule.${kind}.${field.name}`, of([field])])),
    [`measured.${kind}`]: { now: 3, ...measures },
    [`bounded.${kind}`]: measures,
    [`obstacle.${kind}`]: { path: "/rule", required: 20, available: 18, unit: "workingDays" }
  }
}
