// The types that others see, as they are emitted: one report a door, kept beside the sources, so that a change of what is
// published is seen in review and made on purpose. `--write` writes the reports; without it they are compared. Reads what
// was built last. Every export says how stable it is.
import { existsSync, mkdirSync } from "node:fs"
import { join, relative } from "node:path"
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor"
import typescript from "typescript"
import { root } from "./toolchain.mjs"
import { publishedPackages } from "./workspace.mjs"

/** The words of UPGRADING.md. */
const levels = ["stable", "evolving"]

const compilerOptions = {
  module: typescript.ModuleKind.NodeNext,
  moduleResolution: typescript.ModuleResolutionKind.NodeNext,
  target: typescript.ScriptTarget.ES2022,
  skipLibCheck: true,
  strict: true,
  // Of what runs on Node alone, some types are Node's.
  types: ["node"]
}

const doors = publishedPackages().flatMap(({ doors, folder }) =>
  doors.map(({ name, source }) => {
    const path = relative(`${folder}/src`, source).replaceAll("\\", "/").replace(/\.ts$/, "")
    return { name, folder: join(root, folder), emitted: join(root, folder, "dist", `${path}.d.ts`), report: path }
  })
)
const missing = doors.filter(({ emitted }) => !existsSync(emitted))
if (missing.length > 0) {
  console.error(`Build first: nothing is built for ${missing.map(({ name }) => name).join(", ")}.`)
  process.exit(1)
}

/** @param {(typeof doors)[number]} door @param {boolean} isWriting */
const isAsReported = ({ emitted, folder, name, report }, isWriting) => {
  const silent = { default: { logLevel: ExtractorLogLevel.None } }
  const reportFolder = join(folder, "api")
  mkdirSync(reportFolder, { recursive: true })
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: emitted,
      apiReport: {
        enabled: true,
        reportFolder,
        reportTempFolder: join(root, ".tsbuild", "api", report),
        reportFileName: `${report.replaceAll("/", "-")}.api.md`
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: { ...compilerOptions, module: "nodenext", moduleResolution: "nodenext", target: "es2022" }
        }
      },
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent, compilerMessageReporting: silent }
    }
  })
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: isWriting,
    messageCallback: (message) => {
      message.handled = true
    }
  })
  if (apiReportChanged && !isWriting)
    console.error(
      `${name} is not published as ${relative(root, reportFolder)} says. If that is meant, run \`pnpm api:write\` and say so in a changeset.`
    )
  return isWriting || !apiReportChanged
}

const program = typescript.createProgram(
  doors.map(({ emitted }) => emitted),
  compilerOptions
)
const checker = program.getTypeChecker()

/**
 * What an export says of itself; of what is reached through a namespace, the file says it for all.
 *
 * @param {typescript.Symbol} symbol
 */
const stabilityOf = (symbol) => {
  const [tag] = symbol.getJsDocTags().filter(({ name }) => name === "stability")
  const file = symbol.declarations?.[0]?.getSourceFile().text ?? ""
  const said = tag?.text?.[0]?.text ?? /^\/\*\*(?:(?!\*\/)[\s\S])*@stability (\w+)/.exec(file)?.[1]
  return said?.trim()
}

/**
 * The exports of a door that do not say how stable they are.
 *
 * @param {typescript.Symbol} module
 * @param {string} prefix
 * @returns {ReadonlyArray<string>}
 */
const silentExports = (module, prefix) =>
  checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & typescript.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const name = `${prefix}${exported.name}`
    if (symbol.declarations?.some(typescript.isSourceFile)) return silentExports(symbol, `${name}.`)
    return levels.includes(stabilityOf(symbol) ?? "") ? [] : [name]
  })

const isWriting = process.argv.includes("--write")
for (const door of doors) {
  if (!isAsReported(door, isWriting)) process.exitCode = 1
  const file = program.getSourceFile(door.emitted)
  const module = file && checker.getSymbolAtLocation(file)
  const silent = module === undefined ? [] : silentExports(module, "")
  if (silent.length > 0) {
    console.error(
      `${door.name} does not say how stable these are (@stability ${levels.join(" or ")}): ${silent.join(", ")}`
    )
    process.exitCode = 1
  }
}
