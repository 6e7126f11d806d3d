/** The audit: what is asked for leaves one record, allowed or denied, before it is answered, and no record holds a value. */
import { expect } from "vitest"
import type { StoredDocument } from "../../../src/ports/Store.ts"
import type { AuditFinding, AuditQuery, Office } from "../../../src/promise.ts"
import { sha256 } from "../../../src/values/Fingerprint.ts"
import { tellStory, wander } from "../rich.ts"
import { beginTraining, furnish, introduce, named, openWorld, type World } from "../scenario.ts"
import { committing, dump, dumpWhole, live, look, wholeJournalOf } from "../stores.ts"
import { methodsOf, type Told, watchedOffice, watchedWorld } from "../watched.ts"
import { type DoorLaw, failureOf } from "./Law.ts"

const auditor = (world: World): Office => world.as("auditor", "ministry")

const everything = async (office: Office, query: AuditQuery = {}): Promise<ReadonlyArray<AuditFinding>> => {
  const found: Array<AuditFinding> = []
  for (let after: number | undefined; ; ) {
    const page = await office.audit.find({ limit: 500, ...query, ...(after === undefined ? {} : { after }) })
    found.push(...page.items)
    if (page.next === undefined) return found
    after = page.next
  }
}

/** Methods that only look: of these, asking for a person and for the audit alone can be denied with a record. */
const looking =
  /\.(get|find|history|past|whyNot|whatNext|about|suggest|candidates|reconcile|effectiveTerms|sessions|compareRules|canBeMet|cohort|assess|assessCohort|dossier|reproduce|of)$|^(reports|whatNext)/
const recorded = ["persons.get", "persons.history", "alumni.of", "audit.find"]
const denials = ["Refused", "NotFound", "Stale"]
const leavesRecord = ({ asked, code }: Told): boolean =>
  code !== undefined && denials.includes(code) && (recorded.includes(asked) || !looking.test(asked))

const passport = "M12345678"
const keepSecrets = async ({ kim }: World, id: string): Promise<void> => {
  await kim.persons.save({
    id,
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: `Synthetic ${id}` }], language: "en", script: "Latn" }],
    birthDate: "1990-02-03",
    passportNumber: passport
  })
}

const person = (id: string) => ({ kind: "person", id })
const withoutPlace = ({ at: _at, id: _id, position: _position, ...rest }: AuditFinding) => rest

