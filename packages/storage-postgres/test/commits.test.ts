import type { CommitOutcome, StoreDriver } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import pg from "pg"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { entry, live, write } from "../../core/test/promise/commits.ts"
import { contradictions } from "./audit.ts"
import { commitOf, many, refusalOf } from "./sample.ts"
import { cellOf, ownDatabase, using } from "./server.ts"

const url = await ownDatabase()
const pool = new pg.Pool({ connectionString: url })
afterAll(() => pool.end())

/** What was sent to the server since `sent` was emptied, each statement by the table or function that it names first. */
let sent: Array<string> = []
pool.on("connect", (client) => {
  const query = client.query.bind(client) as (...given: ReadonlyArray<unknown>) => unknown
  const note = (...given: ReadonlyArray<unknown>) => {
    const { text } = given[0] as { readonly text: string }
    sent.push(/comity"?\.(\w+)/.exec(text)?.[1] ?? text.slice(0, 20))
    return query(...given)
  }
  Object.assign(client, { query: note })
})
const forget = (): void => {
  sent = []
}

let tenants = 0
const withDriver = <A>(use: (driver: StoreDriver) => Promise<A>): Promise<A> =>
  using(postgres({ pool, tenant: `tenant-${++tenants}` })(), use)

const positionsOf = (outcomes: ReadonlyArray<CommitOutcome>) =>
  outcomes.map((outcome) => (outcome._tag === "Stale" ? "stale" : [outcome.first, outcome.last]))
const tagsOf = (outcomes: ReadonlyArray<CommitOutcome>) => outcomes.map(({ _tag }) => _tag)

beforeEach(async () => {
  // All connections know by now that no pooler is in between.
  await withDriver((driver) =>
    Promise.all(Array.from({ length: 4 }, () => driver.load({ kind: "thing", id: "a" }, live)))
  )
  forget()
})
afterAll(async () => expect(await contradictions(url)).toEqual({}))

describe("a commit costs", () => {
  it("one round trip, if its documents are new, or known from before", async () => {
    await withDriver(async (driver) => {
      forget()
      for (const [i, write2] of [write("a"), write("a", 1), write("b")].entries()) {
        expect(await driver.commit(commitOf(write2), live)).toEqual({ _tag: "Committed", first: i + 1, last: i + 1 })
      }
      expect(sent).toEqual(["comity_commit", "comity_commit", "comity_commit"])
    })
    await using(postgres({ pool, tenant: `tenant-${tenants}` })(), async (driver) => {
      await driver.load({ kind: "thing", id: "a" }, live)
      await driver.list({ kind: "thing", limit: 9 }, live)
      forget()
      await driver.commit(commitOf(write("a", 2), write("b", 1)), live)
      expect(sent).toEqual(["comity_commit"])
    })
  })

  it("one more for a document of which it knows nothing", async () => {
    await withDriver((driver) => driver.commit(commitOf(write("a")), live))
    await using(postgres({ pool, tenant: `tenant-${tenants}` })(), async (driver) => {
      forget()
      expect((await driver.commit(commitOf(write("a", 1)), live))._tag).toBe("Committed")
      expect(sent).toEqual(["document", "comity_commit"])
    })
  })

  it("two more if it is refused, and does not cost the others more than that", async () => {
    await withDriver(async (driver) => {
      await driver.commit(commitOf(write("a")), live)
      forget()
      const outcomes = await Promise.all(["a", "b", "c"].map((id) => driver.commit(commitOf(write(id)), live)))
      expect(positionsOf(outcomes)).toEqual(["stale", [2, 2], [3, 3]])
      expect(sent).toEqual(["comity_commit", "document", "journal", "comity_commit"])
    })
  })
})

describe("commits asked for together", () => {
  it("share one round trip, and those that come meanwhile share the next", async () => {
    await withDriver(async (driver) => {
      forget()
      const first = Array.from({ length: 10 }, (_, i) => driver.commit(commitOf(write(`a${i}`), write(`b${i}`)), live))
      await driver.load({ kind: "thing", id: "z" }, live)
      const then = Array.from({ length: 10 }, (_, i) => driver.commit(commitOf(write(`c${i}`)), live))
      const outcomes = await Promise.all([...first, ...then])
      expect(positionsOf(outcomes)).toEqual([
        ...Array.from({ length: 10 }, (_, i) => [2 * i + 1, 2 * i + 2]),
        ...Array.from({ length: 10 }, (_, i) => [21 + i, 21 + i])
      ])
      expect(sent.filter((one) => one === "comity_commit").length).toBe(2)
    })
  })

  it("share it too if they rely on the same document, but not with one that writes it", async () => {
    await withDriver(async (driver) => {
      await driver.commit(commitOf(write("edition")), live)
      const unchanged = (expected: number) => [{ ref: { kind: "thing", id: "edition" }, expected }]
      forget()
      const outcomes = await Promise.all([
        ...["a", "b", "c"].map((id) => driver.commit({ ...commitOf(write(id)), unchanged: unchanged(1) }, live)),
        driver.commit(commitOf(write("edition", 1)), live),
        driver.commit({ ...commitOf(write("d")), unchanged: unchanged(1) }, live),
        driver.commit({ ...commitOf(write("e")), unchanged: unchanged(2) }, live)
      ])
      expect(positionsOf(outcomes)).toEqual([[2, 2], [3, 3], [4, 4], [5, 5], "stale", [6, 6]])
      expect(sent.slice(0, 2)).toEqual(["comity_commit", "comity_commit"])
    })
  })

  it("are carried out in the order in which they were asked for, also if they write the same document", async () => {
    await withDriver(async (driver) => {
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, (_, i) => driver.commit(commitOf(write("a", i), write(`b${i}`)), live))
      )
      expect(positionsOf(outcomes)).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
        [9, 10]
      ])
    })
  })

  it("travel a thousand entries at a time, and a larger one whole", async () => {
    await withDriver(async (driver) => {
      const large = (id: string, size: number) => ({ id, writes: many(size, (i) => write(`${id}-${i}`)) })
      forget()
      const outcomes = await Promise.all(
        [600, 400, 1500, 1].map((size) => driver.commit(large(`c${size}`, size), live))
      )
      expect(positionsOf(outcomes)).toEqual([
        [1, 600],
        [601, 1000],
        [1001, 2500],
        [2501, 2501]
      ])
      expect(sent.length).toBe(3)
    })
  })
})

