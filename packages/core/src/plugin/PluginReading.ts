/** Reads what a program passes as a plugin: everything that is wrong with it is named at once, before anything is opened. */
import * as Result from "effect/Result"
import { combinators } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import { detailReaders } from "../model/ActivityDetail.ts"
import type { Channel } from "../ports/Channel.ts"
import type { Language } from "../ports/Language.ts"
import { InvalidInput } from "../values/Failure.ts"
import { pointer } from "../values/Shape.ts"
import type { Plugin } from "./Plugin.ts"
import { below, isTag, looked, type Problem, readProfile, tagExpected } from "./ProfileReading.ts"

// Code is looked at member by member, because an author may bring it as an object of a class of their own.
type Check = (value: unknown) => boolean
const isText: Check = (value) => typeof value === "string" && value !== ""
const isFunction: Check = (value) => typeof value === "function"
const isObject: Check = (value) => typeof value === "object" && value !== null
const has =
  (name: string, check: Check): Check =>
  (value) =>
    check(isObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined)
type Members = Readonly<Record<string, readonly [check: Check, expected: string]>>
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const orLeftOut =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
/** A name of a vendor's own; those of the core are let through here, since claiming one is a clash. */
const ownOr =
  (isOfCore: Check): Check =>
  (value) =>
    isText(value) && (/^[^/\s]+\/\S+$/.test(value as string) || isOfCore(value))

const parts: Readonly<Record<"ruleKinds" | "activityKinds" | "languages" | "channels", Members>> = {
  ruleKinds: {
    kind: [ownOr((name) => combinators.some((one) => one === name)), "vendor/name, what the kind of rule is called"],
    form: [orLeftOut(listOf(has("name", isText))), "a list of fields, as fields({ … }) makes it"],
    reads: [orLeftOut(listOf(isText)), "a list of parts of a record"],
    requires: [orLeftOut(isFunction), "a function that says what an edition must have"],
    readParams: [isFunction, "what defineRuleKind makes"],
    evaluate: [isFunction, "a function that reads a record"]
  },
  activityKinds: {
    kind: [ownOr((name) => detailReaders.has(name as string)), "vendor/name, what the kind of activity is called"],
    detail: [has("read", isFunction), "fields({ … }), what the kind adds"]
  },
  languages: {
    locale: [isTag, tagExpected],
    messages: [isObject, "messages by their codes"],
    compile: [isFunction, "a function that makes a message of a pattern"]
  },
  channels: {
    name: [isText, "what the channel is called"],
    contract: [(value) => value === 1, "contract 1, the one that this version of Comity knows"],
    supports: [has("once", (value) => typeof value === "boolean"), "{ once: … }, whether the service knows its keys"],
    accepts: [isFunction, "a function that says whether a text is an address"],
    send: [isFunction, "a function that hands one message over"],
    close: [isFunction, "a function that lets connections go"]
  }
}

const partProblems = (name: keyof typeof parts, given: unknown): ReadonlyArray<Problem> => {
  if (given === undefined) return []
  if (!Array.isArray(given)) return [{ path: `/${name}`, expected: "a list" }]
  // A hole in a list is looked at, too: it may be what a plugin was meant to bring.
  return Array.from(given, (item: unknown) => item).flatMap((item, i) =>
    Object.entries(parts[name]).flatMap(([member, [check, expected]]) =>
      has(member, check)(item) ? [] : [{ path: `/${name}/${i}/${member}`, expected }]
    )
  )
}

const members: ReadonlyArray<string> = ["name", "version", "contract", ...Object.keys(parts), "profiles"]
const noPlugin: Problem = { path: "", expected: "a plugin, made with definePlugin" }

const wholeProblems = (
  plugin: Readonly<Record<string, unknown>>,
  strange: ReadonlyArray<string>
): ReadonlyArray<Problem> => {
  const named = isText(plugin["name"]) ? [] : [{ path: "/name", expected: "the name of the plugin" }]
  // One that is made for another contract is read no further: what it should look like is not known here.
  if (plugin["contract"] !== 1)
    return [...named, { path: "/contract", expected: "contract 1, the one that this version of Comity knows" }]
  return [
    ...named,
    ...(isText(plugin["version"]) ? [] : [{ path: "/version", expected: "the version of the plugin" }]),
    ...strange.map((name) => ({ path: pointer([name]), expected: `no such name; known are ${members.join(", ")}` })),
    ...(Object.keys(parts) as ReadonlyArray<keyof typeof parts>).flatMap((name) => partProblems(name, plugin[name])),
    ...(plugin["profiles"] === undefined || Array.isArray(plugin["profiles"])
      ? []
      : [{ path: "/profiles", expected: "a list" }])
  ]
}

