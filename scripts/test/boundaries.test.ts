// Each rule about who may import whom is broken once, in a small workspace of its own, and has to be reported there.
// The workspace without the plants reports nothing: so it is the plants that the rules catch.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { tool } from "../run.mjs"
import { root } from "../toolchain.mjs"
import { packages } from "../workspace.mjs"

type Files = Readonly<Record<string, string>>
const core = "packages/core/src"

/** Every package with a file or two, and every kind of import that is allowed. */
const sound: Files = {
  [`${core}/values/Reason.ts`]: 'import * as Schema from "effect/Schema"\nexport const Reason = Schema.String\n',
  [`${core}/lifecycle/Table.ts`]: 'export { Reason } from "../values/Reason.ts"\n',
  [`${core}/model/Program.ts`]: 'export { Reason } from "../lifecycle/Table.ts"\n',
  [`${core}/ports/Store.ts`]: 'export { Reason } from "../values/Reason.ts"\n',
  [`${core}/completion/Rule.ts`]: 'export { Reason } from "../model/Program.ts"\n',
  [`${core}/completion/kinds/Absence.ts`]: 'export { Reason } from "../../values/Reason.ts"\n',
  [`${core}/services/Programs.ts`]: 'export { Reason } from "../ports/Store.ts"\n',
  [`${core}/plugin/Plugin.ts`]: 'export { Reason } from "../completion/Rule.ts"\n',
  [`${core}/promise/Comity.ts`]: 'export { Reason } from "../services/Programs.ts"\n',
  [`${core}/index.ts`]: 'export { Reason } from "./values/Reason.ts"\n',
  [`${core}/promise.ts`]: 'export { Reason } from "./promise/Comity.ts"\n',
  [`${core}/plugin.ts`]: 'export { Reason } from "./plugin/Plugin.ts"\n',
  [`${core}/worker/Thread.ts`]: 'import "node:worker_threads"\nexport { Reason } from "../completion/Rule.ts"\n',
  [`${core}/worker.ts`]: 'export { Reason } from "./worker/Thread.ts"\n',
  "packages/core/test/Reason.test.ts": 'export { Reason } from "../src/values/Reason.ts"\n',
  "packages/plugin-sdk/src/index.ts": 'export { Reason } from "@comity/core/plugin"\n',
  "packages/plugin-sdk/src/conformance.ts": 'export { Reason } from "@comity/core"\n',
  "packages/storage-sqlite/src/index.ts":
    'import "node:sqlite"\nexport type { Reason } from "@comity/plugin-sdk"\nexport const a = 1\n',
  "packages/storage-sqlite/test/laws.test.ts": 'export { Reason } from "@comity/plugin-sdk/conformance"\n',
  "packages/i18n/src/index.ts": 'export type { Reason } from "@comity/plugin-sdk"\nexport const a = 1\n',
  "examples/gyeonggi-2019/src/main.ts":
    'export { Reason } from "@comity/core/promise"\nexport { a } from "@comity/storage-sqlite"\n'
}

