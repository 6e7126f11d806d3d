/** The audit: each command and each read of identity papers leaves one record, also if it is denied, and none says what they say. */
import { createHash } from "node:crypto"
import type { ComityError } from "@comity/core/promise"
import type { JournalEntry, Ref, StoreDriver } from "@comity/plugin-sdk/store"
import { journalOf } from "../audit.ts"
import { oneOf } from "../input/mutations.ts"
import { leakAmong } from "../leaky.ts"
import { live, openPlace, type Place } from "../places.ts"
import { chanceOf } from "../random.ts"
import type { Trial } from "../Trial.ts"
import { admit, furnish, openWorld, operator } from "../world.ts"
import { type Asked, actorsOf, carl, draw, marker, people } from "./audit/asks.ts"

interface Answered {
  readonly code: string
  /** Something of class 3 stands in the answer. */
  readonly shows: boolean
  /** The documents that the answer of a list shows it of. */
  readonly documents?: ReadonlyArray<string>
}

const ofClass3 = /"(passportNumber|birthDate|visaStatus|nationality)":/
const showsClass3 = (answer: unknown): boolean => ofClass3.test(JSON.stringify(answer))

/** A list that somebody was given. */
const itemsOf = (answer: unknown): ReadonlyArray<{ readonly id: string }> | undefined =>
  (answer as { readonly items?: ReadonlyArray<{ readonly id: string }> }).items

const kindOf = ({ method }: Asked): string => method.split(".")[0]?.replace(/s$/, "") ?? ""

const ask = async (asking: () => Promise<unknown>): Promise<Answered> => {
  try {
    const answer = await asking()
    const documents = itemsOf(answer)
      ?.filter(showsClass3)
      .map(({ id }) => id)
    return { code: "answered", shows: showsClass3(answer), ...(documents === undefined ? {} : { documents }) }
  } catch (error) {
    return { code: String((error as ComityError).code), shows: false }
  }
}

/** What has to be on record: that a command was carried out, or else that something was shown, or that it was denied. */
const expectedOf = ({ changes, isCommand, method }: Asked, { code, shows }: Answered): ReadonlyArray<string> => {
  if (code === "answered") return isCommand && changes ? ["carried out"] : shows ? ["allowed"] : []
  const isDenied =
    ["Refused", "NotFound", "Stale"].includes(code) &&
    (isCommand || ["persons.get", "persons.history"].includes(method))
  return isDenied ? ["denied"] : []
}

interface Record {
  readonly actor: string
  readonly actions: ReadonlyArray<string>
  readonly documents: ReadonlyArray<Ref>
  readonly decision: string
}
const recordIn = ({ data }: JournalEntry): Record => data as unknown as Record

/** The documents that have to be named: what was asked about, or a digest of its id if there is no such thing; or what was shown. */
const namedFor = async (driver: StoreDriver, asked: Asked, { documents }: Answered): Promise<ReadonlyArray<string>> => {
  if (documents !== undefined) return documents
  const there = await driver.load({ kind: kindOf(asked), id: asked.about }, live)
  return [there === undefined ? `#${createHash("sha256").update(asked.about).digest("hex")}` : asked.about]
}

/** Whether what is on record is about what was asked about. */
const isAbout = async (
  driver: StoreDriver,
  entries: ReadonlyArray<JournalEntry>,
  asked: Asked,
  answered: Answered
): Promise<boolean> => {
  const kind = kindOf(asked)
  const [record] = entries.filter(({ document }) => document.kind === "audit").map(recordIn)
  if (record === undefined) return entries.some(({ document }) => document.kind === kind && document.id === asked.about)
  const named = await namedFor(driver, asked, answered)
  return (
    record.documents.map(({ id }) => id).join() === named.join() &&
    record.documents.every((document) => document.kind === kind) &&
    record.actions.every((action) => action.startsWith(`${kind}.`))
  )
}

