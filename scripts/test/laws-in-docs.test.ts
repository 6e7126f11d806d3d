import { expect, test } from "vitest"
import { pages, readFromRoot } from "../doc-code.mjs"
import { relisted, tableOf, unlisted } from "../laws-in-docs.mjs"

const page = (table: string, port = "store") => `# Title\n\n<!-- laws: ${port} -->\n${table}\n\nEnd.\n`

test("a table that is not that of the kit is stale until it is written anew", () => {
  const old = page("| law | whom it protects |")
  expect(unlisted(old)).toEqual(['3: stale; run "pnpm docs:write"'])
  expect(relisted(old)).toBe(page(tableOf("store")))
  expect(unlisted(relisted(old))).toEqual([])
})

test("a table that is not there yet is written", () => {
  expect(relisted("<!-- laws: store -->\n\nEnd.\n")).toBe(`<!-- laws: store -->\n${tableOf("store")}\n\nEnd.\n`)
})

test("a table has a row for each law, with its name and whom it protects", () => {
  expect(tableOf("store")).toContain(
    "| a commit's entries are its span, in the order of its writes, each with commit and index | The auditor who asks what one command did. |"
  )
})

test("laws that the kit does not export are named", () => {
  expect(unlisted(page("| x |", "moon"))).toEqual(['3: The kit exports no "moonLaws".'])
  expect(() => relisted(page("| x |", "moon"))).toThrow('The kit exports no "moonLaws".')
})

test.each(pages())("the laws in %s are those of the kit", (path) => {
  expect(unlisted(readFromRoot(path))).toEqual([])
})

test.each([
  ["docs/write-a-storage-adapter.md", "packages/core/src/ports/Store.ts", "StoreDriver"],
  ["docs/write-a-channel.md", "packages/core/src/ports/Channel.ts", "Channel"],
  ["docs/write-a-channel.md", "packages/core/src/ports/Channel.ts", "ChannelMessage"]
])("the tables in %s name every member of the contract in %s: %s", (page, source, name) => {
  const [, members = ""] =
    new RegExp(`^export interface ${name} \\{\\n([\\s\\S]*?)^\\}`, "m").exec(readFromRoot(source)) ?? []
  const named = [...members.matchAll(/^ {2}(?:readonly )?(\w+)[?(:]/gm)].map(([, member]) => member)
  expect(named.length).toBeGreaterThan(4)
  const rows = readFromRoot(page)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
  const cells = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, cell]) => cell))
  expect(named.filter((member) => !cells.includes(member))).toEqual([])
})
