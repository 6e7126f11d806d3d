/** Reads how an assessment is to be explained: the form, and what the context brings. */
import type * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { type Group, type Member, readerOf, type Shape } from "../values/Shape.ts"
import type { ExplanationOptions } from "./ExplanationContext.ts"

const required = (shape: Shape): Member => ({ shape, presence: "required" })
const optional = (shape: Shape): Member => ({ shape, presence: "optional" })
const map = (values: Shape): Shape => ({ word: "map", values })
const list = (items: Shape): Shape => ({ word: "list", items })
const anything: Shape = { word: "anything" }
/** Any text at all: it was read where it was recorded, and an explanation is no place to refuse a name. */
const text: Shape = { word: "anything" }

type Wrongs = ReturnType<NonNullable<Group["also"]>>
const group = (members: Readonly<Record<string, Member>>): Shape => ({
  word: "group",
  members,
  also: (value: Readonly<Record<string, unknown>>): Wrongs =>
    Object.entries(members).flatMap(([name, { shape }]) =>
      shape !== text || value[name] === undefined || typeof value[name] === "string"
        ? []
        : [{ path: [name], expected: "a text" }]
    )
})

const version: Shape = { word: "integer", min: 0 }
const textForReaders = group({ source: required(text), texts: required(map(anything)) })
const nameForReaders = group({
  text: required(text),
  language: optional(text),
  script: optional(text),
  asInPassport: optional({ word: "flag" })
})
const ruleSet = group({ id: required(text), version: required(version), hash: required(text) })
const reachable = group({
  // Rules are told from one another by their paths.
  rule: required(map(anything)),
  scope: optional(text),
  status: required(text),
  action: required(text),
  missing: required(list(anything)),
  by: required(list(anything)),
  until: optional(text),
  settledFrom: optional(text)
})
const context = group({
  person: optional(group({ names: required(list(nameForReaders)), synthetic: optional({ word: "flag" }) })),
  edition: optional(group({ id: required(text), title: optional(textForReaders), period: optional(text) })),
  ruleSetTitle: optional(textForReaders),
  timeZone: optional(text),
  pinnedAtStart: optional(group({ id: required(text), version: required(version) })),
  ruleTexts: optional(map(textForReaders)),
  evidence: optional(group({ hash: required(text) })),
  decision: optional(
    group({
      completion: required(text),
      decidedOn: required(text),
      assessment: required(text),
      evidence: required(text),
      ruleSet: required(ruleSet),
      conditionalUntil: optional(text)
    })
  ),
  appeal: optional(group({ within: required({ word: "integer", min: 1 }), to: required(text) })),
  called: optional(map(textForReaders)),
  reads: optional(map(list(anything))),
  reachability: optional(list(reachable))
})

/**
 * Reads how an assessment is to be explained. What is wrong is named with its place, and none of it is repeated.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * const wrong = readExplanationOptions({ form: "long", context: { person: { names: [{ text: 1 }] } } })
 * Result.getOrThrow(Result.flip(wrong)).problems.map(({ path }) => path) // => ["/form", "/context/person/names/0/text"]
 */
export const readExplanationOptions: (input: unknown) => Result.Result<ExplanationOptions, InvalidInput> = readerOf(
  group({ form: optional({ word: "choice", values: ["short", "full"] }), context: optional(context) }),
  "how to explain"
)
