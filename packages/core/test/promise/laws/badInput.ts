/** Bad input: one typed error that says where and what to do, and a store that is as it was before. */
import { expect } from "vitest"
import { born } from "../../../src/lifecycle/Table.ts"
import { lifeCycles } from "../../../src/model/LifeCycles.ts"
import type { OpenStore } from "../../../src/ports/Store.ts"
import { type Office, rules } from "../../../src/promise.ts"
import {
  beginnings,
  type RegistryKind,
  registryDoors,
  registrySamples,
  remarks,
  taken,
  textsIn,
  withAt
} from "../samples.ts"
import { announce, beginTraining, gyeonggiRules, openWorld, period, type World } from "../scenario.ts"
import { dump, look } from "../stores.ts"
import { type DoorError, type DoorLaw, failureOf, where, why } from "./Law.ts"

const enrolment = "enrolment-t1"

/** A world in the middle of a training, with one trainee; the day is 27 August. */
const midway = async (open: OpenStore): Promise<World> => {
  const world = await openWorld(open)
  await beginTraining(world, ["t1"])
  world.at("2019-08-27")
  return world
}

interface Case {
  readonly what: string
  readonly ask: (world: World) => Promise<unknown>
  readonly code: "InvalidInput" | "NotFound" | "Refused" | "Stale"
  /** JSON Pointers of what is wrong. */
  readonly at?: ReadonlyArray<string>
  /** Codes of the reasons of a refusal. */
  readonly because?: ReadonlyArray<string>
}