/** The rule, the file that breaks it, and how. */
const plants: ReadonlyArray<readonly [rule: string, file: string, code: string]> = [
  ["no-circular", `${core}/values/Egg.ts`, 'import "./Hen.ts"\n'],
  ["no-unresolvable", `${core}/values/Lost.ts`, 'import "./Nowhere.ts"\n'],
  ["no-undeclared-dependency", "packages/i18n/src/undeclared.ts", 'import "vitest"\n'],
  ["no-development-dependency-in-source", "packages/i18n/src/development.ts", 'import "effect/Result"\n'],
  ["source-does-not-import-tests", `${core}/values/Tested.ts`, 'import "../../test/Reason.test.ts"\n'],
  [
    "packages-are-entered-by-their-doors",
    "packages/i18n/test/deep.test.ts",
    'import "../../core/src/values/Reason.ts"\n'
  ],
  [
    "packages-are-entered-by-their-doors",
    "examples/gyeonggi-2019/src/deep.ts",
    'import "../../../packages/core/src/model/Program.ts"\n'
  ],
  ["core-values-looks-down-only", `${core}/values/Up.ts`, 'import "../lifecycle/Table.ts"\n'],
  ["core-lifecycle-looks-down-only", `${core}/lifecycle/Up.ts`, 'import "../model/Program.ts"\n'],
  ["core-model-looks-down-only", `${core}/model/Up.ts`, 'import "../completion/Rule.ts"\n'],
  ["core-model-looks-down-only", `${core}/model/Aside.ts`, 'import "../ports/Store.ts"\n'],
  ["core-completion-looks-down-only", `${core}/completion/Up.ts`, 'import "../services/Programs.ts"\n'],
  ["core-services-looks-down-only", `${core}/services/Up.ts`, 'import "../promise/Comity.ts"\n'],
  ["core-plugin-looks-down-only", `${core}/plugin/Up.ts`, 'import "../promise/Comity.ts"\n'],
  ["core-host-looks-down-only", `${core}/host/Up.ts`, 'import "../promise/Comity.ts"\n'],
  ["core-promise-looks-down-only", `${core}/promise/Odd.ts`, 'import "../attic/Odd.ts"\n'],
  ["core-ports-know-no-domain", `${core}/ports/Domain.ts`, 'import "../model/Program.ts"\n'],
  ["core-folders-do-not-import-doors", `${core}/services/Door.ts`, 'import "../index.ts"\n'],
  ["core-archive-rests-on-ports", `${core}/archive/Domain.ts`, 'import "../model/Program.ts"\n'],
  ["core-imports-no-other-package", `${core}/values/Adapter.ts`, 'import "../../../i18n/src/index.ts"\n'],
  ["core-imports-no-platform", `${core}/values/Platform.ts`, 'import "node:crypto"\n'],
  ["core-worker-looks-down-only", `${core}/worker/Up.ts`, 'import "../promise/Comity.ts"\n'],
  ["core-worker-stands-apart", `${core}/promise/Isolated.ts`, 'import "../worker/Thread.ts"\n'],
  ["core-imports-stable-effect-only", `${core}/values/Barrel.ts`, 'import "effect"\n'],
  ["core-imports-stable-effect-only", `${core}/values/Unstable.ts`, 'import "effect/Arbitrary"\n'],
  ["core-imports-stable-effect-only", `${core}/values/Folder.ts`, 'import "effect/crypto/Digest"\n'],
  ["core-imports-stable-effect-only", `${core}/values/Foreign.ts`, 'import "vitest"\n'],
  ["plugin-sdk-imports-cores-plugin-doors", "packages/plugin-sdk/src/wrongDoor.ts", 'import "@comity/core"\n'],
  ["plugin-sdk-imports-core-only", "packages/plugin-sdk/src/adapter.ts", 'import "../../i18n/src/index.ts"\n'],
  ["plugin-sdk-does-not-load-its-laws", "packages/plugin-sdk/src/laws.ts", 'import "./conformance.ts"\n'],
  ["pages-import-cores-promise-door-only", "packages/pages/src/wrongDoor.ts", 'import "@comity/core"\n'],
  ["pages-import-cores-promise-door-only", "packages/pages/src/language.ts", 'import "../../i18n/src/index.ts"\n'],
  ["adapters-import-the-sdk-only", "packages/storage-sqlite/src/core.ts", 'import "@comity/core/plugin"\n'],
  ["adapters-import-the-sdk-only", "packages/storage-sqlite/src/other.ts", 'import "../../i18n/src/index.ts"\n'],
  ["adapters-import-the-sdk-only", "packages/i18n/src/laws.ts", 'import "@comity/plugin-sdk/conformance"\n']
]
const companions: Files = { [`${core}/values/Hen.ts`]: 'import "./Egg.ts"\n', [`${core}/attic/Odd.ts`]: "export {}\n" }

