// Code in Markdown is a copy of tested code. Above each block stands where it comes from,
//
//     <!-- from: examples/readme/first.js#assess -->
//
// and the part of that file lies between `// #region assess` and `// #endregion assess`; without a name it is the whole
// file. Blocks of commands, output and data need no source.
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./toolchain.mjs"

const sourced = new Set(["js", "javascript", "mjs", "ts", "typescript", "tsx", "jsx"])
const marker = /^\s*\/\/ #(?:end)?region\b.*$/

/**
 * The lines of a region, or of a whole file, moved to the left margin.
 *
 * @param {string} source
 * @param {string | undefined} name
 * @returns {string}
 */
export const region = (source, name) => {
  const lines = source.trimEnd().split("\n")
  const start = name === undefined ? -1 : lines.findIndex((it) => it.trim() === `// #region ${name}`)
  const end = name === undefined ? lines.length : lines.findIndex((it) => it.trim() === `// #endregion ${name}`)
  if ((name !== undefined && start < 0) || end < start) throw new Error(`There is no region "${name}".`)
  const inside = lines.slice(start + 1, end).filter((it) => !marker.test(it))
  const margins = inside.filter((it) => it.trim() !== "").map((it) => it.length - it.trimStart().length)
  const margin = Math.min(...margins)
  return inside
    .map((it) => it.slice(margin))
    .join("\n")
    .trim()
}

/**
 * @typedef {object} Block
 * @property {string} language
 * @property {string} code
 * @property {{ path: string, region: string | undefined } | undefined} from
 * @property {number} line of the fence, counted from 1
 */

const fenced =
  /^(?<opening>(?:<!-- from: (?<path>[^\s#]+)(?:#(?<region>\S+))? -->\n+)?```(?<language>\w*)[^\n]*\n)(?<code>[\s\S]*?)^```$/gm

/**
 * The fenced blocks of a page.
 *
 * @param {string} page
 * @returns {ReadonlyArray<Block>}
 */
export const blocks = (page) =>
  [...page.matchAll(fenced)].map(({ 0: text, groups = {}, index }) => ({
    language: groups["language"] ?? "",
    code: (groups["code"] ?? "").trimEnd(),
    from: groups["path"] === undefined ? undefined : { path: groups["path"], region: groups["region"] },
    line: page.slice(0, index + text.indexOf("```")).split("\n").length
  }))

/**
 * A page with its code taken anew from the files it names.
 *
 * @param {string} page
 * @param {(path: string) => string} read
 * @returns {string}
 */
export const refreshed = (page, read) =>
  page.replace(fenced, (text, opening, path, name) =>
    path === undefined ? text : `${opening}${region(read(path), name)}\n\`\`\``
  )

/**
 * What is wrong with the code of a page: each finding says which line, and what to do.
 *
 * @param {string} page
 * @param {(path: string) => string} read
 * @returns {ReadonlyArray<string>}
 */
export const findings = (page, read) =>
  blocks(page).flatMap(({ code, from, language, line }) => {
    if (from === undefined) {
      return sourced.has(language) ? [`${line}: take the code from a tested file, <!-- from: path#region -->`] : []
    }
    try {
      return region(read(from.path), from.region) === code ? [] : [`${line}: stale; run "pnpm docs:write"`]
    } catch (error) {
      return [`${line}: ${error instanceof Error ? error.message : error}`]
    }
  })

/** @returns {ReadonlyArray<string>} the pages for readers, from the root */
export const pages = () =>
  globSync(["*.md", "docs/**/*.md", "packages/*/*.md", "examples/*/*.md", "examples/outsiders/*/*.md"], { cwd: root })
    .map((it) => it.replaceAll("\\", "/"))
    .filter((it) => !it.startsWith("docs/api/") && !it.endsWith("CHANGELOG.md"))

/** @param {string} path from the root */
export const readFromRoot = (path) => readFileSync(join(root, path), "utf8")
