/** The profile in a host: its rules by name, its steps, its words and its working days. All people are invented. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { type Comity, ComityError, createComity, memory } from "@comity/core/promise"
import { compile } from "@comity/i18n"
import { en } from "@comity/i18n/en"
import { ru } from "@comity/i18n/ru"
import issykKul from "../src/index.ts"

const open = async (): Promise<Comity> =>
  createComity({
    store: memory(),
    languages: [ru, en, { locale: "ky", messages: {}, compile }],
    plugins: [issykKul],
    clock: () => new Date("2026-03-02T09:00:00Z"),
    timeZone: "Asia/Bishkek"
  })
const officeIn = (comity: Comity) =>
  comity.as({ id: "office", kind: "person", capacities: [{ role: "programOffice", party: "issyk-kul" }] })
const hospitalIn = (comity: Comity) =>
  comity.as({ id: "hospital", kind: "person", capacities: [{ role: "nominatingBody", party: "karakol-hospital" }] })

// #region announce
/** The rule set is announced by its name: the newest version, or one of them as `issyk-kul-2026@1`. */
const announced = async (comity: Comity, period = "2026-05-11/2026-05-22") => {
  await officeIn(comity).editions.announce({
    id: "2026-spring",
    program: "hospital-exchange",
    period,
    hosts: ["cholpon-ata"],
    place: "kyrgyzstan",
    nominatingBodies: ["karakol-hospital"],
    completion: "issyk-kul-2026"
  })
}
// #endregion announce

const refusal = async (act: Promise<unknown>): Promise<ComityError> => {
  const error = await act.then(
    () => undefined,
    (error: unknown) => error
  )
  assert.ok(error instanceof ComityError, "Expected a refusal.")
  return error
}

test("an edition is announced with the rules of the province, pinned by their hash", async () => {
  const comity = await open()
  await announced(comity)
  const { place, rules } = await officeIn(comity).editions.get("2026-spring")
  assert.deepEqual([rules?.id, rules?.version, place], ["issyk-kul-2026", 1, "kyrgyzstan"])
  await comity.close()
})

test("an edition with too few working days is refused: the holidays of the province count", async () => {
  const comity = await open()
  // Nine weekdays, of which the 1st and the 5th of May are holidays.
  const error = await refusal(announced(comity, "2026-04-29/2026-05-11"))
  assert.equal(error.code, "Refused")
  assert.match(comity.explain(error, "en").text, /Required: 8\. Available: 7 \(working days\)/)
  await comity.close()
})

// #region narrowed
test("a nomination without the letter is refused with its reason, and with it submitted", async () => {
  const comity = await open()
  await announced(comity)
  const [office, hospital] = [officeIn(comity), hospitalIn(comity)]
  await office.editions.openNominations({ id: "2026-spring" })
  await office.persons.save({ id: "t1", operator: "issyk-kul", synthetic: true, names: [] })
  await office.trainees.save({ id: "t1", operator: "issyk-kul", specialties: ["therapy"] })
  await office.documents.save({
    id: "letter",
    kind: "letter-of-nomination",
    operator: "issyk-kul",
    receivedOn: "2026-03-02"
  })
  await hospital.nominations.draft({
    id: "n1",
    nominee: "t1",
    edition: "2026-spring",
    nominatingBody: "karakol-hospital"
  })

  const error = await refusal(hospital.nominations.submit({ id: "n1" }))
  assert.deepEqual(
    error.reason.children?.map(({ code }) => code),
    ["lifecycle/asks-evidence"]
  )
  assert.match(comity.explain(error, "ru").text, /В этом регионе для этого шага нужен представленный документ/)
  assert.equal((await hospital.nominations.submit({ id: "n1", evidence: ["letter"] })).sending, "submitted")
  await comity.close()
})
// #endregion narrowed

test("the step that is closed is not offered, and says why", async () => {
  const comity = await open()
  await announced(comity)
  const office = officeIn(comity)
  assert.ok(!(await office.editions.whatNext("2026-spring")).some(({ transition }) => transition === "Reopen"))
  const why = await office.editions.whyNot("2026-spring", "reopen")
  assert.deepEqual(
    why.map(({ code }) => code),
    ["lifecycle/closed-here"]
  )
  await comity.close()
})

test("offices and things have the names of the province, each in its language", async () => {
  const comity = await open()
  const said = (code: string, language: string) => comity.explain({ code, values: {} }, language).text
  assert.equal(said("role.programOffice", "ky"), "Эл аралык стажировкалар бөлүмү")
  assert.equal(said("role.programOffice", "ru"), "Отдел международных стажировок")
  assert.equal(said("noun.edition", "en"), "group")
  await comity.close()
})
