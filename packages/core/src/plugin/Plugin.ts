/**
 * Plugins: rule kinds, activity kinds and languages that somebody else wrote, as plain values.
 *
 * A plugin is data and pure functions; it gets no store, no network and no other trainee's record from Comity. It is
 * trusted code all the same: it runs in the host's process. A plugin with settings is a function that returns a plugin.
 */
import * as Result from "effect/Result"
import { combinators } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import { detailReaders } from "../model/ActivityDetail.ts"
import type { Language } from "../ports/Language.ts"
import { InvalidInput, PluginClash } from "../values/Failure.ts"
import type { Fields } from "../values/Fields.ts"

/** A kind of activity, and what it adds to the fields that every activity has. */
export interface ActivityKind {
  /** `vendor/name`; a name without a slash is the core's. */
  readonly kind: string
  readonly detail: Pick<Fields<unknown, unknown>, "read" | "form">
}

/** A plugin, contract 1. */
export interface Plugin {
  readonly name: string
  readonly version: string
  readonly contract: 1
  readonly ruleKinds?: ReadonlyArray<RuleKind>
  readonly activityKinds?: ReadonlyArray<ActivityKind>
  readonly languages?: ReadonlyArray<Language>
}

/**
 * States that a value is a plugin of contract 1. Nothing is registered: a host passes it to `createComity`.
 *
 * @example
 * definePlugin({ name: "irkutsk", version: "1.0.0", contract: 1 }).name // => "irkutsk"
 */
export const definePlugin = (plugin: Plugin): Plugin => plugin

/**
 * Defines a kind of activity by the fields that it adds.
 *
 * @example
 * import { fields, integer } from "@comity/core"
 * defineActivityKind({ kind: "irkutsk/simulation", detail: fields({ stations: integer({ min: 1 }) }) }).kind // => "irkutsk/simulation"
 */
export const defineActivityKind = <Params, Given>(definition: {
  readonly kind: `${string}/${string}`
  readonly detail: Fields<Params, Given>
}): ActivityKind => definition as ActivityKind

/** What a host's plugins bring together. */
export interface Registered {
  readonly ruleKinds: ReadonlyArray<RuleKind>
  readonly activityKinds: ReadonlyMap<string, (detail: unknown) => Result.Result<unknown, InvalidInput>>
  /** In the order in which they were installed; the host's own come first. */
  readonly languages: ReadonlyArray<Language>
}

/** A later language of the same locale adds to the earlier one's messages, and takes none of them away. */
const mergeLanguages = (languages: ReadonlyArray<Language>): ReadonlyArray<Language> => {
  const merged = new Map<string, Language>()
  for (const language of languages) {
    const known = merged.get(language.locale)
    merged.set(
      language.locale,
      known === undefined ? language : { ...known, messages: { ...language.messages, ...known.messages } }
    )
  }
  return [...merged.values()]
}

/** What is wrong with something that a program without types passes as a plugin. */
const problemOf = (plugin: unknown): { readonly path: string; readonly expected: string } | undefined => {
  if (typeof plugin !== "object" || plugin === null) return { path: "", expected: "a plugin, made with definePlugin" }
  const { contract, name } = plugin as Partial<Plugin>
  if (typeof name !== "string" || name === "") return { path: "/name", expected: "the name of the plugin" }
  return contract === 1
    ? undefined
    : { path: "/contract", expected: "contract 1, the one that this version of Comity knows" }
}

/** Puts together what the core and the plugins bring. Two that claim one name are refused, and both are named. */
export const register = (
  plugins: ReadonlyArray<Plugin>,
  core: { readonly ruleKinds: ReadonlyArray<RuleKind>; readonly languages: ReadonlyArray<Language> }
): Result.Result<Registered, InvalidInput | PluginClash> => {
  const owners = new Map<string, string>()
  const claim = (what: string, name: string, owner: string): PluginClash | undefined => {
    const key = `${what}|${name}`
    const other = owners.get(key)
    owners.set(key, owner)
    return other === undefined ? undefined : new PluginClash({ what, name, plugins: [other, owner] })
  }
  for (const kind of [...combinators, ...core.ruleKinds.map(({ kind }) => kind)])
    claim("rule kind", kind, "@comity/core")
  for (const kind of detailReaders.keys()) claim("activity kind", kind, "@comity/core")
  for (const [i, plugin] of plugins.entries()) {
    const problem = problemOf(plugin)
    if (problem !== undefined)
      return Result.fail(
        new InvalidInput({
          what: "the plugins",
          problems: [{ path: `/plugins/${i}${problem.path}`, expected: problem.expected }]
        })
      )
    const { activityKinds = [], name, ruleKinds = [] } = plugin
    const clash =
      claim("plugin", name, `plugin ${name}`) ??
      ruleKinds.map(({ kind }) => claim("rule kind", kind, name)).find((found) => found !== undefined) ??
      activityKinds.map(({ kind }) => claim("activity kind", kind, name)).find((found) => found !== undefined)
    if (clash !== undefined) return Result.fail(clash)
  }
  return Result.succeed({
    ruleKinds: [...core.ruleKinds, ...plugins.flatMap(({ ruleKinds = [] }) => ruleKinds)],
    activityKinds: new Map(
      plugins.flatMap(({ activityKinds = [] }) => activityKinds.map(({ detail, kind }) => [kind, detail.read] as const))
    ),
    languages: mergeLanguages([...core.languages, ...plugins.flatMap(({ languages = [] }) => languages)])
  })
}
