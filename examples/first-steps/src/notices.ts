import { type Channel, createComity, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ru } from "@comity/i18n/ru"
import { sqlite } from "@comity/storage-sqlite"

// A channel that prints. `@comity/notify-email` has one that sends letters.
const printer: Channel = {
  name: "example/printer",
  contract: 1,
  supports: { once: false },
  accepts: (address) => address.startsWith("door-"),
  send: async ({ subject, text, to }) => {
    console.log(`To ${to.address}: ${subject}\n${text}\n`)
    return { _tag: "Sent" }
  },
  close: async () => {}
}

const comity = await createComity({
  store: sqlite(process.argv[2] ?? "comity.db", { tenant: "main" }),
  languages: [en, ru],
  channels: [printer],
  timeZone: "Asia/Seoul"
})
const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })

// #region people
// Where somebody is reached, and in which language, stands in the person's document and nowhere else.
await office.persons.save({
  id: "synthetic-1",
  operator: "gyeonggi",
  synthetic: true,
  names: [{ parts: [{ kind: "whole", text: "Synthetic One" }], language: "en", script: "Latn" }],
  language: "ru",
  addresses: [{ channel: "example/printer", address: "door-7" }]
})
// #endregion people
await office.trainees.save({ id: "synthetic-1", operator: "gyeonggi", specialties: ["neurosurgery"] })

const edition = "2026-spring"
const later = { commit: "announce-2026-spring" }
const completion = rules.set("gyeonggi-2026", 1, rules.ceremony())
const program = "invitational-training"
await office.editions.announce({ id: edition, program, period: "2026-03-02/2026-03-27", completion }, later)
await office.documents.save({
  id: "letter",
  kind: "letter-of-nomination",
  operator: "gyeonggi",
  receivedOn: "2026-02-01"
})
await office.enrolments.admit(
  {
    id: "e1",
    nomination: "n1",
    edition,
    trainee: "synthetic-1",
    onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
  },
  { commit: "admit-synthetic-1" }
)
const { completion: decided } = await office.enrolments.get("e1")
if (decided === "undecided") {
  // #region decide
  const { hash: assessment } = await office.enrolments.assess({ enrolment: "e1" })
  await office.enrolments.notComplete({ id: "e1", assessment, reason: "Left before the first day." })
  // #endregion decide
}

// #region deliver
// From cron, or once more after every start: what is due is sent, and nothing that was sent before.
const { sent, unreached } = await comity.notices.deliver({
  live: false,
  // The first time, it has to be said where to begin: with all that was ever decided, or with what is decided from now on.
  from: "start",
  // Who sits in an office, your own accounts know.
  staff: ({ party, role }) => (role === "nominatingBody" && party === "khabarovsk-health" ? ["lee"] : [])
})
// #endregion deliver
console.log(`sent ${sent.length}, unreached ${unreached.length}`)

// #region watch
for (const { count, notice, status } of await comity.notices.count()) console.log(`${notice} ${status}: ${count}`)
const { items } = await comity.notices.find({ status: "givenUp" })
for (const { id } of items) await comity.notices.retry(id)
// #endregion watch

await comity.close()
