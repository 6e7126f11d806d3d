import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import type { Plugin } from "../../src/plugin/Plugin.ts"
import { register } from "../../src/plugin/Registered.ts"
import type { Language } from "../../src/ports/Language.ts"
import { memory } from "../../src/ports/memory.ts"
import { createComity, rules } from "../../src/promise.ts"
import { failureOf, where } from "../promise/laws/Law.ts"

const plugin = (more: object) => ({ name: "careless", version: "1.0.0", contract: 1, ...more })
const profile = (more: object) => plugin({ profiles: [{ profile: "p", ...more }] })
const parsed = (json: string): object => JSON.parse(json)
/** A list of two of which the first is a hole. */
const afterHole = (item: unknown) => Object.assign(new Array(2), { 1: item })
const kind = { kind: "careless/kind", readParams: () => ({ params: {} }), evaluate: () => ({}) }
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const inItself: Record<string, unknown> = { profile: "p" }
inItself["terms"] = inItself
const end = { noun: "program", transition: "End" }
const braces: Language = {
  locale: "en",
  messages: {},
  compile: (pattern) => {
    if (pattern.includes("{")) throw new SyntaxError("a bracket")
    return () => pattern
  }
}

test.each<readonly [what: string, given: unknown, at: ReadonlyArray<string>]>([
  ["a promise", Promise.resolve(plugin({})), ["/plugins/0"]],
  ["a function that would make one", () => plugin({}), ["/plugins/0"]],
  ["a proxy that answers nothing", revoked(), ["/plugins/0"]],
  [
    "a key that is a prototype's",
    parsed('{"name":"a","version":"1","contract":1,"__proto__":{}}'),
    ["/plugins/0/__proto__"]
  ],
  ["a key with a slash", plugin({ "a/b": 1 }), ["/plugins/0/a~1b"]],
  [
    "a hole among its kinds",
    plugin({ ruleKinds: afterHole(kind) }),
    ["kind", "readParams", "evaluate"].map((name) => `/plugins/0/ruleKinds/0/${name}`)
  ],
  ["a hole among its profiles", plugin({ profiles: afterHole({ profile: "p" }) }), ["/plugins/0/profiles/0"]],
  ["a kind without a vendor", plugin({ ruleKinds: [{ ...kind, kind: "kind" }] }), ["/plugins/0/ruleKinds/0/kind"]],
  ["a field without a name", plugin({ ruleKinds: [{ ...kind, form: [null] }] }), ["/plugins/0/ruleKinds/0/form"]],
  ["a form that is no list", plugin({ ruleKinds: [{ ...kind, form: "x" }] }), ["/plugins/0/ruleKinds/0/form"]],
  [
    "an activity without a vendor",
    plugin({ activityKinds: [{ kind: "drill", detail: { read: () => 1 } }] }),
    ["/plugins/0/activityKinds/0/kind"]
  ],
  [
    "a profile in itself",
    plugin({ profiles: [inItself] }),
    ["/plugins/0/profiles/0/terms/profile", "/plugins/0/profiles/0/terms/terms/terms"]
  ],
  [
    "a profile's getter that throws",
    plugin({ profiles: [Object.defineProperty({}, "profile", { get: revoked })] }),
    ["/plugins/0/profiles/0/profile"]
  ],
  [
    "a name in no language",
    profile({ terms: { "noun.edition": { EN: "Class" } } }),
    ["/plugins/0/profiles/0/terms/noun.edition/EN"]
  ],
  [
    "a name that its language can't read",
    profile({ terms: { "noun.edition": { en: "Class {A" } } }),
    ["/plugins/0/profiles/0/terms/noun.edition/en"]
  ],
  [
    "a name of blanks",
    profile({ roles: { programOffice: { en: " " } } }),
    ["/plugins/0/profiles/0/roles/programOffice/en"]
  ],
  [
    "a calendar of a prototype",
    profile(parsed('{"calendars":{"__proto__":{"weekend":[],"holidays":[]}}}')),
    ["/plugins/0/profiles/0/calendars/__proto__"]
  ],
  [
    "a narrowing of nothing",
    profile({ narrows: [end, { ...end, closed: false, asks: [] }] }),
    ["/plugins/0/profiles/0/narrows/0", "/plugins/0/profiles/0/narrows/1"]
  ],
  [
    "one version twice",
    profile({ ruleSets: [1, 1].map((version) => rules.set("a", version, rules.ceremony())) }),
    ["/plugins/0/profiles/0/ruleSets/1/version"]
  ]
])("%s instead of a plugin, or in one, is refused with the place, and nothing is opened", async (_, given, at) => {
  let opened = 0
  const store = async () => {
    opened++
    return memory()()
  }
  const error = await failureOf(createComity({ store, languages: [braces], plugins: [given] as never }))
  expect([error.code, where(error), opened]).toEqual(["InvalidInput", at, 0])
})

test("a host's own languages and channels are looked at as those of plugins are", async () => {
  const error = await failureOf(createComity({ store: memory(), languages: ["en"], channels: [null] } as never))
  expect([error.code, where(error).includes("/languages/0/locale"), where(error).includes("/channels/0/send")]).toEqual(
    ["InvalidInput", true, true]
  )
})

test("what is changed after a plugin was read changes nothing, and a plugin may be an instance of a class", () => {
  const narrowing = { noun: "program", transition: "End", asks: ["reason"] as Array<string> }
  const profiles = [{ profile: "p", ruleSets: [rules.set("a", 1, rules.ceremony())], narrows: [narrowing] }]
  class Careless {
    get name() {
      return "careless"
    }
    get version() {
      return "1.0.0"
    }
    get contract() {
      return 1 as const
    }
    get profiles() {
      return profiles
    }
  }
  const registered = Result.getOrThrow(
    register([new Careless() as unknown as Plugin], { ruleKinds: standardKinds, languages: [] })
  )
  narrowing.asks.push("evidence")
  profiles[0]?.narrows.push({ ...narrowing, transition: "Close" })
  Object.assign(profiles[0]?.ruleSets[0] ?? {}, { version: 7 })
  expect(registered.narrowings).toEqual([{ noun: "program", transition: "End", asks: ["reason"] }])
  expect(registered.ruleSets.map(({ version }) => version)).toEqual([1])
  expect(registered.manifests).toMatchObject([{ name: "careless", profiles: ["p"] }])
})

test("a long list is read in the time that its length takes", () => {
  const narrows = Array.from({ length: 50_000 }, () => ({ ...end, by: ["programOffice"] }))
  const started = performance.now()
  const read = register([profile({ narrows }) as unknown as Plugin], { ruleKinds: standardKinds, languages: [] })
  expect(read._tag).toBe("Success")
  expect(performance.now() - started).toBeLessThan(10_000)
})
