import { createComity, memory } from "@comity/core/promise"
import { en } from "@comity/i18n/en"

const comity = await createComity({ store: memory(), languages: [en] })
const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })

// #region relation
const parties = ["gyeonggi", "tashkent-region"]
await office.partnerships.explore({ id: "tashkent", parties, recordKeeper: "gyeonggi", since: "2022-09" })

await office.sources.save({ id: "e-news", publisher: "Medical Gyeonggi", publishedOn: "2023-11-21", language: "en" })
const told = { operator: "gyeonggi", parties, partnership: "tashkent", historical: { source: "e-news" } }

// "In June of this year": read by the day on which the source was published.
const { period } = await office.activities.record({
  ...told,
  id: "gyeonggi-in-tashkent",
  kind: "delegation",
  status: "held",
  senders: ["gyeonggi"],
  hosts: ["tashkent-region"],
  dating: { source: "e-news", says: { month: 6, of: "thisYear" } }
})
console.log(period) // 2023-06

await office.activities.record({
  ...told,
  id: "tashkent-in-gyeonggi",
  kind: "reciprocal-visit",
  status: "held",
  senders: ["tashkent-region"],
  hosts: ["gyeonggi"],
  period: "2023-11-07/2023-11-10",
  reciprocates: "gyeonggi-in-tashkent",
  detail: { composition: [{ class: "officials" }, { class: "hospital-directors" }] } // how many, nobody says
})
await office.partnerships.activate({ id: "tashkent" }) // no paper is needed: something was held together
// #endregion relation

// #region promise
await office.commitments.state({
  id: "working-group",
  kind: "working-group",
  by: ["gyeonggi"],
  towards: ["tashkent-region"],
  operator: "gyeonggi",
  partnership: "tashkent",
  madeAt: "tashkent-in-gyeonggi",
  madeOn: "2023-11",
  dueOn: "2024",
  text: { source: "en", texts: { en: "Set up a working group on medical cooperation." } }
})
await office.workingGroups.propose({
  id: "group",
  kind: "working-group",
  operator: "gyeonggi",
  partnership: "tashkent"
})
await office.commitments.fulfil({ id: "working-group", fulfilledBy: [{ kind: "activity", id: "group" }] })
// #endregion promise

// #region claims
await office.sources.save({ id: "outlet", publisher: "Another outlet", publishedOn: "2023-11-12", language: "en" })
const about = { kind: "activity", id: "tashkent-in-gyeonggi" }
const lasted = { "e-news": "2023-11-07/2023-11-10", outlet: "2023-11-07/2023-11-11" }
for (const [source, value] of Object.entries(lasted))
  await office.claims.save({
    id: source,
    operator: "gyeonggi",
    source,
    about,
    says: "period",
    value,
    modality: "occurred"
  })

const [before] = await office.claims.about(about)
console.log(before?.status) // conflicting: both stand, and neither changes the visit
await office.claims.resolve({ about, says: "period", policy: "latestSource" })
const [after] = await office.claims.about(about)
console.log(after?.status, after?.holds) // resolved e-news
// #endregion claims

// #region past
const { document } = await office.partnerships.past("tashkent", { asOf: "2022-12-31" })
console.log(document?.status) // undefined: the record begins on the day on which it was made
// #endregion past

// #region reports
const { items } = await office.reports.timeline({ partnership: "tashkent" })
console.log(items.map(({ id, period = "undated" }) => `${period} ${id}`))

const { lines } = await office.reports.ledger({ partnership: "tashkent" })
console.log(lines.map(({ count, from, measure, to }) => `${measure} from ${from} to ${to}: ${count}`))
// #endregion reports

await comity.close()
