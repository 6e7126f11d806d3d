import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import typescript from "typescript"
import { afterAll, beforeAll, expect, test } from "vitest"

const core = fileURLToPath(new URL("../..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "comity-declarations-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { resolve } = createRequire(import.meta.url)
/** Runs a compiler on a project file of the folder, and gives what it said. */
const compile = (compiler: "typescript" | "typescript-7", name: string, settings: object): string => {
  const project = join(folder, `${name}.json`)
  writeFileSync(project, JSON.stringify(settings))
  const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin", "tsc")
  const { stderr, stdout } = spawnSync(process.execPath, [tsc, "--project", project, "--pretty", "false"], {
    encoding: "utf8"
  })
  return `${stdout}${stderr}`
}

const declarations = join(folder, "core")
beforeAll(() => {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }')
  // Only what is declared is of interest here; whether it is right is checked with the rest of the workspace.
  const said = compile("typescript-7", "emit", {
    extends: join(core, "tsconfig.build.json"),
    compilerOptions: { noCheck: true, rootDir: join(core, "src"), outDir: declarations },
    include: [],
    files: [join(core, "src", "promise.ts")]
  })
  expect(said).toBe("")
})

/** What the declarations of a module lead to: its own files, and everything else that is imported on the way. */
const reachedFrom = (entry: string) => {
  const files = new Set([join(declarations, entry)])
  const others: Array<string> = []
  for (const file of files) {
    const { importedFiles, libReferenceDirectives, referencedFiles, typeReferenceDirectives } =
      typescript.preProcessFile(readFileSync(file, "utf8"))
    const referenced = [...libReferenceDirectives, ...referencedFiles, ...typeReferenceDirectives]
    const own = (name: string) => name.startsWith(".")
    for (const { fileName } of importedFiles.filter((it) => own(it.fileName)))
      files.add(join(dirname(file), fileName.replace(/\.[jt]s$/, ".d.ts")))
    others.push(
      ...[...importedFiles.filter((it) => !own(it.fileName)), ...referenced].map(
        ({ fileName }) => `${relative(declarations, file)} imports ${fileName}`
      )
    )
  }
  return { files: [...files].map((file) => relative(declarations, file)), others }
}

test("no declaration that the Promise door leads to imports effect, or anything else from outside", () => {
  const { files, others } = reachedFrom("promise.d.ts")
  expect(files).toContain(join("promise", "documents", "Agreement.d.ts"))
  expect(others).toEqual([])
})

test("a module that shows effect in its declarations would be found", () => {
  expect(reachedFrom(join("services", "Agreements.d.ts")).others).toContain(
    `${join("services", "Agreements.d.ts")} imports effect/Effect`
  )
})

const use = `
import { type Comity, type ComityError, createComity, memory } from "./core/promise.js"

export const program = async (comity: Comity): Promise<string> => {
  const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
  const { id, version } = await office.agreements.intend({ parties: ["gyeonggi"], recordKeeper: "gyeonggi" })
  const { approvals, status } = await office.agreements.submitText({ id, text: "00" }, { expected: version })
  // @ts-expect-error: an abandonment has a reason.
  await office.agreements.abandon({ id })
  // @ts-expect-error: only the states of the table are told.
  status === "signed"
  const { assessment, hash } = await office.enrolments.assess({ enrolment: "e1", asOf: "2019-09-18" })
  await office.enrolments.complete({ id: "e1", assessment: hash, reason: "On time." })
  for await (const { entries, last } of comity.feed({ after: 7, live: false })) entries[0]?.actor.id === String(last)
  await comity.follow({ consumer: "index" }, async ({ causedBy }, as) => as(office.actor).parties.get(causedBy?.consumer ?? ""))
  // @ts-expect-error: a consumer has a name.
  await comity.follow({}, () => undefined)
  const [item] = await office.whatNext({ edition: "2019-russia" })
  return [approvals[0], assessment.status, item?.blockedBy[0]?.code].join()
}
export const open = (): Promise<Comity> => createComity({ store: memory() })
export const codeOf = (error: ComityError): string => error.code
`

test.each(["typescript", "typescript-7"] as const)(
  "a project without effect and without a platform uses them: %s",
  (compiler) => {
    writeFileSync(join(folder, "use.ts"), use)
    const said = compile(compiler, "use", {
      compilerOptions: {
        noEmit: true,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        target: "es2022",
        lib: ["es2022"],
        types: [],
        module: "nodenext",
        moduleResolution: "nodenext"
      },
      files: [join(folder, "use.ts")]
    })
    expect(said).toBe("")
  }
)