const set = (rule: unknown) => ({ id: "set", version: 1, rule }) as never
const plan = { id: "x", program: "invitational-training", operator: "gyeonggi", period, place: "korea" }
const planned = (completion: unknown) => ({ ...plan, completion }) as never
const entry = { enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
const letter = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" } as const

const cases: ReadonlyArray<Case> = [
  {
    what: "an unknown kind of rule",
    ask: ({ kim }) => kim.editions.announce(planned(set({ kind: "comity/attendence", params: {} }))),
    code: "InvalidInput",
    at: ["/rule/kind"]
  },
  {
    what: "malformed parameters of two rules: each has its place",
    ask: ({ kim }) =>
      kim.editions.announce(
        planned(
          set({
            kind: "all",
            params: {
              of: [rules.attendance({ atLeast: "180%" }), { kind: "comity/ceremony-attended", params: { kindd: "x" } }]
            }
          })
        )
      ),
    code: "InvalidInput",
    at: ["/rule/params/of/0/params/atLeast", "/rule/params/of/1/params/kindd"]
  },
  {
    what: "a rule set that is none",
    ask: ({ kim }) => kim.editions.announce(planned({ id: "", rule: 3 })),
    code: "InvalidInput",
    at: ["/id", "/version"]
  },
  {
    what: "dates that do not exist",
    ask: ({ kim }) =>
      kim.persons.save({
        id: "p",
        operator: "gyeonggi",
        synthetic: true,
        names: [],
        birthDate: "1980-02-30",
        consents: [{ purpose: "photos", givenOn: "2019-13-01" }]
      }),
    code: "InvalidInput",
    at: ["/birthDate", "/consents/0/givenOn"]
  },
  {
    what: "a period that ends before it begins, and a partial date that can't be",
    ask: ({ kim }) =>
      kim.placements.propose({ id: "p", enrolment, host: "gsam", period: "2019-09-20/2019-08-26", on: "2019-00" }),
    code: "InvalidInput",
    at: ["/period", "/on"]
  },
  {
    what: "a number where there are none: no places, no such year",
    ask: ({ kim }) => kim.editions.plan({ ...plan, quotas: [{ places: -1 }], reportedCount: 1.5 }),
    code: "InvalidInput",
    at: ["/quotas/0/places", "/reportedCount"]
  },
  {
    what: "a placement that overlaps another of the same trainee",
    ask: ({ kim }) =>
      kim.placements.propose({ id: "p", enrolment, host: "severance", period: "2019-09-10/2019-09-20" }),
    code: "Refused",
    because: ["placement/overlaps"]
  },
  {
    what: "a transition by the wrong role",
    ask: ({ gsam }) => gsam.enrolments.complete({ id: enrolment, assessment: "a".repeat(64) }),
    code: "Refused",
    because: ["lifecycle/not-your-office"]
  },
  {
    what: "a transition by the right role of another party, who may not even see it",
    ask: (world) =>
      world.as("programOffice", "seoul").enrolments.interrupt({
        id: enrolment,
        reason: "So.",
        interruptedOn: "2019-08-27",
        expectedReturn: "2019-08-28"
      }),
    code: "NotFound"
  },
  {
    what: "a decision on behalf of somebody else",
    ask: ({ kim }) =>
      kim.placements.decline({
        id: `placement-${enrolment}-gsam`,
        reason: "So.",
        onBehalfOf: { role: "hostCoordinator", party: "gsam", evidence: "letter" }
      }),
    code: "Refused",
    because: ["lifecycle/not-any-more"]
  },
  {
    what: "a verification on behalf of the host",
    ask: ({ kim }) =>
      kim.placements.end({
        id: `placement-${enrolment}-gsam`,
        endedOn: "2019-08-27",
        onBehalfOf: { role: "hostCoordinator", party: "gsam", evidence: "letter" }
      }),
    code: "Refused",
    because: ["lifecycle/only-in-person"]
  },
  {
    what: "a letter that is not on file",
    ask: ({ kim }) =>
      kim.enrolments.withdraw({
        id: enrolment,
        reason: "So.",
        endedOn: "2019-08-27",
        onBehalfOf: { role: "trainee", party: "t1", evidence: "no-letter" }
      }),
    code: "Refused",
    because: ["lifecycle/evidence-not-on-file"]
  },
  {
    what: "evidence that is not on file",
    ask: ({ kim }) =>
      kim.enrolments.endTraining({ id: enrolment, endedOn: "2019-08-27", evidence: ["letter", "no-letter"] }),
    code: "Refused",
    because: ["lifecycle/evidence-not-on-file"]
  },
  {
    what: "a stale version",
    ask: ({ kim }) => kim.enrolments.endTraining({ id: enrolment, endedOn: "2019-08-27" }, { expected: 1 }),
    code: "Stale"
  },
  {
    what: "unknown keys in a command, and a missing one",
    ask: ({ kim }) => kim.enrolments.endTraining({ id: enrolment, ended: "2019-08-27", reasons: "So." } as never),
    code: "InvalidInput",
    at: ["/ended", "/reasons", "/endedOn"]
  },
  {
    what: "keys of JavaScript's own",
    ask: ({ kim }) =>
      kim.trainees.save(
        JSON.parse('{"id":"t1","operator":"gyeonggi","specialties":[],"__proto__":{"x":1},"constructor":2}') as never
      ),
    code: "InvalidInput",
    at: ["/__proto__", "/constructor"]
  },
  {
    what: "a key that is unknown and must be escaped",
    ask: ({ kim }) => kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: [], "a/b~c": 1 } as never),
    code: "InvalidInput",
    at: ["/a~1b~0c"]
  },
  {
    what: "a decision that names what is looked up",
    ask: ({ kim }) =>
      kim.enrolments.complete({ id: enrolment, assessment: "a".repeat(64), cites: { status: "secured" } } as never),
    code: "InvalidInput",
    at: ["/cites"]
  },
  {
    what: "a decision without the assessment that it rests on",
    ask: ({ kim }) => kim.enrolments.notComplete({ id: enrolment, reason: "So." } as never),
    code: "InvalidInput",
    at: ["/assessment"]
  },
  {
    what: "an operator that is not the edition's",
    ask: ({ department }) =>
      department.nominations.draft({
        id: "n",
        edition: "2019-russia",
        nominee: "t2",
        nominatingBody: "khabarovsk-health",
        operator: "seoul"
      }),
    code: "InvalidInput",
    at: ["/operator"]
  },
  {
    what: "a selection committee that the edition does not name",
    ask: ({ department }) =>
      department.nominations.draft({
        id: "n",
        edition: "2019-russia",
        nominee: "t2",
        nominatingBody: "khabarovsk-health",
        selectionCommittee: "seoul"
      }),
    code: "InvalidInput",
    at: ["/selectionCommittee"]
  },
  {
    what: "a waiver with another operator than the enrolment's",
    ask: (world) =>
      world.as("trainee", "t1").waivers.request({
        id: "w",
        enrolment,
        rule: "attendance",
        from: "2019-08-27",
        grounds: "So.",
        operator: "seoul"
      }),
    code: "InvalidInput",
    at: ["/operator"]
  },
  {
    what: "a waiver of the past for somebody else's enrolment",
    ask: (world) =>
      world.as("programOffice", "seoul").waivers.record({
        id: "w",
        enrolment,
        rule: "attendance",
        from: "2019-08-27",
        operator: "seoul",
        trainee: "t1",
        sendingSide: [],
        status: "granted",
        grantedBy: "somebody",
        grantedOn: "2019-08-27",
        historical: { source: "release" }
      }),
    code: "InvalidInput",
    at: ["/enrolment"]
  },
  {
    what: "an enrolment of the past in somebody else's edition",
    ask: (world) =>
      world.as("programOffice", "seoul").enrolments.record({
        id: "x",
        trainee: "t9",
        edition: "2019-russia",
        operator: "seoul",
        sendingSide: [],
        presence: "departed",
        completion: "completed",
        hosts: [],
        historical: { source: "release" }
      }),
    code: "InvalidInput",
    at: ["/operator"]
  },
  {
    what: "an id that is in use",
    ask: ({ kim }) =>
      kim.placements.propose({ id: `placement-${enrolment}-gsam`, enrolment, host: "gsam", period: "2019-09" }),
    code: "Refused",
    because: ["lifecycle/not-any-more"]
  },
  {
    what: "an id that is in use by somebody else",
    ask: (world) =>
      world.as("nominatingBody", "irkutsk-health").nominations.draft({
        id: "nomination-t1",
        edition: "2019-russia",
        nominee: "t2",
        nominatingBody: "irkutsk-health"
      }),
    code: "InvalidInput",
    at: ["/id"]
  },
  {
    what: "an id that is no text",
    ask: ({ kim }) =>
      kim.programs.propose({
        id: 7,
        operator: "gyeonggi",
        kind: "fellowship",
        title: { source: "en", texts: { en: "x" } }
      } as never),
    code: "InvalidInput",
    at: ["/id"]
  },
  {
    what: "a step of a document without an id",
    ask: ({ kim }) => kim.editions.openNominations({} as never),
    code: "InvalidInput",
    at: ["/id"]
  },
  {
    what: "a session outside the edition",
    ask: ({ kim }) => kim.editions.schedule({ edition: "2019-russia", sessions: [{ id: "s", on: "2019-10-01" }] }),
    code: "Refused",
    because: ["schedule/sessionOutsideEdition"]
  },
  {
    what: "a session named twice, and one that lasts a day and a night",
    ask: ({ kim }) =>
      kim.editions.schedule({
        edition: "2019-russia",
        sessions: [
          { id: "s", on: "2019-08-26" },
          { id: "s", on: "2019-08-27" }
        ]
      }),
    code: "InvalidInput",
    at: ["/sessions/1/id"]
  },
  {
    what: "an admission of nobody",
    ask: ({ kim }) => kim.enrolments.admit({ edition: "2019-russia", trainee: "nobody", onBehalfOf: letter }),
    code: "InvalidInput",
    at: ["/trainee"]
  },
  {
    what: "an admission on behalf of whom it is not for",
    ask: ({ kim }) =>
      kim.enrolments.admit({
        edition: "2019-russia",
        trainee: "t1",
        onBehalfOf: { ...letter, role: "trainee" }
      } as never),
    code: "InvalidInput",
    at: ["/onBehalfOf/role"]
  },
  {
    what: "evidence of the future",
    ask: (world) => world.as("trainee", "t1").evidence.log({ ...entry, on: "2019-08-28" }),
    code: "Refused",
    because: ["evidence/notHeldYet"]
  },
  {
    what: "an assessment of a day that is none",
    ask: ({ kim }) => kim.enrolments.assess({ enrolment, asOf: "2019-09-31", knownon: "2019-09-01" } as never),
    code: "InvalidInput",
    at: ["/knownon", "/asOf"]
  },
  {
    what: "a query with a word misspelt",
    ask: ({ kim }) => kim.enrolments.find({ wher: { edition: "2019-russia" } } as never),
    code: "InvalidInput",
    at: ["/wher"]
  },
  {
    what: "a query for too many, or for none",
    ask: ({ kim }) => kim.enrolments.find({ limit: 501 }),
    code: "InvalidInput",
    at: ["/limit"]
  },
  {
    what: "a page that there is not",
    ask: ({ kim }) => kim.enrolments.find({ after: "2" }),
    code: "InvalidInput",
    at: ["/after"]
  },
  {
    what: "a step that there is not",
    ask: ({ kim }) => kim.enrolments.whyNot(enrolment, "graduate"),
    code: "InvalidInput",
    at: ["/transition"]
  },
  {
    what: "time that is no day",
    ask: ({ comity }) => comity.advance({ until: "tomorrow" }),
    code: "InvalidInput",
    at: ["/until"]
  },
  {
    what: "a detail that a document does not have",
    ask: ({ kim }) =>
      kim.documents.save({
        id: "d",
        kind: "letter",
        operator: "gyeonggi",
        receivedOn: "2019",
        file: "letter.pdf"
      } as never),
    code: "InvalidInput",
    at: ["/file"]
  },
  {
    what: "a record of another office",
    ask: ({ department }) =>
      department.documents.save({ id: "letter", kind: "letter", operator: "khabarovsk-health", receivedOn: "2019" }),
    code: "Refused",
    because: ["lifecycle/for-another-party"]
  },
  {
    what: "a rule set whose version stands for another one",
    ask: ({ kim }) => kim.editions.announce(planned({ ...gyeonggiRules, rule: rules.ceremony() })),
    code: "Refused",
    because: ["ruleSet/versionTaken"]
  }
]

