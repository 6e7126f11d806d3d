import { build } from "esbuild"
import { expect, test } from "vitest"
import { withPureCalls } from "../pure-calls.mjs"

const bundled = async (source: string) => {
  const { outputFiles } = await build({
    stdin: { contents: withPureCalls(source, "a.ts"), loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    minifySyntax: true
  })
  return outputFiles[0]?.text ?? ""
}

test("a constant that nothing uses is left out, however its calls are chained and nested", async () => {
  const source = `
    const brand = (name: string) => ({ name })
    export const unused = globalThis.make(globalThis.part(1)).check({ a: [globalThis.b(brand("x"))] }).pipe(brand("y"))
    const set = new globalThis.Registry([globalThis.c()])
    console.log("kept")`
  const text = await bundled(source.replaceAll("export ", ""))
  expect(text).not.toContain("make")
  expect(text).not.toContain("Registry")
  expect(text).toContain("kept")
})

test("a constant that is used stays, and so does a statement that is there for its effect", async () => {
  const text = await bundled(`const used = globalThis.make(1); globalThis.register(); console.log(used)`)
  expect(text).toContain("make(1)")
  expect(text).toContain("register()")
})

test("calls inside functions and classes are not marked", () => {
  const source = "const f = () => g(); class A { b = c() }"
  expect(withPureCalls(source, "a.ts")).toBe(source)
})
