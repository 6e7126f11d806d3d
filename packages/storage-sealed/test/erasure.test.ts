/** An erasure is done once and for good: killed anywhere, asked for twice, and undone by no backup. */
import { spawn } from "node:child_process"
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import type { JournalEntry, Ref, StoreDriver } from "@comity/plugin-sdk/store"
import { verifyChain } from "@comity/plugin-sdk/store"
import { sealed } from "@comity/storage-sealed"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import type { Step } from "./erased.ts"
import { innerOf, keysOf, ledgerOf, open, optionsOf, type Place, storeOf } from "./places.ts"
import { appeal, bodyOf, erase, erasing, failure, filesWith, fill, live, person, save } from "./sample.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-erasure-"))
afterAll(() => rmSync(folder, { recursive: true }))

const secret = "Цой Виктория"
let places = 0
let place: Place
beforeEach(() => {
  place = { files: join(folder, String(++places)) }
})

const using = async <A>(use: (driver: StoreDriver) => Promise<A>): Promise<A> => {
  const driver = await open(place, "main")
  try {
    return await use(driver)
  } finally {
    await driver.close()
  }
}
const filled = () =>
  using(async (driver) => {
    await fill(driver, "p1", secret)
    await fill(driver, "p2", secret)
  })

/** The key of a subject as it is wrapped, read behind the key store's back. */
const wrappedOf = (subject: string): Uint8Array | undefined => {
  const db = new DatabaseSync(keysOf(place), { readOnly: true })
  try {
    const row = db.prepare("SELECT wrapped FROM key WHERE subject = ? AND tenant = 'main'").get(subject)
    return row?.["wrapped"] as Uint8Array | undefined
  } finally {
    db.close()
  }
}

const historyOf = (driver: StoreDriver, of: Ref): Promise<ReadonlyArray<JournalEntry>> =>
  driver.journal({ after: 0, limit: 99, of }, live)

const isGone = async (driver: StoreDriver): Promise<void> => {
  expect(await bodyOf(driver, person("p1"))).toEqual({ id: "p1", erased: true })
  const found = await bodyOf(driver, appeal("a-p1"))
  expect(found).toEqual({ id: "a-p1", trainee: "p1", status: "lodged", grounds: "", findings: "" })
  const history = await historyOf(driver, appeal("a-p1"))
  expect(history.map(({ data, forgotten, salt }) => [(data as { reason: string }).reason, salt, forgotten])).toEqual([
    ["", "", true]
  ])
  for (const ref of [person("p1"), appeal("a-p1"), person("p2"), appeal("a-p2")]) {
    expect(verifyChain(await historyOf(driver, ref)).broken).toBeUndefined()
  }
}
const othersAreThere = async (driver: StoreDriver): Promise<void> => {
  expect(await bodyOf(driver, person("p2"))).toMatchObject({ names: [secret] })
  expect(await bodyOf(driver, appeal("a-p2"))).toMatchObject({ grounds: `${secret}-grounds` })
  expect(verifyChain(await historyOf(driver, appeal("a-p2")))).toMatchObject({ erased: 0 })
}

interface Asked {
  readonly commit: string
  readonly step: Step
  readonly meets?: { readonly ready: string; readonly go: string }
}
/** Erases `p1` in a process of its own; gives what it answered, undefined if it was killed. */
const inProcess = (asked: Asked): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL("./erased.ts", import.meta.url))
    const child = spawn(
      process.execPath,
      [
        "--conditions=@comity/source",
        "--disable-warning=ExperimentalWarning",
        script,
        JSON.stringify({ place, id: "p1", ...asked })
      ],
      { stdio: ["ignore", "pipe", "inherit"] }
    )
    let said = ""
    child.stdout.on("data", (chunk) => {
      said += chunk
    })
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(undefined)
      else if (code === 0) resolve(JSON.parse(said))
      else reject(new Error(`the process ended with ${code}`))
    })
  })