export const auditLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "every method of every office that is denied a command leaves one record, and what only looks or can't be read none",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await tellStory(world)
      const driver = await open()
      const count = async () => (await driver.tally({ kind: "audit", by: [] }, live))[0]?.count ?? 0
      const told: Array<Told> = []
      let before = await count()
      for (const office of [world.kim, world.as("programOffice", "seoul")]) {
        for (const [asked, method] of methodsOf(watchedOffice(office, (one) => told.push(one)))) {
          const isById = /\.(get|history|of|cohort|sessions|suggest|candidates|reconcile|reproduce|erase)$/.test(asked)
          for (const id of ["enrolment-t2", "partnership"]) {
            await method(isById ? id : { id, reason: "So." }, id === "partnership" ? { expected: 99 } : {}).catch(
              () => {}
            )
            const last = told.at(-1) as Told
            const after = await count()
            expect([last, after - before]).toEqual([last, leavesRecord(last) ? 1 : 0])
            before = after
          }
        }
      }
      // It was really tried: commands of most doors were denied, in all three ways, and some could not be read.
      const denied = told.filter(leavesRecord)
      expect(new Set(denied.map(({ code }) => code))).toEqual(new Set(denials))
      expect(new Set(denied.map(({ asked }) => asked)).size).toBeGreaterThan(100)
      expect(told.some(({ code }) => code === "InvalidInput")).toBe(true)
      await driver.close()
      await world.close()
    }
  },
  ...[1, 2].map(
    (seed): DoorLaw => ({
      name: `after 250 steps that chance chose there are as many denials as denied commands, and a record of every commit (${seed})`,
      check: async (fresh) => {
        const open = fresh()
        const told: Array<Told> = []
        const own = await openWorld(open)
        const world = watchedWorld(own, (one) => told.push(one))
        await tellStory(world)
        await wander(world, seed, 250)
        const denied = told.filter(leavesRecord)
        const found = await everything(auditor(own))
        const journal = await look(open, wholeJournalOf)
        // How far a consumer has come is nobody's act.
        const acts = journal.filter(({ document }) => !["audit", "checkpoint"].includes(document.kind))
        const commits = new Set(acts.map(({ commit }) => commit))
        expect(denied.length).toBeGreaterThan(10)
        expect(found.filter(({ decision }) => decision === "denied").length).toBe(denied.length)
        // Nobody has looked at a passport, so what was allowed is what was done.
        expect(found.flatMap(({ decision, id }) => (decision === "allowed" ? [id] : []))).toEqual([...commits])
        expect(found.map(({ position }) => position)).toEqual(
          found.map(({ position }) => position).toSorted((a, b) => a - b)
        )
        // Who was denied is who asked.
        const deniedActors = found.flatMap(({ actor, decision }) => (decision === "denied" ? [actor] : []))
        expect(deniedActors).toEqual(denied.map(({ by }) => by))
        await checkQueries(auditor(own), found)
        await own.close()
      }
    })
  ),
  {
    name: "who is shown a passport is on record, with the names of the fields; who sees a name alone is not",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await beginTraining(world, ["t1"])
      await keepSecrets(world, "t1")
      await introduce(world, "t2")
      const before = (await everything(auditor(world))).length
      const consul = world.comity.as({ ...world.kim.actor, purpose: "visa-letter" })
      expect((await consul.persons.get("t1")).passportNumber).toBe(passport)
      expect((await world.kim.persons.find()).items.length).toBe(2)
      expect((await world.as("trainee", "t1").persons.get("t1")).birthDate).toBe("1990-02-03")
      // The host sees names; of the second there is nothing to see; and a history tells which fields changed.
      expect(Object.keys(await world.gsam.persons.get("t1"))).not.toContain("passportNumber")
      await world.kim.persons.get("t2")
      await world.kim.persons.history("t1")
      const fields = ["birthDate", "passportNumber"]
      const by = { capacities: [{ role: "programOffice", party: "gyeonggi" }], actor: "kim" }
      const shown = { documents: [person("t1")], fields, decision: "allowed" }
      expect((await everything(auditor(world))).slice(before).map(withoutPlace)).toEqual([
        { ...by, purpose: "visa-letter", actions: ["person.get"], ...shown },
        { ...by, actions: ["person.find"], ...shown },
        {
          actor: "trainee-of-t1",
          capacities: [{ role: "trainee", party: "t1" }],
          actions: ["person.get"],
          ...shown
        }
      ])
      await world.close()
    }
  },
  {
    name: "who is denied a person is on record whether or not there is one; what is the id of nobody stands there as a digest",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      await furnish(world)
      await keepSecrets(world, "t1")
      const stranger = world.as("programOffice", "seoul")
      for (const id of ["t1", "t9"]) expect((await failureOf(stranger.persons.get(id))).code).toBe("NotFound")
      const [there, absent] = (await everything(auditor(world), { actor: stranger.actor.id })).map(withoutPlace)
      expect(there).toEqual({
        actor: stranger.actor.id,
        capacities: stranger.actor.capacities,
        actions: ["person.get"],
        documents: [person("t1")],
        decision: "denied",
        because: ["failure/notFound"]
      })
      expect(absent).toEqual({ ...there, documents: [person(`#${sha256("t9")}`)] })
      expect((await everything(auditor(world), { document: person("t9") })).map(withoutPlace)).toEqual([absent])
      await world.close()
    }
  },
  {
    name: "a command that writes nothing and answers with a passport is a read, and one that writes is its own record",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      await keepSecrets(world, "t1")
      await keepSecrets(world, "t1")
      const { version: _version, ...kept } = await world.kim.persons.get("t1")
      await world.kim.persons.save({ ...kept, visaStatus: "issued" }, { commit: "one" })
      await world.kim.persons.save({ ...kept, visaStatus: "issued" }, { commit: "one" })
      expect((await everything(auditor(world))).map(({ actions }) => actions)).toEqual([
        ["person.Saved"],
        ["person.save"],
        ["person.get"],
        ["person.Saved"],
        ["person.save"]
      ])
      await world.close()
    }
  },
  {
    name: "whose act an office recorded is told, of what was done and of what was refused, and what for",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      const [enrolment = ""] = await beginTraining(world, ["t1"])
      const letter = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
      const office = world.comity.as({ ...world.kim.actor, purpose: "letter-of-july" })
      await office.nominations
        .draft({
          id: "n",
          edition: "2019-russia",
          nominee: "t1",
          nominatingBody: "khabarovsk-health",
          onBehalfOf: letter
        } as never)
        .catch(() => {})
      await failureOf(office.nominations.submit({ id: "nomination-t1", onBehalfOf: letter }))
      const found = await everything(auditor(world), { actor: "kim" })
      const admitted = found.find(({ documents }) => documents.some(({ id }) => id === enrolment))
      expect(admitted?.onBehalfOf).toEqual([
        { role: "nominatingBody", party: "khabarovsk-health" },
        { role: "trainee", party: "t1" }
      ])
      expect(admitted?.capacities).toEqual([{ role: "programOffice", party: "gyeonggi" }])
      const refused = found.at(-1)
      expect(refused).toMatchObject({
        actions: ["nomination.Submit"],
        decision: "denied",
        purpose: "letter-of-july",
        onBehalfOf: [{ role: "nominatingBody", party: "khabarovsk-health" }]
      })
      await office.parties.save({ id: "new", kind: "organization", organization: "hospital", names: named("New") })
      const saved = (await world.kim.parties.history("new")).at(-1)
      expect(saved?.actor).toEqual({ id: "kim", purpose: "letter-of-july" })
      expect((await everything(auditor(world), { actor: "kim" })).at(-1)?.purpose).toBe("letter-of-july")
      await world.close()
    }
  },
  {
    name: "nobody but an auditor reads the audit, and who tries is on record",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await tellStory(world)
      for (const role of ["programOffice", "sendingOffice", "trainee", "clock", "janitor"]) {
        const office = world.as(role, "gyeonggi", `curious-${role}`)
        const before = await look(open, dump)
        const refusal = await failureOf(office.audit.find())
        expect([role, refusal.code, refusal.reason.code]).toEqual([role, "Refused", "audit/refused"])
        expect(await look(open, dump)).toEqual(before)
        const [found] = await everything(auditor(world), { actor: office.actor.id })
        expect(found).toMatchObject({ actions: ["audit.find"], decision: "denied" })
      }
      const whole = await look(open, dumpWhole)
      await auditor(world).audit.find()
      expect(await look(open, dumpWhole)).toEqual(whole)
      for (const query of [
        { limit: 0 },
        { limit: 501 },
        { from: "2019" },
        { after: -1 },
        { decision: "maybe" },
        { who: 1 }
      ])
        expect((await failureOf(auditor(world).audit.find(query as never))).code).toBe("InvalidInput")
      await world.close()
    }
  },
  {
    name: "what can't be put on record is not answered: a passport is not shown, and a refusal is told as a failure",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(
        committing(open, async ({ writes }, own) => {
          if (writes[0].ref.kind === "audit") throw new Error("the disk is full")
          return own()
        })
      )
      await keepSecrets(world, "t1")
      await introduce(world, "t2")
      for (const ask of [
        () => world.kim.persons.get("t1"),
        () => world.kim.persons.find(),
        () => keepSecrets(world, "t1"),
        () => world.as("programOffice", "seoul").persons.get("t1"),
        () => world.kim.nominations.submit({ id: "n" })
      ]) {
        const failure = await failureOf(ask())
        expect([failure.code, failure.details.reason]).toEqual(["StoreFailure", "unavailable"])
        expect(JSON.stringify([failure.message, failure.details])).not.toContain(passport)
      }
      expect((await world.kim.persons.get("t2")).id).toBe("t2")
      await world.close()
    }
  },
  {
    name: "what was planted in names, papers, reasons and notes stands in no record",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      const markers = await plant(world)
      expect(markers.length).toBe(12)
      const { documents, journal } = await look(open, dumpWhole)
      const ofAudit = (document: StoredDocument["ref"]) => document.kind === "audit"
      const records = JSON.stringify([
        documents.filter(({ ref }) => ofAudit(ref)),
        journal.filter(({ document }) => ofAudit(document)),
        await everything(auditor(world))
      ])
      const rest = JSON.stringify(documents.filter(({ ref }) => !ofAudit(ref)))
      expect(documents.filter(({ ref }) => ofAudit(ref)).length).toBeGreaterThan(10)
      expect(markers.filter((marker) => records.includes(marker))).toEqual([])
      // They were really there to be found: what was not refused is stored.
      expect(markers.filter((marker) => rest.includes(marker)).length).toBeGreaterThan(7)
      await world.close()
    }
  },
  {
    name: "the clock leaves no record of what it could not do: it says so to whoever asked, and tries again",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      const record = {
        parties: ["gyeonggi", "khabarovsk"],
        recordKeeper: "gyeonggi",
        instrument: "memorandum",
        status: "inForce",
        historical: { source: "release" }
      } as const
      await world.kim.agreements.record({ id: "base", ...record, endsOn: "2019-07-31" })
      await world.kim.agreements.record({ id: "amendment", ...record, amends: "base", endsOn: "2019-12-31" })
      for (let night = 0; night < 3; night++)
        expect((await world.comity.advance({ until: "2019-08-01" })).refused.map(({ id }) => id)).toEqual(["base"])
      expect(await everything(auditor(world), { decision: "denied" })).toEqual([])
      await world.comity.advance({ until: "2020-01-01" })
      // What it carries out is on record, as everybody's acts are.
      expect((await everything(auditor(world), { actor: "clock" })).map(({ actions }) => actions)).toEqual([
        ["agreement.Expired"],
        ["agreement.Expired"]
      ])
      await world.close()
    }
  },
  {
    name: "a host that turns the audit off leaves no records, and says so by true or false alone",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open, { audit: false })
      await keepSecrets(world, "t1")
      await world.kim.persons.get("t1")
      await failureOf(world.as("programOffice", "seoul").persons.get("t1"))
      await failureOf(world.kim.nominations.submit({ id: "n" }))
      expect((await everything(auditor(world))).map(({ actions }) => actions)).toEqual([["person.Saved"]])
      await world.close()
      expect((await failureOf(openWorld(open, { audit: "none" } as never))).code).toBe("InvalidInput")
    }
  },
  {
    name: "a reaction that reads a passport at every commit comes to an end, and its reads and denials stand even where it fails",
    check: async (fresh) => {
      const world = await openWorld(fresh())
      await keepSecrets(world, "t1")
      let commits = 0
      await world.comity.follow({ consumer: "reader", live: false }, async (_, as) => {
        if (++commits > 5) throw new Error("it is called for its own reading")
        await as(world.kim.actor).persons.get("t1")
      })
      expect(commits).toBe(1)
      const failing = world.comity.follow({ consumer: "failing", live: false }, async (_, as) => {
        await as({ ...world.kim.actor, id: "robot" }).persons.get("t9")
      })
      expect((await failureOf(failing)).code).toBe("ReactionFailed")
      const found = await everything(auditor(world))
      expect(found.map(({ actions, actor, decision }) => [actor, ...actions, decision])).toEqual([
        ["kim", "person.Saved", "allowed"],
        ["kim", "person.get", "allowed"],
        ["robot", "person.get", "denied"]
      ])
      await world.close()
    }
  }
]