/** What the linter alone reports already while a file is written. */
const lintPlants: Files = {
  [`${core}/values/LintBarrel.ts`]: 'import { Result } from "effect"\nexport const it = Result\n',
  [`${core}/values/LintPlatform.ts`]: 'import { hash } from "node:crypto"\nexport const it = hash\n',
  [`${core}/values/LintPackage.ts`]: 'import { ko } from "@comity/i18n/ko"\nexport const it = ko\n',
  "packages/i18n/src/LintCore.ts": 'import { Reason } from "@comity/core/plugin"\nexport const it = Reason\n',
  "examples/gyeonggi-2019/src/lintDeep.ts":
    'import { Reason } from "../../../packages/core/src/values/Reason.ts"\nexport const it = Reason\n'
}

const write = (folder: string, files: Files): void => {
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), code)
  }
}

/** A workspace with the real packages' manifests, the real configurations and other sources. */
const workspace = (files: Files): string => {
  const folder = mkdtempSync(join(tmpdir(), "comity-boundaries-"))
  for (const file of ["tsconfig.base.json", "biome.json", ".gitignore"]) cpSync(join(root, file), join(folder, file))
  write(folder, files)
  for (const { folder: path, manifest } of packages()) {
    write(folder, { [`${path}/package.json`]: JSON.stringify(manifest) })
    const modules = join(folder, path, "node_modules")
    mkdirSync(join(modules, "@comity"), { recursive: true })
    for (const name of ["effect", "vitest"]) symlinkSync(join(root, "node_modules", name), join(modules, name))
    for (const name of ["core", "plugin-sdk", "storage-sqlite", "i18n"]) {
      symlinkSync(join(folder, "packages", name), join(modules, "@comity", name))
    }
  }
  return folder
}

const run = (folder: string, command: string, args: ReadonlyArray<string>): string =>
  spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: "utf8", maxBuffer: 1e8 }).stdout

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
}
const boundaries = (folder: string): ReadonlyArray<string> => {
  const config = join(root, ".dependency-cruiser.cjs")
  const args = ["--config", config, "--output-type", "json", "packages", "examples"]
  const report = run(folder, tool("dependency-cruiser", "depcruise"), args)
  const violations: ReadonlyArray<Violation> = JSON.parse(report).summary.violations
  return violations.map(({ from, rule }) => `${rule.name}: ${from}`)
}

const restrictedImports = (folder: string): ReadonlyArray<string> => {
  const report = run(folder, tool("@biomejs/biome", "biome"), [
    "lint",
    "--reporter=json",
    "--max-diagnostics=none",
    "."
  ])
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: ReadonlyArray<{ category: string; location: { path: string } }>
  }
  return diagnostics.filter((it) => it.category === "lint/style/noRestrictedImports").map((it) => it.location.path)
}

describe("who may import whom", () => {
  let planted = ""
  let clean = ""
  let violations: ReadonlyArray<string> = []
  let restricted: ReadonlyArray<string> = []
  beforeAll(() => {
    clean = workspace(sound)
    planted = workspace({
      ...sound,
      ...companions,
      ...lintPlants,
      ...Object.fromEntries(plants.map(([, file, code]) => [file, code]))
    })
    violations = boundaries(planted)
    restricted = restrictedImports(planted)
  })
  afterAll(() => {
    for (const folder of [clean, planted]) rmSync(folder, { recursive: true, force: true })
  })

  test("a sound workspace breaks no rule", () => {
    expect(boundaries(clean)).toEqual([])
    expect(restrictedImports(clean)).toEqual([])
  })

  test.each(plants)("%s: %s is reported", (rule, file) => {
    expect(violations).toContain(`${rule}: ${file}`)
  })

  test("every rule has a plant", () => {
    const { forbidden } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"))
    const names = forbidden.map((it: { readonly name: string }) => it.name)
    expect([...new Set(plants.map(([rule]) => rule))].toSorted()).toEqual(names.toSorted())
  })

  test.each(Object.keys(lintPlants))("the linter reports the import in %s", (file) => {
    expect(restricted).toContain(file)
  })
})
