import { createComity, rules } from "@comity/core/promise"
import { sqlite } from "@comity/storage-sqlite"

const comity = await createComity({ store: sqlite(process.argv[2] ?? "comity.db", { tenant: "main" }) })
const stop = new AbortController()

// #region follow
// Whenever an edition is announced, its opening ceremony is planned: once, however many processes do this.
const following = comity.follow({ consumer: "ceremonies", signal: stop.signal }, async ({ entries }, as) => {
  const office = as({ id: "planner", kind: "service", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
  for (const { document, type } of entries) {
    if (document.kind !== "edition" || type !== "Announced") continue
    const { operator, period } = await office.editions.get(document.id)
    const [firstDay = ""] = period?.split("/") ?? []
    const id = `${document.id}-opening`
    await office.activities.moot({ id, kind: "ceremony", operator, edition: document.id, period: firstDay })
    await office.activities.plan({ id })
  }
})
// #endregion follow

const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
await office.editions.announce(
  {
    id: "2026-spring",
    program: "invitational-training",
    period: "2026-03-02/2026-03-27",
    hosts: ["gsam"],
    completion: rules.set("gyeonggi-2026", 1, rules.attendance({ atLeast: "80%" }))
  },
  { commit: "announce-2026-spring" }
)

/** Stands for a search index in another database, which keeps its position beside what it has indexed. */
const index = { position: 0, words: new Map() }

// #region feed
for await (const { entries, last } of comity.feed({ after: index.position })) {
  for (const { data, document, type } of entries) {
    const name = `${document.kind} ${document.id}`
    if (type === "Erased") index.words.delete(name)
    else index.words.set(name, data)
  }
  index.position = last
  if (index.words.has("activity 2026-spring-opening")) break
}
// #endregion feed

console.log([...index.words.keys()].join("\n"))

// #region stop
stop.abort()
await following // the reaction that runs now is finished, and its checkpoint stored
await comity.close()
// #endregion stop