/** Every query finds what a look through everything finds, however it is paged. */
const checkQueries = async (office: Office, all: ReadonlyArray<AuditFinding>): Promise<void> => {
  const [some, more] = [all[Math.floor(all.length / 3)], all.findLast(({ decision }) => decision === "denied")]
  const queries: ReadonlyArray<readonly [AuditQuery, (one: AuditFinding) => boolean]> = [
    [{ decision: "denied" }, ({ decision }) => decision === "denied"],
    [{ from: "2019-09-02", until: "2019-09-10" }, ({ at }) => at >= "2019-09-01T15" && at < "2019-09-10T15"],
    ...[some, more].flatMap((one): typeof queries =>
      one === undefined
        ? []
        : [
            [{ actor: one.actor }, ({ actor }) => actor === one.actor],
            ...one.documents.map(
              (document) =>
                [
                  { document },
                  ({ documents }: AuditFinding) =>
                    documents.some(({ id, kind }) => id === document.id && kind === document.kind)
                ] as const
            )
          ]
    )
  ]
  for (const [query, holds] of queries) {
    const due = all.filter(holds)
    expect([query, await everything(office, query)]).toEqual([query, due])
    if (due.length > 60) continue
    expect([query, await everything(office, { ...query, limit: 7 })]).toEqual([query, due])
  }
}

