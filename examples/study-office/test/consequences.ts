/**
 * What follows from the five documents for the model, as questions to the one store to which all five were told. Each
 * throws where the answer is another one.
 */
import type { AnyActivity, Comity, DocumentDoor, Office, Partnership, Stored } from "@comity/core/promise"
import { expect } from "vitest"
import { distinct, only } from "./told.ts"

export interface Consequence {
  /** `C1`. */
  readonly id: string
  readonly says: string
  readonly ask: (office: Office, comity: Comity) => Promise<void>
}

/** All documents of a noun; those entered in error are left out. */
const all = async <Document>(door: DocumentDoor<Document>, where: Readonly<Record<string, string>> = {}) => {
  const items: Array<Stored<Document>> = []
  for (let after: string | undefined, more = true; more; ) {
    const page = await door.find({ where, limit: 500, ...(after === undefined ? {} : { after }) })
    items.push(...page.items)
    after = page.next
    more = after !== undefined
  }
  return items
}
const partnerships = (office: Office) => all<Partnership>(office.partnerships)
const activities = (office: Office) => all<AnyActivity>(office.activities)
const name = async (office: Office, party: string, language: string): Promise<string | undefined> =>
  (await office.parties.get(party)).names.find((one) => one.language === language)?.text

export const consequences: ReadonlyArray<Consequence> = [
  {
    id: "C1",
    says: "dates are kept as far as they are known, and words that nothing dates stay words",
    ask: async (office, comity) => {
      const timelines = await Promise.all(
        (await partnerships(office)).map(({ id }) => office.reports.timeline({ partnership: id }))
      )
      const items = timelines.flatMap((timeline) => timeline.items)
      const how = (dated: string) => items.filter((item) => item.dated === dated)
      for (const dated of ["exact", "partial", "unresolved", "undated"]) expect(how(dated).length).toBeGreaterThan(0)

      // Years and months, as long as they are known.
      expect(distinct((await all(office.agreements)).flatMap(({ signedOn = [] }) => signedOn))).toEqual([
        "2011",
        "2017"
      ])
      const named = await activities(office)
      const relative = named.filter(({ dating }) => dating !== undefined)
      const resolved = Object.fromEntries(relative.map(({ dating, id, period }) => [id, [dating?.wording, period]]))
      expect(resolved["gyeonggi-delegation-2023-06"]?.[1]).toBe("2023-06")
      expect(resolved["round-table-of-the-year-before"]).toEqual(["в прошлом году", "2024"])
      // "Today", in a text without a date: kept, and said why.
      const today = only(named.filter(({ dating }) => dating?.says === "today"))
      expect([today.period, today.dating?.wording, today.dating?.notBefore]).toEqual([undefined, "Сегодня", "2014-12"])
      const seen = only(items.filter(({ id }) => id === today.id))
      expect(seen.dated).toBe("unresolved")
      expect(comity.explain([seen.explanation ?? []].flat(), "en").fellBack).toEqual([])
      // A length in words beside a period, with which it need not agree; and a length alone.
      const fourWeeks = only(
        (await all(office.editions)).filter(({ nominalDuration }) => nominalDuration?.unit === "weeks")
      )
      expect([fourWeeks.nominalDuration?.count, fourWeeks.period]).toEqual([4, "2019-08-26/2019-09-20"])
      const tenDays = (await all(office.teams)).flatMap(({ placements = [] }) => placements)
      expect(tenDays.filter(({ nominalDuration }) => nominalDuration?.count === 10)).toHaveLength(1)
    }
  },
  {
    id: "C2",
    says: "there are counts without individuals, and individuals without counts",
    ask: async (office) => {
      const editions = await all(office.editions)
      const counted = await Promise.all(
        editions.map(async ({ id, reportedCount }) => [
          reportedCount,
          (await all(office.enrolments, { edition: id })).length
        ])
      )
      // Nine of whom each is synthetic; eleven and twelve whom nobody names.
      expect(counted.toSorted(([one = 0], [other = 0]) => one - other)).toEqual([
        [9, 9],
        [11, 0],
        [12, 0]
      ])
      const sizes = (await all(office.teams)).map(({ size }) => size)
      expect(sizes.filter((size) => size === undefined).length).toBeGreaterThanOrEqual(2)
      expect(sizes).toContain(12)
      // A surgeon with a name, in no cohort.
      const alone = only((await all(office.enrolments)).filter(({ edition }) => edition === undefined))
      const { names, synthetic } = await office.persons.get(alone.trainee)
      expect([synthetic, names.length > 0, alone.completion]).toEqual([false, true, "completed"])
    }
  },
  {
    id: "C3",
    says: "a cumulative number is reconciled through an opening balance, and nobody is counted twice",
    ask: async (office) => {
      const published = only(await all(office.statistics, { includes: "2019-russia", measure: "participants" }))
      const { counted, doubleCounts, openingBalance, reported, verdict } = await office.statistics.reconcile(
        published.id
      )
      expect({ reported, counted, openingBalance, doubleCounts, verdict }).toEqual({
        reported: 580,
        counted: 9,
        openingBalance: 571,
        doubleCounts: 0,
        verdict: "consistent"
      })
      expect(published.definition).not.toBe("completed")
      // The same program, told of by two documents, is one: its numbers stand beside what is counted here of it.
      const {
        participations,
        persons,
        published: beside
      } = await office.reports.statistics({
        program: published.program ?? ""
      })
      expect([participations, persons]).toEqual([9, 9])
      expect(beside.some(({ statistic }) => statistic.id === published.id)).toBe(true)
    }
  },
  {
    id: "C4",
    says: "ceremony, decision, last day and departure are separate dates in no fixed order",
    ask: async (office) => {
      const edition = await office.editions.get("2019-russia")
      const [, lastDay = ""] = edition.period?.split("/") ?? []
      const ceremony = only(await office.activities.find({ where: { edition: edition.id, kind: "ceremony" } }))
      expect((ceremony.period ?? lastDay) < lastDay).toBe(true)
      const nine = await all(office.enrolments, { edition: edition.id })
      const decided = nine.map(({ decision }) => decision?.decidedOn ?? "")
      expect(decided.filter((on) => on !== "" && on < lastDay).length).toBeGreaterThan(0)
      expect(nine.every(({ completion, presence }) => completion === "completed" && presence === "departed")).toBe(true)
      expect(distinct(nine.map(({ departedOn = "" }) => departedOn))).toEqual([lastDay])
    }
  },
  {
    id: "C5",
    says: "a cohort has a set of hosts, whether or not anybody knows who was at which",
    ask: async (office) => {
      const sets = await Promise.all(
        (await all(office.editions)).map(async ({ hosts = [], id }) => {
          const placements = await all(office.placements, { edition: id })
          return [hosts.length, distinct(placements.map(({ host }) => host)).length]
        })
      )
      expect(sets).toContainEqual([5, 5])
      expect(sets).toContainEqual([4, 0])
      const several = (await all(office.placements, { edition: "2019-russia" })).map(({ trainee }) => trainee)
      expect(several.length).toBeGreaterThan(new Set(several).size)
    }
  },
  {
    id: "C6",
    says: "one edition draws on several agreements and nominating bodies, another names none",
    ask: async (office) => {
      const drawn = (await all(office.editions, { program: "invitational-training" })).map(
        ({ agreements = [], nominatingBodies = [] }) => [agreements.length, nominatingBodies.length]
      )
      expect(drawn.toSorted()).toEqual([
        [0, 0],
        [2, 2]
      ])
    }
  },
  {
    id: "C7",
    says: "there is cooperation before and without a signed paper",
    ask: async (office) => {
      const without: Array<readonly [string, string]> = []
      for (const { id, status } of await partnerships(office)) {
        const signed = await all(office.agreements, { partnership: id })
        const held = (await all<AnyActivity>(office.activities, { partnership: id })).filter(
          (one) => one.status === "held"
        )
        if (signed.length === 0 && held.length > 0) without.push([id, status])
      }
      expect(without).toContainEqual(["gyeonggi-tashkent-region", "exploratory"])
      expect(without).toContainEqual(["khabarovsk-fuyuan", "active"])
    }
  },
  {
    id: "C8",
    says: "the parties of one relation may differ in level",
    ask: async (office) => {
      const levelOf = async (party: string) => {
        const { jurisdiction, organization } = await office.parties.get(party)
        return jurisdiction?.level ?? organization ?? ""
      }
      const levels = await Promise.all(
        (await partnerships(office)).map(async ({ parties }) => (await Promise.all(parties.map(levelOf))).join(" and "))
      )
      for (const pair of [
        "firstOrder and firstOrder",
        "firstOrder and country",
        "firstOrder and hospital",
        "firstOrder and municipality",
        "country and country",
        "hospital and hospital"
      ])
        expect(levels).toContain(pair)
    }
  },
  {
    id: "C9",
    says: "a host may be a third party",
    ask: async (office) => {
      const third: Array<string> = []
      for (const { id, institutions = [], parties } of await partnerships(office))
        for (const { hosts = [] } of await all<AnyActivity>(office.activities, { partnership: id }))
          third.push(...hosts.filter((host) => ![...parties, ...institutions].includes(host)))
      const kinds = await Promise.all(
        distinct(third).map(async (host) => (await office.parties.get(host)).organization)
      )
      expect(kinds).toContain("company")
      const elsewhere = only((await all(office.placements)).filter(({ edition }) => edition === undefined))
      const { locatedIn = "" } = await office.parties.get(elsewhere.host)
      expect(await name(office, locatedIn, "en")).toBe("Shanghai")
      const { parties } = await office.partnerships.get("khabarovsk-fuyuan")
      expect([...parties, ...parties.map(String)]).not.toContain(locatedIn)
    }
  },
  {
    id: "C10",
    says: "things go both ways, the teacher may travel, and no direction is stored",
    ask: async (office) => {
      const ways = async (partnership: string, measure: string) =>
        (await office.reports.ledger({ partnership })).lines
          .filter((line) => line.measure === measure && line.documents.length > 0)
          .map(({ from, to }) => `${from} to ${to}`)
      const visits = await Promise.all(["visits", "returnVisits"].map((one) => ways("gyeonggi-tashkent-region", one)))
      expect(distinct(visits.flat())).toEqual(["gyeonggi to tashkent-region", "tashkent-region to gyeonggi"])
      const classes = only((await activities(office)).filter(({ kind }) => kind === "master-class"))
      // Who teaches comes from far; who learns stays at home.
      expect([classes.senders, classes.hosts]).toEqual([["korea"], ["east-kazakhstan"]])
      const stored = JSON.stringify(await activities(office))
      expect(stored).not.toMatch(/inbound|outbound|"direction"/i)
    }
  },
  {
    id: "C11",
    says: "how real something is said to be is kept, and several papers may be one intention",
    ask: async (office) => {
      const said = [
        ...(await activities(office)),
        ...(await all(office.statements)),
        ...(await all(office.commitments)),
        ...(await all(office.outcomes))
      ]
      expect(distinct(said.flatMap(({ modality = [] }) => modality))).toEqual(
        expect.arrayContaining(["discussed", "expected", "occurred", "offered", "ongoing", "planned", "proposed"])
      )
      const intended = only((await all(office.agreements)).filter(({ status }) => status === "intended"))
      expect([intended.otherParties, intended.parties.length, intended.signedOn]).toEqual(["several", 1, undefined])
      // What is planned is not counted as if it had been.
      const mission = only((await activities(office)).filter(({ kind }) => kind === "surgical-mission"))
      const { lines } = await office.reports.ledger({ partnership: mission.partnership ?? "" })
      const missions = lines.filter(({ measure }) => measure === "missions")
      expect(missions.reduce((sum, { count }) => sum + count, 0)).toBe(0)
      expect(missions.reduce((sum, { ahead }) => sum + ahead, 0)).toBe(1)
    }
  },
  {
    id: "C12",
    says: "one institution has several names in several scripts, and is one",
    ask: async (office) => {
      const parties = await all(office.parties)
      const called = (text: string) => only(parties.filter(({ names }) => names.some((one) => one.text === text)))
      const wills = called("Wills Memorial Hospital")
      expect(wills.id).toBe(called("Wiltse Memorial Hospital").id)
      expect(distinct(wills.names.flatMap(({ script = [] }) => script))).toEqual(["Hang", "Latn"])
      expect(distinct(wills.names.flatMap(({ source = [] }) => source))).toHaveLength(2)
      // Two names in one sentence of one source.
      const santaros = called("Santaros University Hospital")
      expect(santaros.id).toBe(called("Vilnius University Hospital Santaros Klinikos").id)
      expect(distinct(santaros.names.flatMap(({ source = [] }) => source))).toHaveLength(1)
      // In one text, some names begin with the family and others with what somebody is called.
      const orders = (await office.persons.find({ limit: 500 })).items
        .filter(({ sources = [] }) => sources.includes("gyeonggi-e-news-2023"))
        .map(({ names }) => names[0]?.parts[0].kind ?? "")
      expect(distinct(orders)).toEqual(["family", "given"])
      // What only looks alike is a candidate: nothing is merged by itself.
      const before = parties.length
      await office.parties.candidates(wills.id)
      expect(await all(office.parties)).toHaveLength(before)
    }
  }
]
