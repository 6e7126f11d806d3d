/**
 * Plugins: rule kinds, activity kinds, languages, channels and profiles that somebody else wrote, as plain values.
 *
 * A plugin is data and functions; it gets no store, no clock and no other trainee's record from Comity. It is trusted code
 * all the same: it runs in the host's process. A plugin with settings is a function that returns a plugin.
 */
import type { RuleKind } from "../completion/RuleKind.ts"
import type { Channel } from "../ports/Channel.ts"
import type { Language } from "../ports/Language.ts"
import type { Fields } from "../values/Fields.ts"
import type { Profile } from "./Profile.ts"

/**
 * A kind of activity, and what it adds to the fields that every activity has.
 * @stability stable
 */
export interface ActivityKind {
  /** `vendor/name`; a name without a slash is the core's. */
  readonly kind: string
  readonly detail: Pick<Fields<unknown, unknown>, "read" | "form">
}

/**
 * A plugin, contract 1. All that it adds is said here and nowhere else.
 * @stability stable
 */
export interface Plugin {
  /** As on npm, or any word of its own: errors call it by this name. */
  readonly name: string
  readonly version: string
  readonly contract: 1
  /** Ways to read a rule, made by `defineRuleKind`. */
  readonly ruleKinds?: ReadonlyArray<RuleKind>
  /** Kinds of activities, made by `defineActivityKind`. */
  readonly activityKinds?: ReadonlyArray<ActivityKind>
  /** Catalogues of messages. One for a locale that is installed already adds to its messages and changes none of them. */
  readonly languages?: ReadonlyArray<Language>
  /** Ways by which notices reach somebody. Warning: the host closes them with the store. */
  readonly channels?: ReadonlyArray<Channel>
  /** What is particular to a province. Warning: it holds for everything in this store. */
  readonly profiles?: ReadonlyArray<Profile>
}

/**
 * States that a value is a plugin of contract 1. Nothing is registered: a host passes it to `createComity`.
 * @stability stable
 *
 * @example
 * definePlugin({ name: "irkutsk", version: "1.0.0", contract: 1 }).name // => "irkutsk"
 */
export const definePlugin = (plugin: Plugin): Plugin => plugin

/**
 * Defines a kind of activity by the fields that it adds.
 * @stability stable
 *
 * @example
 * import { fields, integer } from "@comity/core"
 * defineActivityKind({ kind: "irkutsk/simulation", detail: fields({ stations: integer({ min: 1 }) }) }).kind // => "irkutsk/simulation"
 */
export const defineActivityKind = <Params, Given>(definition: {
  readonly kind: `${string}/${string}`
  readonly detail: Fields<Params, Given>
}): ActivityKind => definition as ActivityKind