const caseLaw: DoorLaw = {
  name: `each of ${cases.length} mistakes is one typed error that says where, and the store is as it was`,
  check: async (fresh) => {
    const open = fresh()
    const world = await midway(open)
    const before = await look(open, dump)
    for (const { ask, at, because, code, what } of cases) {
      const error = await failureOf(ask(world))
      expect([what, error.name, error.code, error.message]).toEqual([what, "ComityError", code, error.message])
      if (at !== undefined) expect([what, where(error).toSorted()]).toEqual([what, at.toSorted()])
      if (because !== undefined) expect([what, why(error)]).toEqual([what, because])
      // What to do, in every message; and the same as a tree that every language can tell.
      expect(error.message).toMatch(/Correct what is named|Nothing was stored|Check the id|decide again/)
      expect(world.comity.explain(error).lines.length).toBeGreaterThan(1)
      expect([what, (await look(open, dump)).journal.length]).toEqual([what, before.journal.length])
    }
    expect(await look(open, dump)).toEqual(before)
    await world.close()
  }
}

type Method = readonly [name: string, method: (...given: ReadonlyArray<unknown>) => unknown]
const methodsOf = (office: Office): ReadonlyArray<Method> =>
  Object.entries(office).flatMap(
    ([door, methods]): ReadonlyArray<Method> =>
      typeof methods === "function"
        ? [[door, methods as never]]
        : Object.entries(methods as object)
            .filter(([, method]) => typeof method === "function")
            .map(([name, method]): Method => [`${door}.${name}`, method as never])
  )