describe("an erased person", () => {
  it("is gone at once with all that was written about them, and the key from every file", async () => {
    await filled()
    const wrapped = wrappedOf("person:p1") as Uint8Array
    expect(filesWith(place.files, wrapped).length).toBeGreaterThan(0)
    const driver = await open(place, "main")
    await erase(driver, person("p1"))
    // While everything is open: the logs too.
    expect(filesWith(place.files, wrapped)).toEqual([])
    expect(wrappedOf("person:p1")).toBeUndefined()
    await isGone(driver)
    await othersAreThere(driver)
    await driver.close()
    expect(filesWith(place.files, wrapped, secret, `${secret}-reason`)).toEqual([])
  })

  it("is gone for another process that has just read them, and is written about under a new key", async () => {
    await filled()
    const [one, two] = [await open(place, "main"), await open(place, "main")]
    await two.load(person("p1"), live)
    await erase(one, person("p1"))
    await isGone(two)
    await save(two, appeal("new"), { trainee: "p1", grounds: "written afterwards" })
    expect(await bodyOf(one, appeal("new"))).toMatchObject({ grounds: "written afterwards" })
    await isGone(one)
    await Promise.all([one.close(), two.close()])
    await using(async (driver) => {
      expect(await bodyOf(driver, appeal("new"))).toMatchObject({ grounds: "written afterwards" })
      await isGone(driver)
    })
  })

  it("keeps the ids of their commits: asked for again, they are Repeated, and nothing is read from that", async () => {
    await filled()
    const driver = await open(place, "main")
    const id = "about-p1"
    const about = { id: "more", trainee: "p1", grounds: secret }
    const write = { ref: appeal("more"), expected: 0, body: about, keys: {}, dimensions: {}, measures: {} }
    const [entry] = (await erasing(driver, appeal("none"))).entries
    const commit = { id, writes: [{ ...write, entries: [{ ...entry, data: about }] as const }] as const }
    expect((await driver.commit(commit, live))._tag).toBe("Committed")
    await erase(driver, person("p1"))
    for (const grounds of [secret, "a guess"]) {
      const again = { id, writes: [{ ...commit.writes[0], body: { ...about, grounds } }] as const }
      expect((await driver.commit(again, live))._tag).toBe("Repeated")
    }
    await driver.close()
  })

  it("whose erasure is refused stays, with the key", async () => {
    await filled()
    await using(async (driver) => {
      const stale = await erasing(driver, person("p1"))
      await save(driver, person("p1"), { id: "p1", names: [secret, "and a second"] })
      expect((await driver.commit({ id: "stale", writes: [stale] }, live))._tag).toBe("Stale")
      expect(await bodyOf(driver, person("p1"))).toMatchObject({ names: [secret, "and a second"] })
    })
    await using(othersAreThere)
    expect(wrappedOf("person:p1")).toBeDefined()
  })
})

describe("a document with nobody in it", () => {
  it("has a key of its own, which goes with it", async () => {
    const party = { kind: "commitment", id: "c1" }
    await using(async (driver) => {
      await save(driver, party, { id: "c1", text: { source: "ru", texts: { ru: secret } } })
      expect(await bodyOf(driver, party)).toEqual({ id: "c1", text: { source: "ru", texts: { ru: secret } } })
      expect(wrappedOf("commitment:c1")).toBeDefined()
      await erase(driver, party)
      expect(wrappedOf("commitment:c1")).toBeUndefined()
      expect(verifyChain(await historyOf(driver, party))).toMatchObject({ erased: 1 })
    })
  })
})

