import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createComity, memory } from "@comity/core/promise"
import { expect, test } from "vitest"
import { timeline } from "./samples/tashkent.ts"
import { writeTimeline } from "./written.ts"

test("the example writes the timeline of a partnership that a store holds", async () => {
  const folder = mkdtempSync(join(tmpdir(), "comity-readme-"))
  const comity = await createComity({ store: memory() })
  try {
    const office = comity.as({ id: "o-1", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
    for (const party of timeline.parties) await office.parties.save(party)
    for (const source of timeline.sources) await office.sources.save(source)
    const { historical = { source: "" }, status, ...outline } = timeline.partnership
    await office.partnerships.record({ ...outline, status: status === "void" ? "active" : status, historical })
    await writeTimeline(comity, timeline.partnership.id, folder)
    expect(readFileSync(join(folder, "timeline.html"), "utf8")).toMatch(/<html lang="ko">[\s\S]*<bdi>경기도<\/bdi>/)
    expect(readFileSync(join(folder, "timeline.csv"), "utf8").startsWith("\uFEFFID,")).toBe(true)
  } finally {
    await comity.close()
    rmSync(folder, { recursive: true })
  }
})
