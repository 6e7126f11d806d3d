import { createComity } from "@comity/core/promise"
import { sqlite } from "@comity/storage-sqlite"

const comity = await createComity({
  store: sqlite(process.argv[2] ?? "comity.db", { tenant: "main" }),
  timeZone: "Asia/Seoul"
})
const gyeonggi = [{ role: "programOffice", party: "gyeonggi" }]
const office = comity.as({ id: "kim", kind: "person", capacities: gyeonggi })
await office.persons.save({
  id: "synthetic-1",
  operator: "gyeonggi",
  synthetic: true,
  names: [{ parts: [{ kind: "whole", text: "Synthetic One" }], language: "en", script: "Latn" }],
  passportNumber: "M00000000"
})

// #region purpose
// Who is logged in, in which office, and what for: the purpose is a code of your own.
const visas = comity.as({ id: "kim", kind: "person", capacities: gyeonggi, purpose: "visa-letter" })
await visas.persons.get("synthetic-1")
// #endregion purpose

// Somebody of another province asks for the same person, and is told that there is none.
const seoul = [{ role: "programOffice", party: "seoul" }]
await comity
  .as({ id: "lee", kind: "person", capacities: seoul })
  .persons.get("synthetic-1")
  .catch(() => undefined)

// #region find
const auditor = comity.as({ id: "han", kind: "person", capacities: [{ role: "auditor", party: "ministry" }] })
const about = { kind: "person", id: "synthetic-1" }
const { items } = await auditor.audit.find({ document: about })
for (const { actions, actor, decision, fields = [], purpose = "-" } of items)
  console.log([actor, ...actions, decision, purpose, ...fields].join(" "))
// #endregion find

// #region denied
// All that was denied in a year, page by page.
for (let after = 0; ; ) {
  const page = await auditor.audit.find({ decision: "denied", from: "2026-01-01", until: "2026-12-31", after })
  for (const { actor, because = [], documents } of page.items) console.log(actor, because, documents)
  if (page.next === undefined) break
  after = page.next
}
// #endregion denied
await comity.close()
