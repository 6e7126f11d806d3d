/** `comity check`: what does not hang together in the profiles that a module exports. */
import {
  checkProfile,
  explainedMessages,
  isProfileNote,
  type Language,
  type Plugin,
  type Profile,
  type Reason,
  type RuleKind,
  reasonOf,
  register,
  standardKinds
} from "@comity/core"
import type { Command, ExitCode, Work } from "./Command.ts"
import { load } from "./load.ts"
import { oneModule } from "./Operands.ts"
import { limitIn, usual } from "./Options.ts"
import { Unusable, word } from "./Unusable.ts"
import { languageOf, type Say, tags, voice } from "./Voice.ts"

const usage = "comity check <module> [--language <tag>] [--json]"

/** What a value has under a name; nothing where it can't be looked at. */
const member = (value: unknown, name: string): unknown => {
  try {
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined
  } catch {
    return undefined
  }
}
const isPlugin = (value: unknown): value is Plugin => member(value, "contract") !== undefined
const isProfile = (value: unknown): value is Profile => typeof member(value, "profile") === "string"
const textIn = (value: unknown, name: string): string | undefined => {
  const text = member(value, name)
  return typeof text === "string" ? text : undefined
}

const readOf = (plugin: Plugin, kinds: ReadonlyArray<RuleKind>) =>
  register([plugin], { ruleKinds: [...standardKinds, ...kinds], languages: [] })

/** What is wrong with a plugin itself. What is wrong in one of its profiles is found when that is looked at. */
const faultOf = (plugin: Plugin, kinds: ReadonlyArray<RuleKind>): Reason | undefined => {
  const read = readOf(plugin, kinds)
  if (read._tag === "Success") return undefined
  const isOfProfiles =
    read.failure._tag === "InvalidInput" &&
    read.failure.problems.every(({ path }) => /^\/plugins\/0\/profiles\/\d/.test(path))
  return isOfProfiles ? undefined : reasonOf(read.failure)
}

/** A plugin with profiles, or profiles that stand by themselves, and what is installed beside them. */
interface Found {
  readonly plugin?: Plugin
  readonly profiles: ReadonlyArray<unknown>
  readonly beside: Brought
}
type Brought = Required<Pick<Plugin, "languages" | "ruleKinds">>

const broughtBy = (plugins: ReadonlyArray<Plugin>): Brought => {
  const sound = plugins.filter((plugin) => faultOf(plugin, []) === undefined)
  return {
    languages: sound.flatMap(({ languages = [] }) => languages),
    ruleKinds: sound.flatMap(({ ruleKinds = [] }) => ruleKinds)
  }
}

/** Plugins of one module are installed together: the profile of one may be of the kinds of rules that another brings. */
const foundIn = (exported: Readonly<Record<string, unknown>>): ReadonlyArray<Found> => {
  const all = [...new Set(Object.values(exported).flat())]
  const plugins = all.filter(isPlugin)
  const profilesOf = (plugin: Plugin): ReadonlyArray<unknown> => {
    const profiles = member(plugin, "profiles")
    return Array.isArray(profiles) ? Array.from(profiles) : []
  }
  const carried = new Set(plugins.flatMap(profilesOf))
  const alone = all.filter(isProfile).filter((profile) => !carried.has(profile))
  return [
    ...plugins
      .filter((plugin) => profilesOf(plugin).length > 0 || faultOf(plugin, []) !== undefined)
      .map((plugin) => ({
        plugin,
        profiles: profilesOf(plugin),
        beside: broughtBy(plugins.filter((other) => other !== plugin))
      })),
    ...(alone.length === 0 ? [] : [{ profiles: alone, beside: broughtBy(plugins) }])
  ]
}

