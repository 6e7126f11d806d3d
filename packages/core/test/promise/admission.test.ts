import { expect, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { admit, announce, furnish, introduce, openWorld } from "./scenario.ts"
import { dump, journalOf, look } from "./stores.ts"

const letter = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" } as const

test("an admission is one commit, from the nomination to the acceptance, and each act of the other side names the letter", async () => {
  const open = memory()
  const world = await openWorld(open)
  await furnish(world)
  await announce(world, { bare: true })
  await introduce(world, "t1", ["neurosurgery", "oncology"])
  const before = (await look(open, journalOf)).length
  const enrolment = await world.kim.enrolments.admit({
    edition: "2019-russia",
    trainee: "t1",
    onBehalfOf: letter,
    kind: "appointment"
  })
  expect(enrolment).toMatchObject({
    trainee: "t1",
    presence: "accepted",
    completion: "undecided",
    nominatingBody: "khabarovsk-health",
    // The profile's, as nobody said otherwise.
    sendingInstitution: "regional-hospital",
    sendingSide: ["khabarovsk-health", "regional-hospital"],
    specialties: ["neurosurgery", "oncology"]
  })
  const entries = (await look(open, journalOf)).slice(before)
  expect(new Set(entries.map(({ commit }) => commit)).size).toBe(1)
  const steps = entries.filter(({ document }) => document.kind === "nomination")
  const acts = steps.map(({ data, type }) => [type, (data as { onBehalfOf?: object }).onBehalfOf ?? "own"])
  const nominee = { role: "trainee", party: "t1", evidence: "letter" }
  expect(acts).toEqual([
    ["Drafted", letter],
    ["Submitted", letter],
    ["Received", "own"],
    ["ReviewBegun", "own"],
    ["Shortlisted", "own"],
    ["Selected", "own"],
    ["Offered", "own"],
    ["Consented", letter],
    ["Accepted", nominee]
  ])
  // Who recorded it, for whom, and in which office.
  expect(steps[0]?.actor).toEqual({
    id: "kim",
    capacity: { role: "nominatingBody", party: "khabarovsk-health" },
    recordedAs: { role: "programOffice", party: "gyeonggi" }
  })
  expect(entries.filter(({ document }) => document.kind === "enrolment").map(({ type }) => type)).toEqual(["Admitted"])
  expect((await world.kim.nominations.find({ where: { nominee: "t1" } })).items[0]).toMatchObject({
    sending: "submitted",
    receiving: "accepted",
    enrolment: enrolment.id,
    kind: "appointment",
    version: 1
  })
  await world.close()
})

test("what the table refuses on the way, the whole admission is refused for, and nothing of it is stored", async () => {
  const open = memory()
  const world = await openWorld(open)
  const { kim } = world
  await furnish(world)
  await announce(world, { bare: true, quotas: [{ places: 1 }], requiredDocuments: ["passport"] })
  await announce(world, { id: "with-committee", bare: true, selectionCommittee: "committee" })
  for (const id of ["t1", "t2"]) await introduce(world, id)
  await kim.documents.save({
    id: "passport-1",
    kind: "passport",
    operator: "gyeonggi",
    person: "t1",
    receivedOn: "2019-07-01"
  })
  const admission = { edition: "2019-russia", trainee: "t1", onBehalfOf: letter }
  await kim.enrolments.admit({ ...admission, id: "e1" })
  const before = await look(open, dump)
  const refused = async (asked: Promise<unknown>) => why(await failureOf(asked))
  expect(await refused(kim.enrolments.admit(admission))).toEqual(["nomination/alreadyNominated"])
  expect(await refused(kim.enrolments.admit({ ...admission, trainee: "t2" }))).toEqual([
    "nomination/documentsMissing",
    "nomination/quotaExceeded"
  ])
  // Where a committee selects, no letter takes its place.
  expect(await refused(kim.enrolments.admit({ ...admission, edition: "with-committee", trainee: "t2" }))).toEqual([
    "nomination/committeeDecides"
  ])
  expect(
    await refused(kim.enrolments.admit({ ...admission, trainee: "t2", onBehalfOf: { ...letter, evidence: "none" } }))
  ).toEqual(["lifecycle/evidence-not-on-file"])
  expect(await refused(world.department.enrolments.admit({ ...admission, trainee: "t2" }))).toEqual([
    "lifecycle/may-not-record"
  ])
  expect(await refused(world.as("programOffice", "seoul").enrolments.admit({ ...admission, trainee: "t2" }))).toEqual([
    "lifecycle/may-not-record"
  ])
  expect(where(await failureOf(kim.enrolments.admit({ ...admission, edition: "none" })))).toEqual(["/edition"])
  expect(await look(open, dump)).toEqual(before)
  await world.close()
})

test("an acceptance brings the enrolment into being in the same commit, once the nominating body has consented", async () => {
  const open = memory()
  const world = await openWorld(open)
  const { department, kim } = world
  await furnish(world)
  await announce(world, { bare: true })
  await introduce(world, "t1")
  await department.nominations.draft({
    id: "n1",
    edition: "2019-russia",
    nominee: "t1",
    nominatingBody: "khabarovsk-health",
    sendingInstitution: "regional-hospital"
  })
  await department.nominations.submit({ id: "n1" })
  for (const step of ["receive", "review", "shortlist", "select", "offer"] as const)
    await kim.nominations[step]({ id: "n1" })
  const trainee = world.as("trainee", "t1")
  expect(why(await failureOf(trainee.nominations.accept({ id: "n1", enrolment: "e1" })))).toEqual([
    "nomination/consentMissing"
  ])
  await department.nominations.consent({ id: "n1" })
  const before = (await look(open, journalOf)).length
  await trainee.nominations.accept({ id: "n1", enrolment: "e1" })
  const entries = (await look(open, journalOf)).slice(before)
  expect(entries.map(({ document: { kind }, type }) => [kind, type])).toEqual([
    ["nomination", "Accepted"],
    ["enrolment", "Admitted"],
    ["participant", "Joined"]
  ])
  expect(entries[0]?.commit).toBe(entries[1]?.commit)
  expect(await kim.enrolments.get("e1")).toMatchObject({ nomination: "n1", trainee: "t1", operator: "gyeonggi" })
  await world.close()
})

test("a nomination can't be accepted into an enrolment that is there already, whoever's that is", async () => {
  const open = memory()
  const world = await openWorld(open)
  const { department, kim } = world
  await furnish(world)
  await announce(world, { bare: true })
  const taken = await admit(world, "t1")
  await introduce(world, "t2")
  await department.nominations.draft({
    id: "n2",
    edition: "2019-russia",
    nominee: "t2",
    nominatingBody: "khabarovsk-health"
  })
  await department.nominations.submit({ id: "n2" })
  for (const step of ["receive", "review", "shortlist", "select", "offer"] as const)
    await kim.nominations[step]({ id: "n2" })
  await department.nominations.consent({ id: "n2" })
  const before = await look(open, dump)
  const refusal = await failureOf(world.as("trainee", "t2").nominations.accept({ id: "n2", enrolment: taken }))
  expect([refusal.code, where(refusal)]).toEqual(["InvalidInput", ["/id"]])
  expect(JSON.stringify(refusal.reason)).not.toContain("t1")
  expect(await look(open, dump)).toEqual(before)
  await world.close()
})
