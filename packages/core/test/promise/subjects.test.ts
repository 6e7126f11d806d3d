import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { DocumentRef, Office } from "../../src/promise.ts"
import { why as codes, failureOf } from "./laws/Law.ts"
import { beginTraining, openWorld, type World } from "./scenario.ts"

const secret = "nobody else's business"
const enrolment: DocumentRef = { kind: "enrolment", id: "enrolment-t1" }
const visit: DocumentRef = { kind: "activity", id: "visit" }

let world: World
let kim: Office
const claim = (id: string, about: DocumentRef, value: string, more: object = {}) =>
  kim.claims.save({
    id,
    operator: "gyeonggi",
    source: "release",
    about,
    says: "note",
    value,
    modality: "occurred",
    ...more
  })
const outcome = (id: string, about: DocumentRef) =>
  kim.outcomes.save({
    id,
    operator: "gyeonggi",
    kind: "practice-change",
    about,
    modality: "occurred",
    source: "release"
  })

beforeEach(async () => {
  world = await openWorld()
  await beginTraining(world, ["t1"])
  kim = world.kim
  await kim.activities.moot({ id: "visit", kind: "delegation", operator: "gyeonggi" })
})
afterEach(() => world.close())

const ids = ({ items }: { readonly items: ReadonlyArray<{ readonly id: string }> }) => items.map(({ id }) => id)
const codeOf = async (asked: Promise<unknown>) => (await failureOf(asked)).code

describe("what is said of a document that somebody may not see", () => {
  beforeEach(async () => {
    await claim("hidden", enrolment, secret)
    await outcome("effect", enrolment)
    await kim.claims.resolve({ about: enrolment, says: "note", policy: "byOffice", claim: "hidden", reason: secret })
  })
  const strangers = (): ReadonlyArray<Office> => [
    world.as("programOffice", "seoul"),
    world.as("nominatingBody", "irkutsk-health"),
    world.as("hostCoordinator", "asan"),
    world.as("trainee", "t99"),
    world.as("public", "everybody"),
    world.as("janitor", "gyeonggi")
  ]

  it("is not there for them, however it is asked for", async () => {
    for (const office of strangers()) {
      for (const [door, id] of [
        ["claims", "hidden"],
        ["outcomes", "effect"]
      ] as const) {
        expect(await codeOf(office[door].get(id))).toBe("NotFound")
        expect(await codeOf(office[door].history(id))).toBe("NotFound")
        expect(await codeOf(office[door].past(id, { asOf: "2030-01-01" }))).toBe("NotFound")
        for (const query of [{}, { limit: 1 }, { where: { operator: "gyeonggi" } }, { where: { source: "release" } }])
          expect([door, await office[door].find(query)]).toEqual([door, { items: [] }])
      }
      expect(await codeOf(office.claims.about(enrolment))).toBe("NotFound")
      expect((await failureOf(office.claims.suggest("hidden"))).details).toEqual({ kind: "claim", id: "hidden" })
    }
  })

  it("is there for those who may know how the document stands", async () => {
    for (const office of [kim, world.department, world.gsam, world.as("trainee", "t1"), world.as("auditor", "court")]) {
      expect(await office.claims.get("hidden")).toMatchObject({ value: secret })
      expect(await office.claims.about(enrolment)).toMatchObject([{ status: "resolved", holds: "hidden" }])
      expect(await office.outcomes.get("effect")).toMatchObject({ about: enrolment })
    }
  })

  it("leaves no gap on a page, and no trace in what leads to the next one", async () => {
    for (let i = 0; i < 12; i++) await claim(`c${String(i).padStart(2, "0")}`, i % 3 === 0 ? visit : enrolment, "so")
    const seoul = world.as("programOffice", "seoul")
    for (const limit of [1, 2, 3, 4]) {
      const found: Array<string> = []
      for (let after: string | undefined; ; ) {
        const page = await seoul.claims.find({ limit, ...(after === undefined ? {} : { after }) })
        found.push(...ids(page))
        if (page.next === undefined) break
        expect(page.items).toHaveLength(limit)
        expect(page.next).toContain(found.at(-1))
        after = page.next
      }
      expect(found).toEqual(["c00", "c03", "c06", "c09"])
    }
  })

  it("is not told by the history of what is said of another one now", async () => {
    await claim("moved", enrolment, secret)
    await claim("moved", visit, "harmless")
    const seoul = world.as("programOffice", "seoul")
    expect(await seoul.claims.get("moved")).toMatchObject({ value: "harmless" })
    expect((await seoul.claims.history("moved")).map(({ data }) => data !== null)).toEqual([false, true])
    expect((await kim.claims.history("moved")).map(({ data }) => data !== null)).toEqual([true, true])
  })
})

it("the words of a source are for the office that keeps the claim, and the value for all who see the document", async () => {
  const wording = { source: "en", texts: { en: secret } } as const
  await claim("said", visit, "so", { wording })
  const seoul = world.as("programOffice", "seoul")
  const [standing] = await seoul.claims.about(visit)
  expect(standing?.claims).toMatchObject([{ id: "said", value: "so" }])
  expect(JSON.stringify(standing)).not.toContain(secret)
  expect((await kim.claims.about(visit))[0]?.claims).toMatchObject([{ wording }])
})

it("who points at a document that is hidden is told the same as of one that is not there", async () => {
  const seoul = world.as("programOffice", "seoul")
  const text = { source: "en", texts: { en: "We will." } } as const
  await kim.commitments.state({ id: "ours", by: ["gyeonggi"], operator: "gyeonggi", kind: "visit", text })
  await seoul.commitments.state({ id: "theirs", by: ["seoul"], operator: "seoul", kind: "visit", text })
  for (const kind of ["enrolment", "person", "trainee", "placement", "commitment", "participant", "reservation"]) {
    const known = { person: "t1", trainee: "t1", commitment: "ours", placement: "placement-enrolment-t1-gsam" }
    for (const id of [known[kind as "person"] ?? "enrolment-t1", "not-there-at-all"]) {
      const asked = seoul.commitments.fulfil({ id: "theirs", fulfilledBy: [{ kind, id }] })
      expect([kind, id, codes(await failureOf(asked))]).toEqual([kind, id, ["commitment/fulfilmentUnknown"]])
    }
  }
  await seoul.commitments.start({ id: "theirs" })
  for (const supersededBy of ["ours", "not-there-at-all"]) {
    const asked = seoul.commitments.supersede({ id: "theirs", supersededBy })
    expect(codes(await failureOf(asked))).toEqual(["commitment/successorUnknown"])
  }
  await kim.commitments.fulfil({ id: "ours", fulfilledBy: [enrolment] })
})