const cyclic: Record<string, unknown> = { id: "x" }
cyclic["self"] = cyclic

/** What no method takes as its command. */
const nonsense: ReadonlyArray<unknown> = [
  ...[undefined, null, 7, Number.NaN, "", "\uD800", true, [], [{}], () => 1, Symbol("id"), 10n, new Date(0), new Map()],
  ...[
    {},
    { id: null },
    { id: {} },
    { id: "x", nonsense: 1 },
    { id: "x", on: new Date(0) },
    { id: "x", reason: 10n },
    cyclic
  ]
]

const isEmpty = (given: unknown): boolean =>
  given === undefined ||
  (typeof given === "object" && given !== null && !Array.isArray(given) && Object.keys(given).length === 0)

const shapeLaw: DoorLaw = {
  name: "no method of the door throws, whatever it is given: each rejects with a typed error, and stores nothing",
  check: async (fresh) => {
    const open = fresh()
    const world = await midway(open)
    const before = await look(open, dump)
    const methods = methodsOf(world.kim)
    expect(methods.length).toBeGreaterThan(150)
    for (const [name, method] of methods) {
      for (const given of nonsense) {
        // A query may say nothing: then everything is looked for.
        if (name.endsWith(".find") && isEmpty(given)) continue
        let promise: Promise<unknown>
        try {
          promise = method(given) as Promise<unknown>
        } catch (error) {
          throw new Error(`${name} throws for ${String(given)}: ${String(error)}`)
        }
        const error = await failureOf(promise)
        expect([name, String(given), error.code, error.message]).toEqual([
          name,
          String(given),
          error.code === "NotFound" ? "NotFound" : "InvalidInput",
          error.message
        ])
      }
      const options = await failureOf(method("x", { signal: 3 }) as Promise<unknown>)
      expect([name, options.code]).toEqual([name, "InvalidInput"])
    }
    expect(await look(open, dump)).toEqual(before)
    await world.close()
  }
}

