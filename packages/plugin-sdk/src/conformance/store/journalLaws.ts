/** Laws about the journal: complete, in order, never split, and chained. */
import {
  isStoreError,
  type JournalEntry,
  type Json,
  type Ref,
  type StoreDriver,
  seal,
  verifyChain
} from "@comity/core/store"
import { patient } from "./patient.ts"
import { commitOf, entry, erasure, idsOf, journalOf, listed, live, many, put, refOf, write } from "./Sample.ts"
import { equal, law, type StoreLaw } from "./StoreLaw.ts"

const idsIn = (entries: ReadonlyArray<JournalEntry>): ReadonlyArray<string> =>
  entries.map(({ document }) => document.id)

/** Writes the next version of a document with entries that are chained to the stored ones. */
const putSealed = async (
  driver: StoreDriver,
  document: Ref,
  data: ReadonlyArray<Json>,
  erase = false
): Promise<void> => {
  const stored = await driver.load(document, live)
  const version = (stored?.version ?? 0) + 1
  const [first = null, ...others] = data
  const unsealed = (one: Json, index: number) => entry({ data: one, salt: `salt ${document.id} ${version} ${index}` })
  const entries = seal([unsealed(first, 0), ...others.map((one, index) => unsealed(one, index + 1))], {
    document,
    version,
    previous: stored?.digest
  })
  const { kind } = document
  await put(driver, (erase ? erasure : write)(document.id, version - 1, { kind, entries }))
}

