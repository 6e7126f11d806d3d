/** What a host's plugins bring together, and to which of them each part belongs. */
import * as Result from "effect/Result"
import { combinators, type RuleSet } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import type { Narrowing } from "../lifecycle/Narrowing.ts"
import { detailReaders } from "../model/ActivityDetail.ts"
import type { Channel } from "../ports/Channel.ts"
import type { Language } from "../ports/Language.ts"
import type { WorkCalendar } from "../ports/WorkCalendar.ts"
import { InvalidInput, PluginClash, PluginFault } from "../values/Failure.ts"
import { unawaited } from "../values/Unawaited.ts"
import type { Manifest } from "./Manifest.ts"
import type { ActivityKind, Plugin } from "./Plugin.ts"
import { readOwn, readPlugins } from "./PluginReading.ts"
import type { Names, Profile } from "./Profile.ts"
import { below, nameProblems } from "./ProfileReading.ts"

/**
 * Reads what a kind of activity adds.
 * @stability evolving
 */
export type DetailReader = (detail: unknown) => Result.Result<unknown, InvalidInput | PluginFault>

/**
 * What a host's plugins bring together.
 * @stability evolving
 */
export interface Registered {
  readonly ruleKinds: ReadonlyArray<RuleKind>
  readonly activityKinds: ReadonlyMap<string, DetailReader>
  /** In the order in which they were installed, the host's own first; those of one locale stand together. */
  readonly languages: ReadonlyArray<Language>
  readonly channels: ReadonlyArray<Channel>
  /** By id and version. */
  readonly ruleSets: ReadonlyArray<RuleSet>
  readonly calendars: Readonly<Record<string, WorkCalendar>>
  readonly narrowings: ReadonlyArray<Narrowing>
  readonly manifests: ReadonlyArray<Manifest>
}

/**
 * One chain: a later language of a locale that is there already comes right behind it. So it adds to that one's messages,
 * takes none of them away, and its patterns are compiled as its author meant them.
 */
const chained = (languages: ReadonlyArray<Language>): ReadonlyArray<Language> =>
  languages.reduce<ReadonlyArray<Language>>((chain, language) => {
    const alike = chain.findLastIndex(({ locale }) => locale === language.locale)
    return chain.toSpliced(alike < 0 ? chain.length : alike + 1, 0, language)
  }, [])

/** What a province calls things comes before what the language calls them. */
const withNames = (languages: ReadonlyArray<Language>, profiles: ReadonlyArray<Profile>): ReadonlyArray<Language> => {
  const named: ReadonlyArray<readonly [code: string, names: Names]> = profiles.flatMap(({ roles = {}, terms = {} }) => [
    ...Object.entries(roles).map(([role, names]) => [`role.${role}`, names] as const),
    ...Object.entries(terms)
  ])
  return languages.map((language) => {
    const own = named.flatMap(([code, names]) => {
      const name = Object.hasOwn(names, language.locale) ? names[language.locale] : undefined
      return name === undefined ? [] : [[code, name] as const]
    })
    return own.length === 0 ? language : { ...language, messages: { ...language.messages, ...Object.fromEntries(own) } }
  })
}

const unstorable = new InvalidInput({ what: "the detail", problems: [{ path: "", expected: "plain JSON" }] })

/** What a kind of activity answered, as a copy of its own; undefined where it is nothing that its contract allows. */
const answered = (answer: unknown): Result.Result<unknown, InvalidInput> | undefined => {
  unawaited(answer)
  if (!Result.isResult(answer)) return undefined
  if (Result.isSuccess(answer)) return isPlain(answer.success) ? Result.succeed(copyOf(answer.success)) : undefined
  // Not by `instanceof`: the plugin may have been installed with another copy of the class.
  const { problems } = (answer.failure ?? {}) as Partial<InvalidInput>
  if (!Array.isArray(problems) || problems.length === 0 || !problems.every(isProblem)) return undefined
  return Result.fail(
    new InvalidInput({ what: "the detail", problems: problems.map(({ expected, path }) => ({ path, expected })) })
  )
}

const copyOf = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
const isProblem = (problem: unknown): boolean => {
  const { expected, path } = (problem ?? {}) as InvalidInput["problems"][number]
  return typeof path === "string" && typeof expected === "string"
}

/** A kind of activity as it is asked: it is given a copy, and what goes wrong in it is its plugin's fault. */
const detailReader = (plugin: string, { detail, kind }: ActivityKind): DetailReader => {
  const fault = (because: "threw" | "malformed") =>
    Result.fail(new PluginFault({ plugin, part: `activity kind ${kind}`, because }))
  return (given) => {
    let copy: unknown
    try {
      copy = copyOf(given)
    } catch {
      return Result.fail(unstorable)
    }
    try {
      return answered(detail.read(copy)) ?? fault("malformed")
    } catch {
      return fault("threw")
    }
  }
}