const actorLaw: DoorLaw = {
  name: "an actor of the wrong shape has no office",
  check: async (fresh) => {
    const { close, comity } = await openWorld(fresh())
    for (const [actor, at] of [
      [undefined, [""]],
      [{ id: "", kind: "person", capacities: [] }, ["/id"]],
      [{ id: "kim", kind: "robot", capacities: [] }, ["/kind"]],
      [{ id: "kim", kind: "person" }, ["/capacities"]],
      [{ id: "kim", kind: "person", capacities: [{ role: "programOffice" }] }, ["/capacities/0/party"]],
      [
        { id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }], admin: true },
        ["/admin"]
      ]
    ] as const) {
      let error: DoorError | undefined
      try {
        comity.as(actor as never)
      } catch (thrown) {
        error = thrown as DoorError
      }
      expect([error?.code, error && where(error)]).toEqual(["InvalidInput", at])
    }
    await close()
  }
}

const marker = "Kim-Dong-yeon-19800203"
/** The marker in what no field takes: with a mark that reorders, as a value of the wrong kind, and too long. */
const marked = [`${marker}\u202E`, `${marker}\u0000`, marker.repeat(2000), { [`a`]: marker }, [marker], 10n] as const

const tellsNothing = (what: string, error: DoorError, { comity }: World): void => {
  const { details, message, reason } = error
  const told = JSON.stringify({ message, details, reason, explained: comity.explain(error) })
  expect([what, told.includes("Dong-yeon"), told.includes("19800203")]).toEqual([what, false, false])
}

