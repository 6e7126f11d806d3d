// Rules of the house that no tool checks by itself; CONTRIBUTING.md says why each stands.
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import typescript from "typescript"
import { expect, test } from "vitest"
import { root } from "../toolchain.mjs"

const read = (path: string): string => readFileSync(join(root, path), "utf8")
const files = (pattern: string): ReadonlyArray<string> =>
  globSync(pattern, { cwd: root, exclude: (path) => /(^|[\\/])(node_modules|dist)$/.test(path) })
const sources = files("packages/*/src/**/*.ts")

/** The exports of a module of effect that it does not call stable. */
const unstableExports = (module: string): ReadonlySet<string> => {
  const text = read(join("node_modules", "effect", "src", `${module}.ts`))
  const tagged = /\/\*\*(?:(?!\*\/)[\s\S])*?@stability (\w+)(?:(?!\*\/)[\s\S])*?\*\/\s*export (?:declare )?\w+ (\w+)/g
  const names = [...text.matchAll(tagged)]
  const stable = new Set(names.filter(([, stability]) => stability === "stable").map(([, , name]) => name))
  return new Set(names.map(([, , name = ""]) => name).filter((name) => !stable.has(name)))
}

/** What a file takes from modules of effect, as `Module.name`. */
const usesOfEffect = (source: string): ReadonlyArray<readonly [module: string, name: string]> => {
  const file = typescript.createSourceFile("file.ts", source, typescript.ScriptTarget.Latest, true)
  const modules = new Map<string, string>()
  const uses: Array<readonly [string, string]> = []
  const visit = (node: typescript.Node): void => {
    if (typescript.isImportDeclaration(node) && typescript.isStringLiteral(node.moduleSpecifier)) {
      const module = /^effect\/(\w+)$/.exec(node.moduleSpecifier.text)?.[1]
      const bindings = node.importClause?.namedBindings
      if (module !== undefined && bindings !== undefined) {
        if (typescript.isNamespaceImport(bindings)) modules.set(bindings.name.text, module)
        else for (const it of bindings.elements) uses.push([module, (it.propertyName ?? it.name).text])
      }
    }
    const [left, right] = typescript.isPropertyAccessExpression(node)
      ? [node.expression, node.name]
      : typescript.isQualifiedName(node)
        ? [node.left, node.right]
        : []
    const module = left === undefined ? undefined : modules.get(left.getText(file))
    if (module !== undefined && right !== undefined) uses.push([module, right.text])
    typescript.forEachChild(node, visit)
  }
  visit(file)
  return uses
}

test("the stability of effect's exports is read from their docstrings", () => {
  const unstable = unstableExports("Schema")
  expect(unstable.has("Port")).toBe(true)
  expect(unstable.has("Struct")).toBe(false)
  const uses = usesOfEffect('import * as S from "effect/Schema"\nexport type A = S.Port["Type"]\nS.Struct({})\n')
  expect(uses).toEqual([
    ["Schema", "Port"],
    ["Schema", "Struct"]
  ])
})

test("core uses stable exports of effect only", () => {
  const stability = new Map<string, ReadonlySet<string>>()
  const unstable = sources
    .filter((path) => path.startsWith(join("packages", "core")))
    .flatMap((path) => usesOfEffect(read(path)).map((use) => [path, ...use] as const))
    .filter(([, module, name]) => {
      const exports = stability.get(module) ?? unstableExports(module)
      stability.set(module, exports)
      return exports.has(name)
    })
  expect(unstable).toEqual([])
})

test("every file is named after what it is about", () => {
  const vague = /(^|[\\/])(utils?|common|types|shared|helpers?|misc)([\\/]|\.\w+$)/
  expect(files("{packages,examples,scripts}/**").filter((path) => vague.test(path))).toEqual([])
})

/** A door is a list of names and nothing else: it has as many lines as there are names. */
const isDoor = (text: string): boolean =>
  text
    .replace(/\/\*[\s\S]*?\*\/|^\/\/.*$/gm, "")
    .replace(/^export (type )?(\{[^}]*\}|\* as \w+) from "[^"]*"$/gm, "")
    .trim() === ""

test("no file has grown past 300 lines, but doors", () => {
  const long = sources.filter((path) => read(path).split("\n").length > 301)
  expect(long.filter((path) => !isDoor(read(path)))).toEqual([])
  expect(isDoor('/** A door. */\nexport { one, type Two } from "./one.ts"\n')).toBe(true)
  expect(isDoor('export { one } from "./one.ts"\nexport const two = 2\n')).toBe(false)
})

test("every door names what it opens", () => {
  expect(sources.filter((path) => /^export \* from/m.test(read(path)))).toEqual([])
})

test("the words are those of the field", () => {
  const foreign = /student|graduat|inbound|outbound|mobilit/i
  // The glossary says which words to avoid.
  const glossary = join("packages", "i18n", "src", "glossary.ts")
  const written = [...sources, ...files("examples/*/src/**/*.ts")].filter((path) => path !== glossary)
  expect(written.filter((path) => foreign.test(read(path)))).toEqual([])
})

test("no file of the workspace names a registry, and the lockfile names no host", () => {
  // A server that a task starts on this machine names no host.
  const hosts = /https?:\/\/(?!127\.0\.0\.1|\$\{request)|registry\.\w+\.\w/
  const settings = files("{*.json,*.yaml,*.ts,.changeset/*.json,packages/*/*.json,examples/*/*.json,scripts/*.mjs}")
  expect(settings.filter((path) => hosts.test(read(path)))).toEqual([])
})
