import { statSync } from "node:fs"
import { exportStore, readExport } from "@comity/core/archive"
import { memory } from "@comity/core/promise"
import { memoryPlace } from "@comity/plugin-sdk/store"
import { describe, expect, it } from "vitest"
import { exportOf, fileOf, linesOf, versions } from "../src/journals/kept.ts"
import { tell } from "../src/journals/story.ts"

async function* eachOf(lines: ReadonlyArray<string>): AsyncGenerator<string> {
  yield* lines
}

describe.each(versions())("the journal of %s", (version) => {
  it("is whole, and small enough to be kept for ever", async () => {
    const { entries } = await readExport(eachOf(linesOf(version)))
    expect(entries).toBeGreaterThan(50)
    for (const path of [fileOf(version), exportOf(version)]) expect(statSync(path).size).toBeLessThan(200_000)
  })

  it("has something of most kinds, and one who was erased", () => {
    const text = linesOf(version).join("")
    const kinds = new Set([...text.matchAll(/"kind":"([a-zA-Z]+)","id"/g)].map(([, kind]) => kind))
    for (const kind of [
      "edition",
      "nomination",
      "enrolment",
      "placement",
      "evidence",
      "person",
      "trainee",
      "checkpoint",
      "audit"
    ]) {
      expect(kinds).toContain(kind)
    }
    expect(text).toContain('"data":null')
    for (const decision of ["allowed", "denied"]) expect(text).toContain(`"decision":"${decision}"`)
  })
})

it("the story is told the same way each time", async () => {
  const told = await Promise.all(
    [1, 2].map(async () => {
      const place = memoryPlace()
      await tell(memory(place))
      const lines: Array<string> = []
      for await (const line of exportStore(await memory(place)())) lines.push(line)
      return lines.join("")
    })
  )
  expect(told[0]).toBe(told[1])
  expect(versions().length).toBeGreaterThan(0)
})
