import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { postgres } from "@comity/storage-postgres"
import { sqlite } from "@comity/storage-sqlite"
import { beforeAll, describe, expect, test } from "vitest"
import { answer, comity, run, shellLine, start } from "./calling.ts"
import { fill, fillOffice, lastPosition, ownDatabase, ownFolder } from "./stored.ts"

const folder = ownFolder()
const at = (name: string): string => join(folder, name)
const url = await ownDatabase()

/** An office with a few dozen commits, and a store with so many that one can get in between. */
const office = at("office.db")
const large = at("large.db")
const commits = 5000
const exported = at("office.jsonl")

beforeAll(async () => {
  await fillOffice(sqlite(office))
  await fill(large, commits)
  const { code, err } = await comity(["move", `sqlite:${office}`, exported])
  expect([code, err]).toEqual([0, ""])
})

const sum = /Commits: (\d+)\. Entries: (\d+)\. Documents: (\d+)\.\n {2}End of the chain: ([0-9a-f]{64})\n$/

/** What is said at the end of a move, which has to have succeeded. */
const moved = async (...given: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { code, err, out } = await comity(["move", ...given])
  expect([code, err]).toEqual([0, ""])
  return (sum.exec(out) ?? [out]).slice(1)
}

/** Waits until something is there, and no longer than half a minute. */
const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 3000) throw new Error("this never came to hold")
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test("a tenant that goes from SQLite to PostgreSQL, into a file and back is the same to the byte", async () => {
  const there = await moved(`sqlite:${office}`, `${url}#gyeonggi`)
  const file = await moved(`${url}#gyeonggi`, at("there.jsonl"))
  const back = await moved(at("there.jsonl"), `sqlite:${at("back.db")}`)
  const again = await moved(`sqlite:${at("back.db")}`, at("again.jsonl"))
  expect(there[0]).toMatch(/^\d+$/)
  expect([file, back, again]).toEqual([there, there, there])
  const bytes = readFileSync(exported)
  expect(readFileSync(at("there.jsonl")).equals(bytes)).toBe(true)
  expect(readFileSync(at("again.jsonl")).equals(bytes)).toBe(true)
  expect(existsSync(at("again.jsonl.part"))).toBe(false)
  // It holds what the store holds of people.
  if (process.platform !== "win32") expect(statSync(at("again.jsonl")).mode & 0o777).toBe(0o600)
  const verified = await comity(["verify", `sqlite:${at("back.db")}`])
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("✓ Nothing was found.")])
})

test("an export goes through a pipe from command to command, and the sentences go beside it", async () => {
  const line = `${shellLine(["move", `sqlite:${office}`, "-"])} | ${shellLine(["move", "-", `sqlite:${at("piped.db")}`, "--json"])}`
  const { code, err, out } = await run(["sh", "-c", line])
  expect([code, err]).toEqual([0, expect.stringContaining("✓ All was exported. Commits: ")])
  const report = JSON.parse(out)
  expect(report).toMatchObject({ ok: true, from: "-", to: `sqlite:${at("piped.db")}`, resumedAfter: 0 })
  await moved(`sqlite:${at("piped.db")}`, at("piped.jsonl"))
  expect(readFileSync(at("piped.jsonl")).equals(readFileSync(exported))).toBe(true)
})

test("a store that somebody's own module opens is moved like any other, and what it prints is not in the export", async () => {
  const { code, out } = await comity(["move", "opened.ts", "-", "--quiet"], { STORE: office })
  expect([code, out]).toEqual([0, readFileSync(exported, "utf8")])
})

test("a tenant of a file with several goes into the same file under another name", async () => {
  await moved(`sqlite:${office}`, `sqlite:${at("several.db")}#one`)
  await moved(`sqlite:${at("several.db")}#one`, `sqlite:${at("several.db")}#two`)
  await moved(`sqlite:${at("several.db")}#two`, at("two.jsonl"))
  expect(readFileSync(at("two.jsonl")).equals(readFileSync(exported))).toBe(true)
})