/** Whether a value is kept as it is when it is stored as JSON. */
const isPlain = (value: unknown): boolean => {
  if (value === null || ["string", "boolean"].includes(typeof value)) return true
  if (typeof value === "number") return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isPlain)
  return (
    typeof value === "object" &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value)) &&
    Object.values(value).every(isPlain)
  )
}

const manifestOf = (plugin: Plugin): Manifest => {
  const {
    activityKinds = [],
    channels = [],
    contract,
    languages = [],
    name,
    profiles = [],
    ruleKinds = [],
    version
  } = plugin
  return {
    name,
    version,
    contract,
    ruleKinds: ruleKinds.map(({ kind }) => kind),
    activityKinds: activityKinds.map(({ kind }) => kind),
    languages: languages.map(({ locale }) => locale),
    channels: channels.map(({ name }) => name),
    profiles: profiles.map(({ profile }) => profile)
  }
}

/** Names that can be claimed once: what each is a name of, and where a plugin says its own. */
const claimsOf = (plugin: Plugin): ReadonlyArray<readonly [what: string, name: string]> => [
  ...(plugin.ruleKinds ?? []).map(({ kind }) => ["rule kind", kind] as const),
  ...(plugin.activityKinds ?? []).map(({ kind }) => ["activity kind", kind] as const),
  ...(plugin.channels ?? []).map(({ name }) => ["channel", name] as const),
  ...(plugin.profiles ?? []).flatMap(({ calendars = {}, profile, ruleSets = [] }) => [
    ["profile", profile] as const,
    ...Object.keys(calendars).map((place) => ["calendar", place] as const),
    ...ruleSets.map(({ id, version }) => ["rule set", `${id}@${version}`] as const)
  ])
]

/**
 * Puts together what the core and the plugins bring. Two that claim one name are refused, and both are named.
 * @stability evolving
 */
export const register = (
  given: ReadonlyArray<Plugin>,
  core: {
    readonly ruleKinds: ReadonlyArray<RuleKind>
    readonly languages: ReadonlyArray<Language>
    readonly channels?: ReadonlyArray<Channel>
    readonly calendars?: Readonly<Record<string, WorkCalendar>>
  }
): Result.Result<Registered, InvalidInput | PluginClash> => {
  const own = readOwn(core)
  if (Result.isFailure(own)) return Result.fail(own.failure)
  const read = readPlugins(given, core.ruleKinds)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const plugins = read.success
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
  for (const { name } of core.channels ?? []) claim("channel", name, "the options")
  for (const place of Object.keys(core.calendars ?? {})) claim("calendar", place, "the options")
  for (const plugin of plugins) {
    const clash =
      claim("plugin", plugin.name, `plugin ${plugin.name}`) ??
      claimsOf(plugin)
        .map(([what, name]) => claim(what, name, plugin.name))
        .find((found) => found !== undefined)
    if (clash !== undefined) return Result.fail(clash)
  }
  const languages = chained([...core.languages, ...plugins.flatMap(({ languages = [] }) => languages)])
  const unsayable = plugins.flatMap(({ profiles = [] }, i) =>
    profiles.flatMap((profile, j) => below(`/plugins/${i}/profiles/${j}`, nameProblems(profile, languages)))
  )
  if (unsayable.length > 0) return Result.fail(new InvalidInput({ what: "the plugins", problems: unsayable }))
  const profiles = plugins.flatMap(({ profiles = [] }) => profiles)
  return Result.succeed({
    ruleKinds: [...core.ruleKinds, ...plugins.flatMap(({ ruleKinds = [] }) => ruleKinds)],
    activityKinds: new Map(
      plugins.flatMap(({ activityKinds = [], name }) =>
        activityKinds.map((kind) => [kind.kind, detailReader(name, kind)] as const)
      )
    ),
    languages: withNames(languages, profiles),
    channels: [...(core.channels ?? []), ...plugins.flatMap(({ channels = [] }) => channels)],
    ruleSets: profiles.flatMap(({ ruleSets = [] }) => ruleSets),
    calendars: Object.assign({}, core.calendars, ...profiles.map(({ calendars = {} }) => calendars)),
    narrowings: profiles.flatMap(({ narrows = [] }) => narrows),
    manifests: plugins.map(manifestOf)
  })
}