describe("two tenants with one key store and one ledger", () => {
  it("erase the same id under the same commit id, each their own, and both in an older backup", async () => {
    const [mine, theirs] = ["main", "other"] as const
    const of = async <A>(tenant: string, use: (driver: StoreDriver) => Promise<A>): Promise<A> => {
      const driver = await open(place, tenant)
      try {
        return await use(driver)
      } finally {
        await driver.close()
      }
    }
    for (const tenant of [mine, theirs]) await of(tenant, (driver) => fill(driver, "p1", secret))
    const keys = new DatabaseSync(keysOf(place))
    keys.exec(`VACUUM INTO '${keysOf(place)}-backup'`)
    keys.close()
    await of(mine, (driver) => erase(driver, person("p1"), "the same"))
    await of(theirs, async (driver) => {
      expect(await bodyOf(driver, person("p1"))).toMatchObject({ names: [secret] })
      expect(await bodyOf(driver, appeal("a-p1"))).toMatchObject({ grounds: `${secret}-grounds` })
      await erase(driver, person("p1"), "the same")
    })
    const lines = readFileSync(ledgerOf(place), "utf8").trim().split("\n")
    const told = lines.map((line) => JSON.parse(line) as { readonly tenant: string; readonly keys: Array<string> })
    expect(told.map(({ tenant }) => tenant)).toEqual([mine, theirs])
    expect(told[0]?.keys).not.toEqual(told[1]?.keys)
    for (const end of ["", "-wal", "-shm"]) rmSync(keysOf(place) + end, { force: true })
    copyFileSync(`${keysOf(place)}-backup`, keysOf(place))
    for (const tenant of [mine, theirs]) await of(tenant, isGone)
    const db = new DatabaseSync(keysOf(place), { readOnly: true })
    expect(db.prepare("SELECT tenant FROM key WHERE subject = 'person:p1'").all()).toEqual([])
    db.close()
  })
})

describe("an erasure that is killed", () => {
  const steps: ReadonlyArray<readonly [Step, done: boolean]> = [
    ["begun", false],
    ["intended", false],
    ["committed", true],
    ["told", true],
    ["done", true]
  ]
  it.each(steps)("when it has %s is whole when the store is opened again: done %s", async (step, isDone) => {
    await filled()
    const wrapped = wrappedOf("person:p1") as Uint8Array
    expect(await inProcess({ commit: "erasure", step })).toBeUndefined()
    await using(async (driver) => {
      if (isDone) await isGone(driver)
      else expect(await bodyOf(driver, person("p1"))).toMatchObject({ names: [secret] })
      await othersAreThere(driver)
    })
    // What was not done is done when it is asked for again, and what was done is done once.
    expect(await inProcess({ commit: "erasure", step: "never" })).toBe(isDone ? "Repeated" : "Committed")
    await using(async (driver) => {
      await isGone(driver)
      await othersAreThere(driver)
      expect(await historyOf(driver, person("p1"))).toHaveLength(2)
    })
    expect(filesWith(place.files, wrapped)).toEqual([])
    expect(readFileSync(ledgerOf(place), "utf8").split("\n")).toHaveLength(2)
  })
})

describe("two erasures at once", () => {
  it("from two processes, under one id or two, erase once", async () => {
    for (const ids of [
      ["same", "same"],
      ["one", "other"]
    ] as const) {
      place = { files: join(folder, String(++places)) }
      await filled()
      const go = `${place.files}-go`
      const meets = ids.map((_, i) => ({ ready: `${place.files}-ready-${i}`, go }))
      const asked = ids.map((commit, i) =>
        inProcess({ commit, step: "never", meets: meets[i] as (typeof meets)[number] })
      )
      while (!meets.every(({ ready }) => existsSync(ready))) await new Promise((resolve) => setTimeout(resolve, 5))
      writeFileSync(go, "")
      const answers = await Promise.all(asked)
      expect(answers.map(String).sort()).toEqual(ids[0] === ids[1] ? ["Committed", "Repeated"] : ["Committed", "Stale"])
      await using(async (driver) => {
        await isGone(driver)
        await othersAreThere(driver)
        expect(await historyOf(driver, person("p1"))).toHaveLength(2)
      })
      expect(readFileSync(ledgerOf(place), "utf8").split("\n")).toHaveLength(2)
    }
  })
})