describe("a move that is broken off", () => {
  test("goes on after a kill -9 with the same command, and says from where", async () => {
    const target = at("killed.db")
    const { ended, process } = start(["move", `sqlite:${large}`, `sqlite:${target}`])
    await until(async () => existsSync(target) && (await lastPosition(target).catch(() => 0)) > 0)
    process.kill("SIGKILL")
    expect((await ended).signal).toBe("SIGKILL")
    const reached = await lastPosition(target)
    expect(reached).toBeLessThan(commits)
    const { code, out } = await comity(["move", `sqlite:${large}`, `sqlite:${target}`])
    expect([code, out]).toEqual([0, expect.stringContaining("Commits: 5,000. Entries: 5,000.")])
    const [, after = "0"] = /went on after position ([\d,]+)/.exec(out) ?? []
    expect(Number(after.replaceAll(",", ""))).toBe(reached)
  })

  test("goes on after Ctrl-C, which ends with 2 and says so", async () => {
    const target = `${url}#stopped`
    const { ended, process } = start(["move", `sqlite:${large}`, target])
    const count = async () => {
      const driver = await postgres({ url, tenant: "stopped" })()
      const page = await driver.journal({ after: 0, limit: 1 }, new AbortController().signal)
      await driver.close()
      return page.length
    }
    await until(async () => (await count()) > 0)
    process.kill("SIGINT")
    expect(await ended).toEqual({
      code: 2,
      signal: null,
      said: "✗ It was stopped before its end. The same command, called again, goes on.\n"
    })
    const { code, out } = await comity(["move", `sqlite:${large}`, target])
    expect([code, out]).toEqual([0, expect.stringMatching(/went on after position [1-9]/)])
  })

  test("leaves no file with the name of the export after a kill -9, and the next one makes it whole", async () => {
    const file = at("cut.jsonl")
    const { ended, process } = start(["move", `sqlite:${large}`, file])
    await until(() => existsSync(`${file}.part`))
    process.kill("SIGKILL")
    expect((await ended).signal).toBe("SIGKILL")
    expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, true])
    await moved(`sqlite:${large}`, file)
    expect(existsSync(`${file}.part`)).toBe(false)
    const { code, out } = await comity(["verify", file])
    expect([code, out]).toEqual([0, expect.stringContaining("Commits: 5,000.")])
  })

  test("leaves nothing of the export after Ctrl-C", async () => {
    const file = at("stopped.jsonl")
    const { ended, process } = start(["move", `sqlite:${large}`, file])
    await until(() => existsSync(`${file}.part`))
    process.kill("SIGTERM")
    expect((await ended).code).toBe(2)
    expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false])
  })

  test("stops at once where it waits for an export that does not come", async () => {
    const target = at("waiting.db")
    const { ended, process } = start(["move", "-", `sqlite:${target}`])
    await until(() => existsSync(target))
    process.kill("SIGINT")
    expect(await ended).toMatchObject({ code: 2, said: expect.stringMatching(/^✗ It was stopped before its end\./) })
  })

  test("by a reader who goes away ends with 2", async () => {
    const { err } = await run([
      "sh",
      "-c",
      `{ ${shellLine(["move", `sqlite:${large}`, "-"])}; echo "ended with $?" >&2; } | head -c 100 > /dev/null`
    ])
    expect(err).toMatch(/^✗ Nobody reads the export to its end.*EPIPE/)
    expect(err).toContain("ended with 2\n")
  })
})

