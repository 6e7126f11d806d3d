// The mistakes that `pnpm outsiders` plants, held against what they are planted in: a template that changed is noticed here,
// and not only once everything is built.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { mistakes } from "../outsider-mistakes.mjs"
import { root } from "../toolchain.mjs"

const templates = join(root, "packages", "create-comity-plugin", "templates")

it("mistakes are planted in each port", () => {
  const beside = ["every", "licences"]
  const ports = readdirSync(templates).filter((name) => !beside.includes(name))
  expect(Object.keys(mistakes).sort()).toEqual(ports.sort())
})

it.each(Object.entries(mistakes).flatMap(([port, planted]) => planted.map((mistake) => ({ port, ...mistake }))))(
  "$port: $what, which stands once in $file as it should be",
  ({ advice, file, law, port, right, wrong }) => {
    const text = readFileSync(join(templates, port, file), "utf8")
    expect(text.split(right)).toHaveLength(2)
    expect(wrong).not.toBe(right)
    expect(law.length).toBeGreaterThan(20)
    expect(advice.length).toBeGreaterThan(10)
  }
)