describe("a backup that is older than an erasure", () => {
  const backUp = (path: string) => {
    const db = new DatabaseSync(path)
    db.exec(`VACUUM INTO '${path}-backup'`)
    db.close()
  }
  const restore = (path: string) => {
    for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true })
    copyFileSync(`${path}-backup`, path)
  }
  const erasedAfterBackup = async () => {
    await filled()
    backUp(storeOf(place))
    backUp(keysOf(place))
    await using((driver) => erase(driver, person("p1")))
  }
  const isErasedAgain = async () => {
    for (let times = 0; times < 2; times++) {
      await using(async (driver) => {
        await isGone(driver)
        await othersAreThere(driver)
        const history = await historyOf(driver, person("p1"))
        expect(history.map(({ actor, data, type }) => [type, data, actor])).toEqual([
          ["Saved", null, { id: "kim" }],
          ["Erased", null, { id: "kim" }]
        ])
        expect(history[1]?.commit).toMatch(/^erased-again\|/)
      })
    }
    // Below too: nothing is left to be read, with whatever key.
    const below = await innerOf(place, "main")()
    expect(await bodyOf(below, person("p1"))).toEqual({ id: "p1", erased: true })
    await below.close()
    expect(wrappedOf("person:p1")).toBeUndefined()
  }

  it("of the data brings nothing back: it is erased again", async () => {
    await erasedAfterBackup()
    restore(storeOf(place))
    await isErasedAgain()
  })

  it("of the data and the keys brings nothing back, as the ledger tells of it", async () => {
    await erasedAfterBackup()
    restore(storeOf(place))
    restore(keysOf(place))
    expect(wrappedOf("person:p1")).toBeDefined()
    await isErasedAgain()
  })

  it("of the keys alone is told by the ledger too", async () => {
    await erasedAfterBackup()
    restore(keysOf(place))
    await using(isGone)
    expect(wrappedOf("person:p1")).toBeUndefined()
  })

  it("that is older than the person brings nobody back either", async () => {
    const empty = await open(place, "main")
    await empty.close()
    backUp(storeOf(place))
    await filled()
    await using((driver) => erase(driver, person("p1")))
    restore(storeOf(place))
    await using(async (driver) => expect(await driver.load(person("p1"), live)).toBeUndefined())
  })

  it("that is older than the person spares somebody who is saved under the same id afterwards", async () => {
    const empty = await open(place, "main")
    await empty.close()
    backUp(storeOf(place))
    await filled()
    await using((driver) => erase(driver, person("p1")))
    restore(storeOf(place))
    await using((driver) => fill(driver, "p1", "somebody else"))
    for (let times = 0; times < 2; times++) {
      await using(async (driver) => {
        expect(await bodyOf(driver, person("p1"))).toMatchObject({ names: ["somebody else"] })
        expect(await bodyOf(driver, appeal("a-p1"))).toMatchObject({ grounds: "somebody else-grounds" })
        expect(await historyOf(driver, person("p1"))).toHaveLength(1)
      })
    }
  })

  it("of somebody who was erased, saved anew and erased once more is erased again once", async () => {
    await filled()
    backUp(storeOf(place))
    await using(async (driver) => {
      await erase(driver, person("p1"))
      await save(driver, person("p1"), { id: "p1", names: ["somebody else"] })
    })
    await using(async (driver) =>
      expect(await bodyOf(driver, person("p1"))).toEqual({ id: "p1", names: ["somebody else"] })
    )
    await using((driver) => erase(driver, person("p1")))
    restore(storeOf(place))
    await isErasedAgain()
  })

  it("from before anything was sealed is erased again too, also where no key went with the erasure", async () => {
    const below = await innerOf(place, "main")()
    await fill(below, "p1", secret)
    await below.close()
    backUp(storeOf(place))
    await using(async (driver) => {
      await erase(driver, person("p1"))
      await erase(driver, appeal("a-p1"))
    })
    const isGoneBelow = async () => {
      const below = await innerOf(place, "main")()
      for (const ref of [person("p1"), appeal("a-p1")]) {
        expect(await bodyOf(below, ref)).toEqual({ id: ref.id, erased: true })
        expect((await historyOf(below, ref)).map(({ data }) => data)).toEqual([null, null])
      }
      await below.close()
    }
    await isGoneBelow()
    restore(storeOf(place))
    for (let times = 0; times < 2; times++) {
      await using(async () => {})
      await isGoneBelow()
    }
    // Each erasure, and each repetition once.
    expect(readFileSync(ledgerOf(place), "utf8").split("\n")).toHaveLength(5)
  })

  it("does not erase what was written about a person after it", async () => {
    await erasedAfterBackup()
    await using((driver) => save(driver, appeal("new"), { trainee: "p1", grounds: "written afterwards" }))
    await using(async (driver) => {
      expect(await bodyOf(driver, appeal("new"))).toMatchObject({ grounds: "written afterwards" })
    })
  })
})

