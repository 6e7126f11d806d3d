import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { waysToEffect } from "../promise-door.mjs"

const folder = mkdtempSync(join(tmpdir(), "comity-door-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const effect = join(folder, "node_modules", "effect")
mkdirSync(effect, { recursive: true })
writeFileSync(join(effect, "package.json"), '{ "name": "effect", "type": "module", "exports": { "./*": "./*.js" } }')
writeFileSync(join(effect, "Schema.d.ts"), "export interface Codec<A> { readonly Type: A }\n")
writeFileSync(join(folder, "package.json"), '{ "type": "module" }')
writeFileSync(
  join(folder, "Reason.d.ts"),
  `import * as Schema from "effect/Schema"
export interface Reason { readonly code: string; readonly children?: ReadonlyArray<Reason> }
export declare const Reason: Schema.Codec<Reason>
export type Decoded = (typeof Reason)["Type"]
export interface Extended extends Schema.Codec<string> {}
`
)
const ways = (door: string): ReadonlyArray<string> => {
  writeFileSync(join(folder, "promise.d.ts"), door)
  return waysToEffect(join(folder, "promise.d.ts"))
}

test("a plain type of a file that also has a schema does not lead to effect", () => {
  expect(ways('import { Reason } from "./Reason.js"\nexport declare const why: () => Promise<Reason>\n')).toEqual([])
  expect(ways('export type { Reason } from "./Reason.js"\n')).toEqual([])
})

test.each([
  ['export { Reason } from "./Reason.js"\n', "promise.d.ts > Reason > Codec"],
  ['export type { Decoded } from "./Reason.js"\n', "promise.d.ts > Decoded > Reason > Codec"],
  ['export declare const f: (x: import("./Reason.js").Extended) => void\n', "promise.d.ts > f > Extended > Codec"],
  ['export * as reasons from "./Reason.js"\n', "promise.d.ts > reasons > Reason > Codec"],
  ['export interface A { readonly b: import("effect/Schema").Codec<1> }\n', "promise.d.ts > A > Codec"],
  ['import { Lost } from "./Lost.js"\nexport type A = Lost\n', "promise.d.ts > A > Lost (can't be resolved)"]
])("%j does, and the way is told", (door, way) => {
  expect(ways(door)).toContain(way)
})
