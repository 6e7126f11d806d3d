/** Notices: whoever delivers them is killed again and again, and each arrives all the same. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { Comity } from "@comity/core/promise"
import { email } from "@comity/notify-email"
import { type Child, start } from "../children.ts"
import { type MailServer, sendingTo, startMailServer } from "../mail/server.ts"
import { openPlace } from "../places.ts"
import { chanceOf } from "../random.ts"
import { addressOf, beginReturning, openLibrary, peopleOf, staffedBy } from "../returning.ts"
import type { Row, Run, Trial } from "../Trial.ts"
import { filing, filingChannel, type Handed } from "../tasks/deliverOn.ts"

/** Milliseconds after which what a killed process had claimed has to be sent by another. */
const promised = 90_000
/** So many kills for each nomination that is returned, and so many notices for each kill. */
const [killsEach, noticesEach] = [6, 2]

/** Where they arrived: by which key, whom and about what. */
const arrivedIn = (file: string, mail: MailServer): ReadonlyArray<Handed & { readonly channel: string }> => {
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1)
  const filed = lines.map((line) => ({ ...(JSON.parse(line) as Handed), channel: filing }))
  const mailed = mail.letters.map(({ messageId, to }) => {
    const [, key = ""] = /^<([0-9a-f]{64})@/.exec(messageId) ?? []
    return { key, to, nomination: "", channel: "email" }
  })
  return [...filed, ...mailed]
}

/** All deliveries to a person, as the library lists them. */
const deliveriesOf = async (comity: Comity, query: { readonly status?: "claimed" } = {}) => {
  const found: Array<Awaited<ReturnType<Comity["notices"]["find"]>>["items"][number]> = []
  for (let after: string | undefined; ; ) {
    const page = await comity.notices.find({ ...query, limit: 500, ...(after === undefined ? {} : { after }) })
    found.push(...page.items.filter(({ channel }) => channel !== undefined))
    after = page.next
    if (after === undefined) return found
  }
}

type Listed = Awaited<ReturnType<typeof deliveriesOf>>

/** What should have arrived: each returned nomination, with everybody of the office, by both channels. */
const nameOf = (nomination: string, person: string, channel: string): string => `${nomination} ${person} ${channel}`
const expectedOf = (nominations: ReadonlyArray<string>, people: ReadonlyArray<string>): ReadonlyArray<string> =>
  nominations.flatMap((nomination) =>
    people.flatMap((person) => [filing, "email"].map((channel) => nameOf(nomination, person, channel)))
  )

/** Holds what arrived against what was to arrive, and against what the library says of it. */
const judge = (arrived: ReturnType<typeof arrivedIn>, listed: Listed, expected: ReadonlyArray<string>) => {
  const keys = new Set(arrived.map(({ key }) => key))
  const keyOf = new Map(
    listed.map(({ about, channel = "", key, person = "" }) => [nameOf(about.id, person, channel), key])
  )
  const known = new Set(keyOf.values())
  const keysOf = new Map<string, Set<string>>()
  for (const { channel, key, nomination, to } of arrived) {
    // A letter does not say by itself which nomination it is about.
    const name = channel === filing ? nameOf(nomination, to, channel) : key
    keysOf.set(name, (keysOf.get(name) ?? new Set()).add(key))
  }
  const strange = [...keys].filter((key) => !known.has(key)).length
  return {
    lost: {
      "notices lost": expected.filter((name) => !keys.has(keyOf.get(name) ?? "")).length,
      "notices that nobody asked for": Math.max(0, keyOf.size - expected.length),
      "duplicates with another key": [...keysOf.values()].filter(({ size }) => size > 1).length + strange,
      "not recorded as sent": listed.filter(({ status }) => status !== "sent").length
    },
    duplicates: arrived.length - keys.size
  }
}

/** Hears so many words of a process, at most for a while. Says whether it had that much to say. */
const hear = async (worker: Child, words: number): Promise<boolean> => {
  const late = pause(2000, "late", { ref: false })
  for (let heard = 0; heard < words; heard++) if ((await Promise.race([worker.next(), late])) === "late") return false
  return true
}

const killWorkers = async ({ ground, leaky, length, say, seed }: Run): Promise<Row> => {
  const place = await ground.fresh()
  const file = join(ground.folder, "handed")
  writeFileSync(file, "")
  const mail = await startMailServer()
  const people = peopleOf(killsEach * noticesEach)
  let ahead = 0
  const clock = (): Date => new Date(Date.now() + ahead)
  const channels = [filingChannel({ file, lossy: leaky }, () => {}), email(sendingTo(mail.port))]
  const comity = await openLibrary({ store: openPlace(place), channels, clock })
  const { reach, returnOne } = await beginReturning(comity)
  for (const person of people) {
    const address = addressOf(person)
    await reach(
      person,
      [filing, "email"].map((channel) => ({ channel, address }))
    )
  }
  const nominations: Array<string> = []
  const launch = (): Child =>
    start({ does: "deliverOn", place, file, port: mail.port, staff: people.length, lossy: leaky })
  const chance = chanceOf(seed, "notices")
  const claims = new Set<string>()
  let longest = 0
  let isBusy = true
  let next = launch()
  for (let kill = 0; kill < length; kill++) {
    const worker = next
    if (kill % killsEach === 0 || !isBusy) {
      const id = `returned-${nominations.length}`
      nominations.push(id)
      await returnOne(id)
    }
    await worker.next()
    if (kill + 1 < length) next = launch()
    worker.tell({ ahead })
    // Killed at any moment: also while it plans, which is before it says anything.
    isBusy = await hear(worker, chance() < 0.2 ? 0 : 1 + Math.floor(chance() * 20))
    await pause(chance() * 15)
    worker.kill()
    await worker.rest()
    const now = clock().getTime()
    for (const { claim, due, id } of await deliveriesOf(comity, { status: "claimed" })) {
      claims.add(`${id} ${claim}`)
      longest = Math.max(longest, Date.parse(due ?? "") - now)
    }
    // For whoever comes next it is as late as was promised, and no later.
    ahead += promised
    if (kill % 50 === 49) say(`${kill + 1} kills, ${nominations.length} nominations, ${claims.size} claims left behind`)
  }
  const finish = () => comity.notices.deliver({ live: false, from: "start", staff: staffedBy(people) })
  const last = await finish()
  // A server may carry out what a process asked for after that was killed: then a claim stands once more.
  ahead += promised
  const again = await finish()
  const expected = expectedOf(nominations, people)
  const { duplicates, lost } = judge(arrivedIn(file, mail), await deliveriesOf(comity), expected)
  await comity.close()
  await mail.close()
  const said = (count: number): string => count.toLocaleString("en")
  return {
    what: "kill -9 of a process that delivers notices, into a file and by e-mail",
    tried: length,
    lost: {
      ...lost,
      "claims that last longer than 90 s": longest > promised ? 1 : 0,
      "not sent when they were tried once more": [last, again].flatMap(({ failed, givenUp }) => [...failed, ...givenUp])
        .length
    },
    remarks: `${said(expected.length)} notices, of which ${said(last.sent.length)} were left when the last was dead; ${said(claims.size)} claims left behind, which run out ${(longest / 1000).toFixed(1)} s after the kill at the latest; ${said(duplicates)} arrived once more, with the same key`
  }
}

export const notices: Trial = {
  name: "notices",
  promise: "A notice is delivered though whoever delivers it is killed: at least once, and always with the same key.",
  unit: "kills",
  lengths: { sqlite: { short: 3, long: 1000 }, postgres: { short: 3, long: 1000 } },
  run: async (run) => [await killWorkers(run)]
}
