// @ts-nocheck: frozen as it was published.
// A plugin of contract 1, as somebody wrote it against the first release: a kind of rule, a kind of activity, a language, a
// channel and a profile. It stays as it is for good. Where it no longer runs, contract 1 was broken.
import {
  choice,
  code,
  date,
  defineActivityKind,
  definePlugin,
  defineRuleKind,
  fields,
  flag,
  integer,
  list,
  number,
  text
} from "@comity/plugin-sdk"

const nights = defineRuleKind({
  kind: "frozen/night-shifts",
  params: fields({
    atLeast: integer({ min: 1, label: "Night shifts" }),
    hosts: list(code(), { min: 0, default: [] }),
    from: date({ optional: true }),
    share: number({ percent: true, default: 100 }),
    counts: choice(["all", "supervised"], { default: "all" }),
    note: text({ optional: true }),
    lateCounts: flag({ default: true })
  }),
  reads: ["sessions"],
  requires: ({ atLeast }, { period }) => ({
    required: atLeast,
    available: period.from === period.to ? 1 : 30,
    unit: "shifts"
  }),
  evaluate: ({ atLeast, counts, from, lateCounts }, { ahead, held }) => {
    const fits = (session) =>
      session.module === "night" &&
      (from === undefined || session.on >= from) &&
      (counts === "all" || session.supervisor !== undefined)
    const done = held.filter(
      (session) => fits(session) && (session.mark === "present" || (lateCounts && session.mark === "late"))
    )
    const open = held.filter((session) => fits(session) && session.mark === "unreported")
    const still = open.length + ahead.filter(fits).length
    return {
      direction: "atLeast",
      required: atLeast,
      unit: "shifts",
      now: done.length,
      lower: done.length,
      upper: done.length + still,
      counted: done.map(({ id }) => id),
      passedOver: [],
      missing: done.length >= atLeast ? [] : [{ code: "frozen.nightShifts", values: { count: atLeast - done.length } }]
    }
  }
})

const drill = defineActivityKind({
  kind: "frozen/drill",
  detail: fields({ stations: integer({ min: 1 }), scenario: text({ optional: true }) })
})

const language = {
  locale: "tlh",
  draft: true,
  messages: { "rule.frozen/night-shifts": "ram: {atLeast}" },
  compile: (pattern) => (values) => pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""))
}

/** Keeps what it is given to send. */
export const handedOver = []
const channel = {
  name: "frozen/board",
  contract: 1,
  supports: { once: true },
  accepts: (address) => /^desk-\d+$/.test(address),
  send: async (message, signal) => {
    signal.throwIfAborted()
    if (!handedOver.some(({ key }) => key === message.key)) handedOver.push(message)
    return { _tag: "Sent", receipt: `board-${handedOver.length}` }
  },
  close: async () => {}
}

export const plugin = definePlugin({
  name: "frozen",
  version: "1.0.0",
  contract: 1,
  ruleKinds: [nights],
  activityKinds: [drill],
  languages: [language],
  channels: [channel],
  profiles: [
    {
      profile: "frozen",
      ruleSets: [{ id: "frozen-nights", version: 1, rule: { kind: "frozen/night-shifts", params: { atLeast: 2 } } }],
      roles: { programOffice: { en: "Night Office" }, nominatingBody: {} },
      terms: { "noun.edition": { en: "Watch" } },
      calendars: { frozen: { weekend: [6, 7], holidays: ["2026-01-01"] } },
      narrows: [{ noun: "nomination", transition: "Submit", by: ["nominatingBody"], asks: ["evidence"] }]
    }
  ]
})