const privacyLaw: DoorLaw = {
  name: "no error repeats a name, a birth date or a text that it was given",
  check: async (fresh) => {
    const open = fresh()
    const world = await midway(open)
    const stranger = world.as("programOffice", "seoul")
    const before = await look(open, dump)
    let errors = 0
    const hear = async (what: string, asked: Promise<unknown>) => {
      tellsNothing(what, await failureOf(asked), world)
      errors++
    }
    for (const kind of Object.keys(registryDoors) as ReadonlyArray<RegistryKind>) {
      const door = (office: Office) =>
        office[registryDoors[kind]] as unknown as { save: (document: unknown) => Promise<unknown> }
      for (const sample of registrySamples[kind]) {
        for (const path of textsIn(sample).filter(([first]) => first !== "detail")) {
          for (const wrong of marked)
            await hear(`${kind} ${path.join("/")}`, door(world.kim).save(withAt(sample, path, wrong)))
        }
        // Right in its form, and refused all the same: the office is another's.
        const free = textsIn(sample).filter((path) =>
          ["text", "note", "en", "title", "publisher", "email"].includes(path.at(-1) ?? "")
        )
        const whole = free.reduce<object>((all, path) => withAt(all, path, marker) as object, sample)
        if ("operator" in sample) await hear(`${kind} of another office`, door(stranger).save(whole))
      }
    }
    for (const { noun, transitions } of lifeCycles) {
      const door = world.kim[`${noun}s` as "editions"] as unknown as Readonly<
        Record<string, (command: unknown) => Promise<unknown>>
      >
      for (const { consequence, from, name, takes } of transitions) {
        if (consequence === true) continue
        const isNew = from.includes(born)
        const said = isNew
          ? { ...beginnings[noun]?.[name], id: "new" }
          : {
              ...Object.fromEntries(Object.keys(takes).map((one) => [one, taken[one]])),
              id: noun === "enrolment" ? enrolment : "none"
            }
        const method = door[name.charAt(0).toLowerCase() + name.slice(1)]
        for (const path of [["reason"], ...textsIn(said).filter(([first]) => first !== "id")]) {
          for (const wrong of marked.slice(0, 3)) {
            const command = withAt({ ...said, ...remarks }, path, wrong)
            await hear(`${noun}.${name} ${path.join("/")}`, method?.(command) as Promise<unknown>)
          }
        }
        if (isNew) continue
        // Everything is right but the state, the office or a guard.
        const refused = { ...said, ...remarks, reason: marker, on: undefined }
        const { on: _, ...whole } = refused
        await hear(`${noun}.${name} refused`, method?.({ ...whole, evidence: ["no-such-letter"] }) as Promise<unknown>)
      }
    }
    expect(errors).toBeGreaterThan(1500)
    expect(await look(open, dump)).toEqual(before)
    await world.close()
  }
}

const dynamiteLaw: DoorLaw = {
  name: "a hundred thousand characters in a field are refused at once, whatever they are",
  check: async (fresh) => {
    const world = await midway(fresh())
    const attacks = ["a", "a-", "a/", "0", "2019-", "-", " ", "\u0301", "가", "🩺", "{", "..", "1e", "P1D/"].map(
      (text) => text.repeat(100_000 / text.length)
    )
    let slowest = 0
    for (const kind of Object.keys(registryDoors) as ReadonlyArray<RegistryKind>) {
      const door = world.kim[registryDoors[kind]] as unknown as { save: (document: unknown) => Promise<unknown> }
      for (const sample of registrySamples[kind]) {
        for (const path of textsIn(sample)) {
          // What a kind of activity adds is that kind's business, and has no form.
          if (path[0] === "detail") continue
          for (const attack of attacks) {
            const began = performance.now()
            const error = await failureOf(door.save(withAt(sample, path, attack)))
            slowest = Math.max(slowest, performance.now() - began)
            expect([path.join("/"), error.code, error.message.length < 5000]).toEqual([
              path.join("/"),
              "InvalidInput",
              true
            ])
          }
        }
      }
    }
    expect(slowest).toBeLessThan(250)
    await world.close()
  }
}

const planLaw: DoorLaw = {
  name: "an announcement that is refused publishes no rule set and plans no edition",
  check: async (fresh) => {
    const open = fresh()
    const world = await midway(open)
    const before = await look(open, dump)
    const twenty = rules.set(
      "twenty-days",
      1,
      rules.all(rules.duration({ atLeast: 20, unit: "workingDays" }), rules.ceremony())
    )
    const error = await failureOf(announce(world, { id: "x", completion: twenty }))
    const [unmet] = error.reason.children ?? []
    expect([unmet?.code, unmet?.values]).toEqual(["edition/rulesCannotBeMet", { rules: 1 }])
    expect(unmet?.children).toEqual([
      {
        code: "obstacle.comity/minimum-duration",
        values: { path: "/rule/params/of/0", required: 20, available: 18, unit: "workingDays" }
      }
    ])
    expect(await look(open, dump)).toEqual(before)
    await world.close()
  }
}

export const badInputLaws: ReadonlyArray<DoorLaw> = [caseLaw, shapeLaw, actorLaw, privacyLaw, dynamiteLaw, planLaw]
