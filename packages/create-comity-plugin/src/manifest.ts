/** The package.json of a new package. */
import type { Project } from "./Project.ts"
import { portOf } from "./ports.ts"

/** Empties `dist`: whatever lies there is published, also what an older source left. Every shell takes it as it stands. */
const sweep = "node --eval \"fs.rmSync('dist', { recursive: true, force: true })\""

/** What the author compiles with: the versions that this package was tried with. */
const tools = { "@types/node": "24.19.2", typescript: "7.0.2" }

/**
 * The text of package.json. The packages of Comity are asked for in the range of this package's own version: they are
 * published together.
 */
export const manifestOf = (project: Project, version: string): string => {
  const { check, imports, title } = portOf(project.port)
  const range = `^${version}`
  const comity = (names: ReadonlyArray<string>) => Object.fromEntries(names.map((name) => [`@comity/${name}`, range]))
  const manifest = {
    name: project.name,
    version: "0.0.0",
    description: `${title}.`,
    license: project.license,
    type: "module",
    sideEffects: false,
    files: ["dist", "src"],
    engines: { node: ">=22.19" },
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json"
    },
    scripts: {
      build: `${sweep} && tsc --project tsconfig.build.json`,
      typecheck: "tsc --noEmit",
      test: `npm run build && npm run typecheck && node --test "test/**/*.test.ts"${check ? " && npm run check" : ""}`,
      ...(check === undefined ? {} : { check }),
      conformance: "comity conformance conformance.ts",
      prepack: "npm run build"
    },
    peerDependencies: comity(["core", ...imports, "plugin-sdk"]),
    devDependencies: { ...comity(["cli"]), ...tools, effect: "^4.1.0" }
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
