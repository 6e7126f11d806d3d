// What effect itself says of its stability. CommonJS, because dependency-cruiser reads its configuration synchronously.
const { readdirSync, readFileSync } = require("node:fs")
const { join } = require("node:path")

const source = join(__dirname, "..", "node_modules", "effect", "src")

/**
 * The modules of effect that promise not to break in a minor version, named as in `effect/<name>`: those at the top
 * level most of whose exports are tagged `@stability stable`. The folders below (sql, http, testing and so on) are
 * unstable as a whole.
 *
 * @returns {ReadonlyArray<string>}
 */
const stableModules = () =>
  readdirSync(source)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .filter((file) => {
      const tags = readFileSync(join(source, file), "utf8").match(/@stability \w+/g) ?? []
      return tags.filter((tag) => tag === "@stability stable").length > tags.length / 2
    })
    .map((file) => file.slice(0, -".ts".length))

module.exports = { stableModules }