describe("an export that is not as it was written ends with 1, and the place is named", () => {
  const lines = () => readFileSync(exported, "utf8").split(/(?<=\n)/)
  const spoiled: ReadonlyArray<readonly [how: string, spoil: () => string, said: RegExp]> = [
    [
      "altered",
      () => lines().join("").replace("Gyeonggi Province", "Gyeonggi-Province"),
      /[Ll]ine: 2\b.*[Pp]osition: 1\b/
    ],
    [
      "doubled",
      () =>
        lines()
          .toSpliced(4, 0, lines()[3] ?? "")
          .join(""),
      /[Ll]ine: 5\b.*[Pp]osition: \d/
    ],
    [
      "swapped",
      () =>
        lines()
          .toSpliced(3, 2, lines()[4] ?? "", lines()[3] ?? "")
          .join(""),
      /[Ll]ine: 4\b/
    ],
    ["cut at the end of a line", () => lines().slice(0, 7).join(""), /[Ll]ine: [78]\b/],
    ["cut within a line", () => lines().join("").slice(0, -200), /[Ll]ine: \d+\b/],
    ["without one line", () => lines().toSpliced(5, 1).join(""), /[Ll]ine: 6\b/]
  ]
  test.each(spoiled)("%s", async (how, spoil, said) => {
    const name = at(`${how.replaceAll(" ", "-")}.jsonl`)
    writeFileSync(name, spoil())
    const verified = await comity(["verify", name])
    expect([verified.code, verified.out]).toEqual([1, expect.stringMatching(said)])
    const { code, err, out } = await comity(["move", name, `sqlite:${name}.db`])
    expect([code, out, err]).toEqual([1, "", expect.stringMatching(said)])
    // With the right file the same target takes the rest.
    const [, , , chain] = await moved(exported, `sqlite:${name}.db`)
    expect(chain).toMatch(/^[0-9a-f]{64}$/)
  })

  test("and a target that holds something else is left as it is", async () => {
    const target = at("other.db")
    await fill(target, 3)
    const { code, err } = await comity(["move", exported, `sqlite:${target}`])
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ .*\b1\b/)])
    expect(await lastPosition(target)).toBe(3)
    const report = await comity(["move", exported, `sqlite:${target}`, "--json"])
    expect([report.code, JSON.parse(report.out)]).toEqual([
      1,
      { ok: false, findings: [expect.objectContaining({ code: "archive/otherContent", text: expect.any(String) })] }
    ])
  })
})

describe("what can't be moved is refused, and nothing is made", () => {
  type Refusal = readonly [what: string, given: () => ReadonlyArray<string>, said: string]
  const opened: ReadonlyArray<Refusal> = [
    [
      "a source that is not there",
      () => [`sqlite:${at("typo.db")}`, at("typo.jsonl")],
      "There is no such file: sqlite:"
    ],
    ["a tenant that is not there", () => [`sqlite:${office}#typo`, at("typo.jsonl")], "holds nothing of this tenant:"],
    ["a database of another program", () => [`sqlite:${exported}`, at("typo.jsonl")], "is not an SQLite database"],
    ["a folder that is not there", () => [`sqlite:${office}`, at("nowhere/typo.jsonl")], "nothing of it is left"]
  ]
  const unopened: ReadonlyArray<Refusal> = [
    [
      "a file that is there already",
      () => [`sqlite:${office}`, exported],
      "This file is there already, and is not overwritten:"
    ],
    ["from an export into another", () => [exported, at("copy.jsonl")], "Both places are exports."],
    [
      "into the same file",
      () => [`sqlite:${office}`, `sqlite:${at("link.db")}#main`],
      "Both places are the same store:"
    ],
    ["into the same database", () => [`${url}#a`, `${url}?application_name=b#a`], "Both places are the same store:"],
    ["with a report among the export", () => [`sqlite:${office}`, "-", "--json"], "Leave out --json, or name a file."],
    ["an export that is not there", () => [at("typo.jsonl"), `sqlite:${at("typo.db")}`], "The file can't be read:"],
    ["a folder as an export", () => [at("folder.jsonl"), `sqlite:${at("typo.db")}`], "this is a folder; name a file"],
    ["no file", () => ["sqlite:", at("typo.jsonl")], "This place can't be read: sqlite:."],
    ["memory", () => ["sqlite::memory:", at("typo.jsonl")], "This place can't be read: sqlite::memory:."],
    [
      "a file without what it is",
      () => ["typo.db", at("typo.jsonl")],
      "There is no such place: typo.db. Write sqlite:<file>, "
    ],
    ["a module without a store", () => ["nothing.ts", at("typo.jsonl")], "The module exports no store: nothing.ts."],
    [
      "one place",
      () => [`sqlite:${office}`],
      "Name two places: from where, and to where. Usage: comity move <from> <to>"
    ],
    [
      "three places",
      () => ["a.jsonl", "b.jsonl", "c.jsonl"],
      "Name two, and no more. Found: a.jsonl, b.jsonl, and c.jsonl."
    ]
  ]
  beforeAll(() => {
    symlinkSync(office, at("link.db"))
    mkdirSync(at("folder.jsonl"))
  })

  const refuses = async (call: typeof answer, given: ReadonlyArray<string>, said: string): Promise<void> => {
    const { code, err, out } = await call(["move", ...given])
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(said)])
    expect(["typo.db", "typo.jsonl", "typo.jsonl.part"].filter((name) => existsSync(at(name)))).toEqual([])
  }
  test.each(opened)("%s", (_, given, said) => refuses(comity, given(), said))
  test.each(unopened)("%s", (_, given, said) => refuses(answer, given(), said))

  test("where the driver is not installed, the package to install is named", async () => {
    const { code, err } = await run(["sh", "-c", shellLine(["move", "sqlite:office.db", "x.jsonl"])], {}, folder)
    expect([code, err]).toEqual([2, expect.stringContaining("Install it: npm install @comity/storage-sqlite")])
  })
})