export const journalLaws: ReadonlyArray<StoreLaw> = [
  law(
    "a commit's entries are its span, in the order of its writes, each with commit and index",
    "The auditor who asks what one command did.",
    async (driver) => {
      await put(driver, write("x"))
      const writes = commitOf([write("b", 0, { entries: [entry(), entry({ type: "Second" })] }), write("a")], {
        id: "c"
      })
      const outcome = await driver.commit(writes, live)
      if (outcome._tag !== "Committed") throw new Error(outcome._tag)
      const { first, last } = outcome
      const entries = await driver.journal({ after: first - 1, limit: last - first + 1 }, live)
      equal(
        entries.map(({ commit, document, index, type }) => [document.id, type, commit, index]),
        [
          ["b", "Changed", "c", 0],
          ["b", "Second", "c", 1],
          ["a", "Changed", "c", 2]
        ],
        "entries"
      )
      equal([entries[0]?.position, entries.at(-1)?.position], [first, last], "first and last position")
    }
  ),
  law(
    "an entry keeps what, when, who and why, and both its digests",
    "The trainee who asks years later who decided.",
    async (driver) => {
      const actor = { id: "офис/7", role: "programOffice", party: "gyeonggi", onBehalfOf: { role: "nominatingBody" } }
      const given = entry({
        type: "Withdrawn",
        data: { reason: "ë\u0000", z: 1, a: 2 },
        salt: "s/+=",
        on: "2020-02",
        at: "2020-02-29T23:59:59.999+09:00",
        actor,
        dataDigest: "d".repeat(64),
        digest: "e".repeat(64)
      })
      await put(driver, write("a", 0, { entries: [given] }))
      const [found] = await journalOf(driver)
      const { commit: _, position: __, ...rest } = found ?? ({} as JournalEntry)
      equal(rest, { ...given, document: refOf("a"), version: 1, index: 0 }, "entry")
      equal(JSON.stringify(found?.data), JSON.stringify(given.data), "the order of the data's members")
    }
  ),
  law(
    "reading on from the last position gives every entry once, in growing positions",
    "The notice that must be sent, and not twice.",
    async (driver) => {
      const ids = Array.from({ length: 20 }, (_, i) => `d${i}`)
      for (const id of ids) await put(driver, write(id))
      const entries = await journalOf(driver)
      equal(idsIn(entries), ids, "order")
      const positions = entries.map(({ position }) => position)
      equal(
        positions,
        [...positions].sort((a, b) => a - b),
        "positions"
      )
      equal(new Set(positions).size, 20, "different positions")
      equal(idsIn(await driver.journal({ after: positions[9] ?? 0, limit: 3 }, live)), ["d10", "d11", "d12"], "a page")
      equal(await driver.journal({ after: positions[19] ?? 0, limit: 3 }, live), [], "nothing new")
    },
    { basic: true }
  ),
  law(
    "a page never splits a commit, and is no longer than that needs",
    "The office told that a trainee was admitted, and in the same breath where.",
    async (driver) => {
      await put(driver, write("a"))
      await driver.commit(commitOf(many(5, (i) => write(`b${i}`))), live)
      await put(driver, write("c", 0, { entries: [entry(), entry({ type: "Second" })] }))
      await put(driver, write("d"))
      const page = async (after: number, limit: number, of?: Ref) =>
        idsIn(await driver.journal(of ? { after, limit, of } : { after, limit }, live)).join(" ")
      const positions = (await journalOf(driver)).map(({ position }) => position)
      const at = (index: number) => positions[index] ?? 0
      equal(await page(0, 1), "a", "one, of one")
      equal(await page(0, 2), "a b0 b1 b2 b3 b4", "two, of one and five")
      equal(await page(0, 6), "a b0 b1 b2 b3 b4", "six, of one and five")
      equal(await page(at(0), 3), "b0 b1 b2 b3 b4", "three, of five")
      equal(await page(at(5), 1), "c c", "one, of two")
      equal(await page(at(5), 2), "c c", "two, of two")
      equal(await page(at(5), 3), "c c d", "three, of two and one")
      equal(await page(0, 1, refOf("c")), "c c", "one, of the two of one document")
      equal(await page(0, 1, refOf("b3")), "b3", "one of the five, of one document")
    }
  ),
  law(
    "the journal of one document holds its entries only, a full page of them",
    "Whoever prints one case's history.",
    async (driver) => {
      for (let i = 0; i < 4; i++) await put(driver, write("a", i), write(`o${i}`), write("a", i, { kind: "other" }))
      const first = await driver.journal({ after: 0, limit: 3, of: refOf("a") }, live)
      const second = await driver.journal({ after: first.at(-1)?.position ?? 0, limit: 3, of: refOf("a") }, live)
      const found = [first, second].map((page) => page.map(({ document, version }) => [document.kind, version]))
      const own = [1, 2, 3, 4].map((version) => ["thing", version])
      equal(found, [own.slice(0, 3), own.slice(3)], "pages")
      equal(await driver.journal({ after: 0, limit: 3, of: refOf("nobody") }, live), [], "a document that nobody wrote")
    }
  ),
  law(
    "a document carries the digest of its last entry",
    "Whoever adds the next entry: she reads one document, not its history.",
    async (driver) => {
      await put(driver, write("a", 0, { entries: [entry({ digest: "one" }), entry({ digest: "two" })] }))
      equal((await driver.load(refOf("a"), live))?.digest, "two", "first version")
      await put(driver, write("a", 1, { entries: [entry({ digest: "three" })] }))
      equal((await driver.load(refOf("a"), live))?.digest, "three", "second version")
      equal((await listed(driver))[0]?.digest, "three", "in a list")
    }
  ),
  law(
    "each document's digests form a chain, also after an erasure",
    "The province that must prove that nobody changed its files behind its back.",
    async (driver) => {
      const [a, b] = [refOf("a"), refOf("b")]
      const holds = async (document: Ref, erased: number) => {
        const finding = verifyChain(await journalOf(driver, document))
        equal(finding, { erased, digest: (await driver.load(document, live))?.digest }, `chain of ${document.id}`)
      }
      await putSealed(driver, a, [{ name: "Ж" }, { name: "한\u0000\ud800" }])
      await putSealed(driver, b, [1])
      await putSealed(driver, a, [{ z: 1.5e300, a: [] }])
      await holds(a, 0)
      await holds(b, 0)
      await putSealed(driver, a, [{ basis: "request" }], true)
      await putSealed(driver, a, ["again"])
      await holds(a, 3)
      await holds(b, 0)
      equal(idsOf(await listed(driver)), ["a", "b"], "documents")
    }
  ),
  law(
    "commits asked for one after the other, without waiting, become visible in that order",
    "The ministry that moves its tenant: every entry stands at the position that readers have kept.",
    async (driver) => {
      const asked = Array.from({ length: 24 }, (_, index) => {
        const kind = index % 3 === 0 ? "person" : "thing"
        return commitOf(many(1 + ((index * 7) % 5), (place) => write(`${index}/${place}`, 0, { kind })))
      })
      const answers = await Promise.allSettled(asked.map((commit) => driver.commit(commit, live)))
      const made = asked.filter((_, index) => {
        const answer = answers[index]
        if (answer?.status === "fulfilled") return answer.value._tag === "Committed"
        if (isStoreError(answer?.reason) && answer.reason.code === "busy") return false
        throw answer?.reason
      })
      const entries = await journalOf(patient(driver))
      equal(
        [...new Set(entries.map(({ commit }) => commit))],
        made.map(({ id }) => id),
        "commits in the journal"
      )
    },
    { once: true }
  )
]
