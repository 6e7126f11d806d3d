import { readFile } from "node:fs/promises"
import type { Options } from "tsup"
import { withPureCalls } from "./scripts/pure-calls.mjs"

/**
 * How every package becomes JavaScript: one module of `dist` for each file of `src`, neither merged nor minified. So
 * `"sideEffects": false` holds file by file, and a bundler leaves out what a program does not use. The declarations
 * come from TypeScript afterwards.
 */
export const oneModulePerFile = (platform: "neutral" | "node"): Options => ({
  entry: ["src/**/*.ts"],
  format: ["esm"],
  platform,
  target: "es2023",
  sourcemap: true,
  dts: false,
  splitting: false,
  clean: true,
  silent: true,
  // tsup writes "sqlite" for "node:sqlite" otherwise, and there is no such module.
  removeNodeProtocol: false,
  esbuildPlugins: [
    {
      name: "constants-are-pure",
      setup: (build) => {
        build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
          contents: withPureCalls(await readFile(path, "utf8"), path),
          loader: "ts"
        }))
      }
    },
    {
      name: "imports-stay-imports",
      setup: (build) => {
        build.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
          kind === "entry-point" ? undefined : { path: path.replace(/\.ts$/, ".js"), external: true }
        )
        build.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, external: true }))
      }
    }
  ]
})