/** Messages are looked at once before they are put together with those of others, where none has a plugin to name. */
const messageProblems = (languages: ReadonlyArray<Language>): ReadonlyArray<Problem> =>
  languages.flatMap(({ messages }, i) => {
    const read = looked(() =>
      Object.values(messages).every((message) => typeof message === "string") ? Result.succeed(messages) : noTexts
    )
    return Result.isFailure(read) ? below(`/languages/${i}/messages`, read.failure) : []
  })
const noTexts: Result.Result<never, ReadonlyArray<Problem>> = Result.fail([
  { path: "", expected: "a text for each code" }
])

/** A plugin as it was when it was read: its members may be getters, and its lists may be changed later. */
const readPlugin = (given: unknown): Result.Result<Plugin, ReadonlyArray<Problem>> =>
  looked(() => {
    if (typeof given !== "object" || given === null) return Result.fail([noPlugin])
    const all = members.map((name) => [name, (given as Readonly<Record<string, unknown>>)[name]] as const)
    const strange = Object.keys(given).filter((name) => !members.includes(name))
    const plugin = Object.fromEntries(
      all.flatMap(([name, value]) => {
        if (value === undefined) return []
        return [[name, Array.isArray(value) ? Array.from(value) : value] as const]
      })
    )
    const problems = wholeProblems(plugin, strange)
    const found = problems.length > 0 ? problems : messageProblems((plugin as Partial<Plugin>).languages ?? [])
    return found.length > 0 ? Result.fail(found) : Result.succeed(plugin as unknown as Plugin)
  })

const problemsIn = (given: Iterable<readonly [path: string, read: Result.Result<unknown, ReadonlyArray<Problem>>]>) =>
  [...given].flatMap(([path, read]) => (Result.isFailure(read) ? below(path, read.failure) : []))
const failed = (what: string, problems: ReadonlyArray<Problem>) => Result.fail(new InvalidInput({ what, problems }))

/**
 * The plugins, or one error with everything that is wrong with them. Profiles come once all plugins can be read: their rules
 * may be of kinds that another plugin brings.
 */
export const readPlugins = (
  given: ReadonlyArray<unknown>,
  coreKinds: ReadonlyArray<RuleKind>
): Result.Result<ReadonlyArray<Plugin>, InvalidInput> => {
  const read = Array.from(given, readPlugin)
  const problems = problemsIn(read.map((one, i) => [`/plugins/${i}`, one]))
  if (problems.length > 0) return failed("the plugins", problems)
  const plugins = read.flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
  const kinds = new Map(
    [...coreKinds, ...plugins.flatMap(({ ruleKinds = [] }) => ruleKinds)].map((kind) => [kind.kind, kind] as const)
  )
  const withProfiles = plugins.map(({ profiles = [], ...rest }) => ({
    rest,
    profiles: profiles.map((profile) => readProfile(profile, [...kinds.values()]))
  }))
  const inProfiles = problemsIn(
    withProfiles.flatMap(({ profiles }, i) => profiles.map((one, j) => [`/plugins/${i}/profiles/${j}`, one] as const))
  )
  if (inProfiles.length > 0) return failed("the plugins", inProfiles)
  return Result.succeed(
    withProfiles.map(({ profiles, rest }) => ({
      ...rest,
      profiles: profiles.flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
    }))
  )
}

/** What a host brings itself, looked at as what a plugin brings is. */
export const readOwn = (own: {
  readonly languages?: ReadonlyArray<Language>
  readonly channels?: ReadonlyArray<Channel>
}): Result.Result<typeof own, InvalidInput> => {
  const read = looked(() => {
    const problems = [...partProblems("languages", own.languages), ...partProblems("channels", own.channels)]
    const found = problems.length > 0 ? problems : messageProblems(own.languages ?? [])
    return found.length > 0 ? Result.fail(found) : Result.succeed(own)
  })
  return Result.mapError(read, (problems) => new InvalidInput({ what: "the options", problems }))
}