/** The records among some entries: each commit by which something was carried out, and each record of its own. */
const recordsIn = (entries: ReadonlyArray<JournalEntry>): ReadonlyArray<string> => {
  const records: Array<string> = []
  const commits = new Set<string>()
  for (const entry of entries) {
    const { commit, document } = entry
    if (document.kind === "audit") records.push(recordIn(entry).decision)
    else if (!commits.has(commit)) {
      commits.add(commit)
      records.push("carried out")
    }
  }
  return records
}

export const audit: Trial = {
  name: "audit",
  promise:
    "Each command, and each read of identity papers, leaves one record, also if denied; no record says what they say.",
  unit: "commands and reads",
  lengths: { sqlite: { short: 200, long: 5000 }, postgres: { short: 200, long: 5000 } },
  run: async ({ ground, leaky, length, say, seed }) => {
    const fresh = await ground.fresh()
    const place: Place = leaky ? { ...fresh, leak: { every: leakAmong(length / 2), from: 0 } } : fresh
    const world = await openWorld(openPlace(place))
    await furnish(world)
    for (const id of people) await admit(world, id, { passportNumber: marker, birthDate: "1980-02-03" })
    await world.as("programOffice", operator).persons.save(carl)
    const driver = await openPlace(place)()
    const chance = chanceOf(seed, "audit")
    const codes: { [code: string]: number } = {}
    const lost = {
      "records missing": 0,
      "records too many": 0,
      "records that name another": 0,
      "records about something else": 0,
      "records that decide otherwise": 0,
      "records that say what was shown": 0,
      "records that the auditor is not given": 0
    }
    let head = (await journalOf(driver)).at(-1)?.position ?? 0
    let records = 0
    for (let number = 0; number < length; number++) {
      const purpose = `purpose-${number}`
      const [actor, office] = oneOf(chance, actorsOf(world, purpose))
      const asked = draw(chance, number)
      const answered = await ask(() => asked.ask(office))
      codes[answered.code] = (codes[answered.code] ?? 0) + 1
      const news = await journalOf(driver, head)
      head = news.at(-1)?.position ?? head
      const [found, expected] = [recordsIn(news), expectedOf(asked, answered)]
      records += found.length
      lost["records missing"] += Math.max(0, expected.length - found.length)
      lost["records too many"] += Math.max(0, found.length - expected.length)
      if (found.length !== expected.length)
        say(`${actor} ${asked.method} ${asked.about} ${answered.code}: ${found.join()}, not ${expected.join()}`)
      if (found.length === expected.length && found.join() !== expected.join()) lost["records that decide otherwise"]++
      if (found.length > 0 && !(await isAbout(driver, news, asked, answered))) {
        lost["records about something else"]++
        say(`${asked.method} ${asked.about} ${answered.code}: ${JSON.stringify(news.map(({ data }) => data))}`)
      }
      for (const entry of news) {
        const who = entry.actor as unknown as { readonly id: string; readonly purpose?: string }
        const isRecord = entry.document.kind === "audit"
        if (who.id !== actor || who.purpose !== purpose || (isRecord && recordIn(entry).actor !== actor))
          lost["records that name another"]++
        if (isRecord && JSON.stringify(entry).includes(marker)) lost["records that say what was shown"]++
      }
      if (number % 500 === 499) say(`${number + 1} asked`)
    }
    // The auditor is given each of them, in one list.
    const auditor = world.as("auditor", "ministry")
    const whole = recordsIn(await journalOf(driver)).length
    let given = 0
    for (let after = 0; ; ) {
      const page = await auditor.audit.find({ after, limit: 500 })
      given += page.items.length
      if (JSON.stringify(page).includes(marker)) lost["records that say what was shown"]++
      if (page.next === undefined) break
      after = page.next
    }
    lost["records that the auditor is not given"] = Math.abs(whole - given)
    await driver.close()
    await world.comity.close()
    const listed = Object.entries(codes).map(([code, count]) => `${count.toLocaleString("en")} ${code}`)
    return [
      {
        what: "commands and reads by nine actors, the records counted after each",
        tried: length,
        lost,
        remarks: `${records.toLocaleString("en")} records; ${listed.join(", ")}`
      }
    ]
  }
}