describe("each stands alone", () => {
  /** Ten commits at once, of which the fourth is not as it should be. */
  const ten = async (driver: StoreDriver, fourth: Promise<unknown>) => {
    const others = Array.from({ length: 9 }, (_, i) => driver.commit(commitOf(write(`new-${i}`)), live))
    return [await fourth, ...(await Promise.all(others))]
  }

  it("beside one that is stale, repeated or reused, in whatever order", async () => {
    await withDriver(async (driver) => {
      const known = commitOf(write("a"), write("b"))
      await driver.commit(known, live)
      const asked = [
        ...["c", "d", "e"].map((id) => driver.commit(commitOf(write(id)), live)),
        driver.commit(commitOf(write("f"), write("a")), live),
        driver.commit(known, live),
        refusalOf(driver.commit({ ...known, writes: [write("g")] }, live)),
        ...["h", "i"].map((id) => driver.commit(commitOf(write(id)), live)),
        driver.commit({ ...commitOf(write("j")), unchanged: [{ ref: { kind: "thing", id: "k" }, expected: 1 }] }, live),
        driver.commit(commitOf(write("l")), live)
      ]
      const outcomes = await Promise.all(asked)
      const reused = outcomes[5]
      expect(reused).toMatch(/^reused: /)
      const tags = outcomes.map((outcome) => (typeof outcome === "string" ? "reused" : outcome._tag))
      expect(tags).toEqual([
        "Committed",
        "Committed",
        "Committed",
        "Stale",
        "Repeated",
        "reused",
        "Committed",
        "Committed",
        "Stale",
        "Committed"
      ])
      expect(outcomes[4]).toEqual({ _tag: "Repeated", first: 1, last: 2 })
      expect(
        (await driver.journal({ after: 0, limit: 99 }, live)).map(({ document, position }) => [position, document.id])
      ).toEqual(["a", "b", "c", "d", "e", "h", "i", "l"].map((id, i) => [i + 1, id]))
    })
  })

  it.each([
    ["a salt that no text of PostgreSQL can hold", write("z", 0, { entries: [entry({ salt: "\u0000" })] })],
    [
      "a name longer than an index can hold",
      write("z", 0, {
        keys: { key: [Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x20000 + i * 7)).join("")] }
      })
    ]
  ])("beside one that the server does not take: %s", async (_, unfit) => {
    await withDriver(async (driver) => {
      const refused = refusalOf(driver.commit(commitOf(unfit), live))
      const [said, ...outcomes] = await ten(driver, refused)
      expect(said).toMatch(/^unavailable: .*refused a statement \(\w{5}\); nothing changed/)
      expect(tagsOf(outcomes as ReadonlyArray<CommitOutcome>)).toEqual(Array(9).fill("Committed"))
      expect(
        positionsOf(outcomes as ReadonlyArray<CommitOutcome>)
          .flat()
          .toSorted()
      ).toEqual(
        Array.from({ length: 9 }, (_, i) => [i + 1, i + 1])
          .flat()
          .toSorted()
      )
      expect(await driver.load({ kind: "thing", id: "z" }, live)).toBeUndefined()
    })
  })

  it("beside another process that is faster", async () => {
    await withDriver((one) =>
      using(postgres({ url, tenant: `tenant-${tenants}` })(), async (two) => {
        for (let round = 0; round < 5; round++) {
          const asked = [one, two].flatMap((driver, d) =>
            Array.from({ length: 10 }, (_, i) =>
              driver.commit(commitOf(write(`shared-${i}`, round), write(`own-${round}-${d}-${i}`)), live)
            )
          )
          const outcomes = await Promise.all(asked)
          for (let i = 0; i < 10; i++)
            expect([outcomes[i]?._tag, outcomes[i + 10]?._tag].toSorted()).toEqual(["Committed", "Stale"])
        }
        expect((await one.journal({ after: 0, limit: 999 }, live)).map(({ position }) => position)).toEqual(
          Array.from({ length: 100 }, (_, i) => i + 1)
        )
      })
    )
  })

  it("and a refused one leaves no gap in the positions", async () => {
    await withDriver(async (driver) => {
      for (let i = 0; i < 5; i++) {
        expect(await driver.commit(commitOf(write("a", i)), live)).toEqual({
          _tag: "Committed",
          first: i + 1,
          last: i + 1
        })
        expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Stale")
      }
    })
    expect(await cellOf(url, "SELECT head::int FROM comity.tenant WHERE tenant = $1", [`tenant-${tenants}`])).toBe(5)
  })
})

