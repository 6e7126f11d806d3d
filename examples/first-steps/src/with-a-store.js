// #region example
import { createComity, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"
import { ru } from "@comity/i18n/ru"
import { sqlite } from "@comity/storage-sqlite"

const file = process.argv[2] ?? "comity.db"
const comity = await createComity({ store: sqlite(file, { tenant: "main" }), languages: [en, ko, ru] })
try {
  const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })

  await office.editions.announce(
    {
      id: "2019-russia",
      program: "invitational-training",
      period: "2019-08-26/2019-09-20",
      hosts: ["gsam"],
      completion: rules.set("gyeonggi-2019", 1, rules.all(rules.attendance({ atLeast: "80%" }), rules.ceremony()))
    },
    { commit: "announce-2019-russia" }
  ) // sent again with the same id, it is done once

  // One letter of the nominating body stands for its act and for the trainee's acceptance.
  await office.documents.save({
    id: "letter-7",
    kind: "letter-of-nomination",
    operator: "gyeonggi",
    receivedOn: "2019-07-01"
  })
  await office.trainees.save({ id: "t1", operator: "gyeonggi", specialties: ["neurosurgery"] })
  await office.enrolments.admit(
    {
      id: "e1",
      edition: "2019-russia",
      trainee: "t1",
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter-7" }
    },
    { commit: "admit-e1" }
  )

  await office.editions.schedule({ edition: "2019-russia", sessions: [{ id: "s1", on: "2019-08-26" }] })
  await office.evidence.attendance({ edition: "2019-russia", session: "s1", present: ["e1"] })

  const { assessment } = await office.enrolments.assess({ enrolment: "e1", asOf: "2019-08-26" })
  console.log(comity.explain(assessment, "ru").text)

  const [next] = await office.whatNext({ edition: "2019-russia" })
  if (next) console.log(comity.explain(next, "en").text)
} finally {
  await comity.close()
}
// #endregion example