describe("the ledger", () => {
  const erasedTwo = async () => {
    await filled()
    await using(async (driver) => {
      await erase(driver, person("p1"))
      await erase(driver, person("p2"))
    })
    return readFileSync(ledgerOf(place), "utf8")
  }

  it("holds ids and nothing else", async () => {
    const [line = ""] = (await erasedTwo()).split("\n")
    const { at, chain, commit, keys, ...others } = JSON.parse(line)
    expect(others).toEqual({ tenant: "main", kind: "person", id: "p1", on: "2019-08-26", actor: { id: "kim" } })
    expect([at, chain.length, typeof commit, keys.length]).toEqual(["2019-08-26T00:00:00.000Z", 64, "string", 1])
    expect(filesWith(place.files, secret)).toEqual([])
  })

  it("that a crash cut off in its last line is written on", async () => {
    const text = await erasedTwo()
    const [first = ""] = text.split("\n")
    for (const torn of [`${first}\n${text.slice(first.length + 1, -9)}`, `${text}{"tenant":"ma`]) {
      writeFileSync(ledgerOf(place), torn)
      await using(async (driver) => expect(await bodyOf(driver, person("p1"))).toMatchObject({ erased: true }))
      expect(readFileSync(ledgerOf(place), "utf8").startsWith(text)).toBe(true)
    }
  })

  it("that was altered is refused, and says in which line", async () => {
    const text = await erasedTwo()
    const [first = "", second = ""] = text.split("\n")
    const altered: ReadonlyArray<readonly [string, number]> = [
      [text.replace('"id":"p1"', '"id":"p3"'), 1],
      [`${second}\n${first}\n`, 1],
      [`${first}\n${first}\n${second}\n`, 2],
      [`${first}\nnot JSON\n`, 2]
    ]
    for (const [ledger, line] of altered) {
      writeFileSync(ledgerOf(place), ledger)
      const error = await failure(open(place, "main"))
      expect([error.name, error.code]).toEqual(["StoreError", "unsafe"])
      expect(error.message).toContain(`line ${line} of the ledger ${ledgerOf(place)}`)
    }
  })

  it("that is lost is written again from what the key store tells", async () => {
    const text = await erasedTwo()
    rmSync(ledgerOf(place))
    await using(async () => {})
    expect(existsSync(ledgerOf(place))).toBe(true)
    expect(readFileSync(ledgerOf(place), "utf8")).toBe(text)
  })

  it("can be left out: the key store tells of what was erased, and erases it again in older data", async () => {
    const { ledger: _, ...options } = optionsOf(place)
    const alone = sealed(innerOf(place, "main"), options)
    const driver = await alone()
    await fill(driver, "p1", secret)
    await driver.close()
    const db = new DatabaseSync(storeOf(place))
    db.exec(`VACUUM INTO '${storeOf(place)}-backup'`)
    db.close()
    const again = await alone()
    await erase(again, person("p1"))
    await again.close()
    for (const end of ["", "-wal", "-shm"]) rmSync(storeOf(place) + end, { force: true })
    copyFileSync(`${storeOf(place)}-backup`, storeOf(place))
    const restored = await alone()
    expect(await bodyOf(restored, person("p1"))).toEqual({ id: "p1", erased: true })
    await restored.close()
    expect(existsSync(ledgerOf(place))).toBe(false)
  })

  it("that can't be written says so, and the erasure is finished when it is asked for again", async () => {
    await filled()
    const driver = await open(place, "main")
    // Somebody tampers while it is open: the next line would have nothing to be chained to.
    appendFileSync(ledgerOf(place), "nonsense\n")
    const write = await erasing(driver, person("p1"))
    const error = await failure(driver.commit({ id: "erasure", writes: [write] }, live))
    expect(error.code).toBe("unavailable")
    expect(error.message).toContain("not destroyed yet")
    writeFileSync(ledgerOf(place), "")
    expect((await driver.commit({ id: "erasure", writes: [write] }, live))._tag).toBe("Repeated")
    await isGone(driver)
    await driver.close()
    expect(wrappedOf("person:p1")).toBeUndefined()
  })
})