describe("a password in an address is never said", () => {
  const password = "s3cret%2Fpass"
  const spoken = /s3cret|%2Fpass|\/pass/
  const withPassword = (address: string) => address.replace(/\/\/[^@]*@/, `//comity:${password}@`)
  type Case = readonly [what: string, given: () => ReadonlyArray<string>, said: RegExp]
  const opened: ReadonlyArray<Case> = [
    [
      "where nobody listens",
      () => ["move", `postgres://comity:${password}@127.0.0.1:1/x`, "-"],
      /can't be opened.*127\.0\.0\.1:1/
    ],
    [
      "of a wrong user",
      () => ["verify", withPassword(url).replace("//comity:", "//nobody:"), "--verbose"],
      /can't be opened/
    ],
    [
      "as a parameter",
      () => ["verify", `postgres://127.0.0.1:1/x?password=${password}`],
      /can't be opened.*127\.0\.0\.1:1/
    ]
  ]
  const unopened: ReadonlyArray<Case> = [
    ["as a command", () => [withPassword(url)], /There is no such command: postgres/],
    ["that can't be read", () => ["move", "postgres://comity:s3cret/pass@h/x", "-"], /address can't be read/],
    ["without a host", () => ["move", "postgres://comity:s3cretpass", "-"], /address can't be read: postgres:\/\/…/],
    ["before a tenant", () => ["move", "postgres://comity:s3cret#pass@h/x", "-"], /address can't be read/],
    ["among too many", () => ["verify", withPassword(url), withPassword(url)], /Name one place\. Found: postgres/],
    ["as the value of an option", () => ["verify", exported, `--head=${withPassword(url)}`], /is for stores only/],
    [
      "of the same store",
      () => ["move", withPassword(url), withPassword(url)],
      /Both places are the same store: postgres/
    ]
  ]
  const keepsQuiet = async (call: typeof answer, given: ReadonlyArray<string>, said: RegExp): Promise<void> => {
    const { code, err, out } = await call(given)
    expect([code, err]).toEqual([2, expect.stringMatching(said)])
    expect(out + err).not.toMatch(spoken)
  }
  test.each(opened)("%s", (_, given, said) => keepsQuiet(comity, given(), said))
  test.each(unopened)("%s", (_, given, said) => keepsQuiet(answer, given(), said))

  test("in what is said of a move that succeeds", async () => {
    const { out } = await comity(["move", `sqlite:${office}`, `${url}#quiet`, "--json"])
    const { host, pathname } = new URL(url)
    expect(JSON.parse(out).to).toBe(`postgres://${host}${pathname}#quiet`)
  })
})

test.runIf(process.platform === "linux")(
  "on a terminal it is shown how far it has come, unless it shall be quiet",
  async () => {
    const onTerminal = (...more: ReadonlyArray<string>) =>
      run(["script", "-qec", shellLine(["move", `sqlite:${large}`, ...more]), "/dev/null"], { TERM: "xterm" })
    const shown = await onTerminal(`sqlite:${at("shown.db")}`)
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining("Imported so far: commits ")])
    const quiet = await onTerminal(`sqlite:${at("quiet.db")}`, "--quiet")
    expect([quiet.code, quiet.out]).toEqual([0, expect.not.stringContaining("so far")])
  }
)
