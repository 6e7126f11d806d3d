// Laws in Markdown are listed from the kit. Above each table stands which port's they are,
//
//     <!-- laws: store -->
//
// and the table below, which names each law and whom it protects, is written by `pnpm docs:write`.

import * as kit from "../packages/plugin-sdk/src/conformance.ts"

const listed = /^<!-- laws: (\S+) -->\n((?:\|[^\n]*\n)*)/gm

/**
 * The table of a port's laws: those that the kit exports as `storeLaws` for `store`, `ruleKindLaws` for `ruleKind`.
 *
 * @param {string} port
 * @returns {string}
 */
export const tableOf = (port) => {
  /** @type {unknown} */
  const laws = Reflect.get(kit, `${port}Laws`)
  if (!Array.isArray(laws)) throw new Error(`The kit exports no "${port}Laws".`)
  const rows = laws.map(({ name, protects }) => `| ${cell(name)} | ${cell(protects)} |`)
  return ["| law | whom it protects |", "|---|---|", ...rows].join("\n")
}

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;")

/**
 * A page with its tables of laws written anew.
 *
 * @param {string} page
 * @returns {string}
 */
export const relisted = (page) => page.replace(listed, (_, port) => `<!-- laws: ${port} -->\n${tableOf(port)}\n`)

/**
 * What is wrong with the tables of laws of a page: each finding says which line, and what to do.
 *
 * @param {string} page
 * @returns {ReadonlyArray<string>}
 */
export const unlisted = (page) =>
  [...page.matchAll(listed)].flatMap(({ 1: port = "", 2: table = "", index }) => {
    const line = page.slice(0, index).split("\n").length
    try {
      return tableOf(port) === table.trimEnd() ? [] : [`${line}: stale; run "pnpm docs:write"`]
    } catch (error) {
      return [`${line}: ${error instanceof Error ? error.message : error}`]
    }
  })