/** The languages that the profile has names in, and those that its plugin brings; English if there is none of them. */
const languagesFor = async (profile: unknown, languages: ReadonlyArray<Language>) => {
  const named = new Set(
    [member(profile, "roles"), member(profile, "terms")]
      .flatMap((byCode) => Object.values(byCode ?? {}))
      .flatMap((names) => Object.keys(names ?? {}))
  )
  const used = tags.filter((tag) => named.has(tag))
  const installed = await Promise.all((used.length + languages.length === 0 ? (["en"] as const) : used).map(languageOf))
  return [
    ...installed.map((language) => ({
      ...language,
      messages: Object.assign(
        {},
        ...languages.filter(({ locale }) => locale === language.locale).map(({ messages }) => messages),
        language.messages
      ) as Language["messages"]
    })),
    ...languages.filter(({ locale }) => !installed.some((one) => one.locale === locale))
  ]
}

/** What is found of one plugin or profile. */
interface Findings {
  readonly heading: Reason
  readonly plugin?: string
  readonly profile?: string
  readonly findings: ReadonlyArray<Reason>
}

const look = async ({ beside, plugin, profiles }: Found): Promise<ReadonlyArray<Findings>> => {
  const fault = plugin === undefined ? undefined : faultOf(plugin, beside.ruleKinds)
  if (fault !== undefined) {
    const name = textIn(plugin, "name") ?? "/name"
    return [{ heading: word("cli/plugin", { plugin: name }), plugin: name, findings: [fault] }]
  }
  const languages = [...(plugin?.languages ?? []), ...beside.languages]
  const kinds = [...(plugin?.ruleKinds ?? []), ...beside.ruleKinds]
  return Promise.all(
    profiles.map(async (profile, i) => {
      const name = textIn(profile, "profile") ?? `/profiles/${i}`
      return {
        heading: word("cli/profile", { profile: name }),
        profile: name,
        findings: checkProfile(profile as Profile, {
          kinds,
          languages: await languagesFor(profile, languages),
          codes: Object.keys(explainedMessages)
        })
      }
    })
  )
}

const asJson = (all: ReadonlyArray<Findings>, say: Say) => ({
  ok: all.every(({ findings }) => findings.every(isProfileNote)),
  profiles: all.map(({ findings, plugin, profile }) => ({
    ...(plugin === undefined ? {} : { plugin }),
    ...(profile === undefined ? {} : { profile }),
    findings: findings.map((one) => ({ severity: isProfileNote(one) ? "note" : "error", ...one, text: say(one) }))
  }))
})

const print = (all: ReadonlyArray<Findings>, { terminal: { line, styled } }: Work, say: Say): void => {
  for (const { findings, heading } of all) {
    line(styled("bold", say(heading)))
    if (findings.length === 0) line(`  ${styled("green", "✓")} ${say(word("cli/nothingFound", {}))}`)
    for (const one of findings) {
      const [first = "", ...rest] = say(one).split("\n")
      line(`  ${isProfileNote(one) ? styled("yellow", "!") : styled("red", "✗")} ${first}`)
      for (const text of rest) line(`    ${text}`)
    }
  }
  const found = all.flatMap(({ findings }) => findings)
  const notes = found.filter(isProfileNote).length
  if (found.length > 0) line(say(word("cli/found", { faults: found.length - notes, notes })))
}

const run = async (work: Work): Promise<ExitCode> => {
  const {
    folder,
    language,
    operands: [module = ""],
    terminal,
    written
  } = work
  const exported = await load(module, folder, limitIn(written))
  const all = foundIn(exported)
  if (all.length === 0) throw new Unusable(word("cli/nothingToCheck", { module, found: Object.keys(exported) }))
  const found = (await Promise.all(all.map(look))).flat()
  const say = voice(language, broughtBy(all.flatMap(({ plugin }) => plugin ?? [])).languages)
  if (written.flags.has("json")) terminal.line(JSON.stringify(asJson(found, say), null, 2))
  else print(found, work, say)
  return found.every(({ findings }) => findings.every(isProfileNote)) ? 0 : 1
}

export const check: Command = {
  name: "check",
  usage,
  about: [word("cli/check", {}), word("cli/checkModule", {})],
  operands: oneModule,
  exits: { fine: word("cli/exitFine", {}), found: word("cli/exitFound", {}) },
  options: { json: { shown: "--json", help: word("cli/optionJson", {}) }, ...usual },
  run
}