/** Twelve markers, in what is kept and in what is refused; seen, changed and refused by several offices. */
const plant = async (world: World): Promise<ReadonlyArray<string>> => {
  const markers: Array<string> = []
  const mark = (what: string): string => {
    const marker = `Zyx${markers.length}-${what}-4711`
    markers.push(marker)
    return marker
  }
  const [enrolment = ""] = await beginTraining(world, ["t1"])
  const secret: Parameters<Office["persons"]["save"]>[0] = {
    id: "t1",
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: mark("name") }], language: "en", script: "Latn" }],
    passportNumber: mark("passport"),
    visaStatus: mark("visa"),
    email: `${mark("mail")}@example.org`,
    addresses: [{ channel: "telegram", address: mark("address") }]
  }
  const said = mark("reason")
  const note = mark("note")
  const offices = [
    world.kim,
    world.as("programOffice", "seoul"),
    world.gsam,
    world.as("trainee", "t1"),
    world.as("janitor", "x")
  ]
  for (const office of offices) {
    const asks: ReadonlyArray<() => Promise<unknown>> = [
      () => office.persons.save(secret),
      () => office.persons.save(secret),
      () => office.persons.get("t1"),
      () => office.persons.find(),
      () => office.persons.erase("nobody"),
      () => office.enrolments.void({ id: "not-there", reason: said }),
      () => office.enrolments.arrive({ id: enrolment, startedOn: "2019-08-27", reason: said }),
      () => office.waivers.request({ enrolment, rule: "attendance", from: "2019-09-01", grounds: note }),
      () => office.appeals.lodge({ enrolment, grounds: note })
    ]
    for (const ask of asks) await ask().catch(() => undefined)
  }
  const title = mark("title")
  const place = mark("party")
  const speech = mark("statement")
  const terms = mark("document")
  const remark = mark("remark")
  for (const office of offices) {
    const asks: ReadonlyArray<() => Promise<unknown>> = [
      () =>
        office.programs.propose({
          id: "p",
          operator: "gyeonggi",
          kind: "fellowship",
          title: { source: "en", texts: { en: title } }
        }),
      () => office.parties.save({ id: "q", kind: "organization", organization: "hospital", names: named(place) }),
      () =>
        office.statements.save({
          id: "s",
          kind: "testimonial",
          speaker: { person: "t1" },
          modality: "occurred",
          source: "release",
          text: { source: "en", texts: { en: speech } }
        }),
      () =>
        office.commitments.state({
          id: "c",
          by: ["gyeonggi"],
          operator: "gyeonggi",
          kind: "visit",
          text: { source: "en", texts: { en: terms } }
        }),
      () => office.enrolments.depart({ id: enrolment, departedOn: "2019-09-01", reason: remark }),
      () => office.enrolments.void({ id: enrolment, reason: remark })
    ]
    for (const ask of asks) await ask().catch(() => undefined)
  }
  return markers
}
