/** A partnership without paper: it becomes active on the first thing that was held together, whatever it was. */
import { expect, test } from "vitest"
import { createComity, memory } from "../../src/promise.ts"

const both = { operator: "gyeonggi", parties: ["gyeonggi", "tashkent"], partnership: "tashkent" }
const open = async () => {
  const comity = await createComity({ store: memory() })
  const kim = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
  await kim.partnerships.explore({ id: "tashkent", parties: both.parties, recordKeeper: "gyeonggi" })
  return kim
}
const past = { ...both, id: "a", historical: { source: "news" } }
const activated = async (happened: (kim: Awaited<ReturnType<typeof open>>) => Promise<unknown>) => {
  const kim = await open()
  await happened(kim)
  return (await kim.partnerships.whyNot("tashkent", "activate")).map(({ code }) => code)
}

test("talks that are planned are nothing that was held", async () => {
  expect(await activated((kim) => kim.activities.moot({ ...both, id: "a", kind: "delegation" }))).toEqual([
    "partnership/nothingJointYet"
  ])
  expect(
    await activated((kim) =>
      kim.activities.record({ ...past, kind: "delegation", status: "held", modality: "expected" })
    )
  ).toEqual(["partnership/nothingJointYet"])
})

test("a visit held, a donation received, a group at work or a centre opened make it active", async () => {
  expect(await activated((kim) => kim.activities.record({ ...past, kind: "delegation", status: "held" }))).toEqual([])
  expect(
    await activated((kim) => kim.donations.record({ ...past, kind: "equipment-donation", status: "received" }))
  ).toEqual([])
  expect(
    await activated((kim) => kim.workingGroups.record({ ...past, kind: "working-group", status: "active" }))
  ).toEqual([])
  expect(
    await activated((kim) => kim.facilityProjects.record({ ...past, kind: "facility-project", status: "opened" }))
  ).toEqual([])
})

test("a group that was dissolved before all had given their word was never at work", async () => {
  const group = { ...both, id: "a", kind: "working-group" }
  const dissolve = (kim: Awaited<ReturnType<typeof open>>) =>
    kim.workingGroups.dissolve({ id: "a", reason: "No reply." })
  expect(await activated(async (kim) => [await kim.workingGroups.propose(group), await dissolve(kim)])).toEqual([
    "partnership/nothingJointYet"
  ])
})

test("it may stand under an umbrella program, with institutions that are no parties", async () => {
  const kim = await open()
  await kim.programs.propose({
    id: "umbrella",
    operator: "gyeonggi",
    kind: "umbrella",
    title: { source: "en", texts: { en: "Partnership of hospitals" } }
  })
  await kim.partnerships.record({
    id: "hospitals",
    parties: ["ansan-hospital", "tashkent-hospital", "gyeonggi"],
    recordKeeper: "gyeonggi",
    umbrella: "umbrella",
    institutions: ["bundang-hospital"],
    status: "active",
    historical: { source: "news" }
  })
  const { items } = await kim.partnerships.find({ where: { umbrella: "umbrella" } })
  expect(items.map(({ id, institutions, parties }) => [id, parties.length, institutions])).toEqual([
    ["hospitals", 3, ["bundang-hospital"]]
  ])
})
