/** Bad input: one typed error that says where and what to do, and a store that is as it was before. */
import { expect } from "vitest"
import { born } from "../../../src/lifecycle/Table.ts"
import { lifeCycles } from "../../../src/model/LifeCycles.ts"
import type { OpenStore } from "../../../src/ports/Store.ts"
import { type Office, rules } from "../../../src/promise.ts"
import {
  beginnings,
  type CycledNoun,
  cycleDoors,
  type RegistryKind,
  registryDoors,
  registrySamples,
  remarks,
  taken,
  textsIn,
  withAt
} from "../samples.ts"
import { announce, beginTraining, openWorld, type World } from "../scenario.ts"
import { dump, look } from "../stores.ts"
import { type DoorError, type DoorLaw, failureOf, where, why } from "./Law.ts"
import { enrolment, mistakes } from "./mistakes.ts"

/** A world in the middle of a training, with one trainee; the day is 27 August. */
const midway = async (open: OpenStore): Promise<World> => {
  const world = await openWorld(open)
  await beginTraining(world, ["t1"])
  world.at("2019-08-27")
  return world
}

const caseLaw: DoorLaw = {
  name: `each of ${mistakes.length} mistakes is one typed error that says where, and the store is as it was`,
  check: async (fresh) => {
    const open = fresh()
    const world = await midway(open)
    const before = await look(open, dump)
    for (const { ask, at, because, code, what } of mistakes) {
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

const broken = () => {
  throw new Error("a getter that throws")
}

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
    // What follows from the edition is compared before it is read.
    { id: "x", operator: 10n },
    { id: "x", operator: cyclic },
    Object.defineProperty({}, "id", { get: broken, enumerable: true }),
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
        for (const path of textsIn(sample).filter(([first]) => first !== "value")) {
          for (const wrong of marked)
            await hear(`${kind} ${path.join("/")}`, door(world.kim).save(withAt(sample, path, wrong)))
        }
        // Right in its form, and refused all the same: the office is another's.
        const free = textsIn(sample).filter((path) =>
          ["text", "note", "en", "title", "publisher", "email", "address"].includes(path.at(-1) ?? "")
        )
        const whole = free.reduce<object>((all, path) => withAt(all, path, marker) as object, sample)
        if ("operator" in sample) await hear(`${kind} of another office`, door(stranger).save(whole))
      }
    }
    for (const { noun, transitions } of lifeCycles) {
      const door = world.kim[cycleDoors[noun as CycledNoun]] as unknown as Readonly<
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
    const obstacle = {
      code: "obstacle.comity/minimum-duration",
      values: { path: "/rule/params/of/0", required: 20, available: 18, unit: "workingDays" }
    }
    expect(unmet?.children).toEqual([
      obstacle,
      {
        code: "satisfiability/because",
        values: { rules: 1, facts: 3 },
        children: [
          {
            code: "satisfiability/rule",
            values: { path: "/rule/params/of/0" },
            children: [{ code: "rule.comity/minimum-duration", values: { atLeast: 20, unit: "workingDays" } }]
          },
          { code: "satisfiability/period", values: { from: "2019-08-26", to: "2019-09-20", days: 26 } },
          { code: "satisfiability/weekends", values: { place: "korea", days: 6 } },
          { code: "satisfiability/holidays", values: { place: "korea", days: 2 } }
        ]
      }
    ])
    expect(await look(open, dump)).toEqual(before)
    await world.close()
  }
}

export const badInputLaws: ReadonlyArray<DoorLaw> = [caseLaw, shapeLaw, actorLaw, privacyLaw, dynamiteLaw, planLaw]