describe("documents asked for together", () => {
  it("share one round trip, and each comes as an object of its own", async () => {
    await withDriver(async (driver) => {
      await driver.commit({ id: "ten", writes: many(10, (i) => write(`d${i}`, 0, { body: { n: i } })) }, live)
      forget()
      const ids = [...Array.from({ length: 10 }, (_, i) => `d${i}`), "d3", "nobody"]
      const found = await Promise.all(ids.map((id) => driver.load({ kind: "thing", id }, live)))
      expect(found.map((one) => one?.body)).toEqual([
        ...Array.from({ length: 10 }, (_, i) => ({ n: i })),
        { n: 3 },
        undefined
      ])
      expect(sent).toEqual(["document"])
      expect(found[3]?.body).not.toBe(found[10]?.body)
    })
  })

  it("come each by itself, if there is one that the server can't read or that its caller no longer waits for", async () => {
    await withDriver(async (driver) => {
      await driver.commit(commitOf(write("a"), write("b")), live)
      const controller = new AbortController()
      const asked = [
        driver.load({ kind: "thing", id: "a" }, live),
        refusalOf(driver.load({ kind: "thing", id: "\u0000" }, live)),
        refusalOf(driver.load({ kind: "thing", id: "b" }, controller.signal)),
        driver.load({ kind: "thing", id: "b" }, live)
      ] as const
      controller.abort()
      const [a, unreadable, aborted, b] = await Promise.all(asked)
      expect([a?.version, b?.version]).toEqual([1, 1])
      expect(unreadable).toMatch(/^unavailable: .*refused a statement \(22021\)/)
      expect(aborted).toContain("AbortError")
    })
  })

  it("are as of the last commit that was answered before", async () => {
    await withDriver(async (driver) => {
      for (let version = 1; version < 10; version++) {
        await driver.commit(commitOf(write("a", version - 1), write("b", version - 1)), live)
        const found = await Promise.all(["a", "b"].map((id) => driver.load({ kind: "thing", id }, live)))
        expect(found.map((one) => one?.version)).toEqual([version, version])
      }
    })
  })
})
