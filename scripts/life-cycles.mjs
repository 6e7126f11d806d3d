// Diagrams in Markdown are drawn from the tables of the core. Above each stands which one it is,
//
//     <!-- diagram: edition -->
//
// and the block of Mermaid below is written by `pnpm docs:write`.

import { diagram } from "../packages/core/src/lifecycle/Diagram.ts"
import { lifeCycles } from "../packages/core/src/model/LifeCycles.ts"

const drawn = /^<!-- diagram: (\S+) -->\n+```mermaid\n([\s\S]*?)^```$/gm

/**
 * The diagram of a noun's life cycle.
 *
 * @param {string} noun
 * @returns {string}
 */
export const draw = (noun) => {
  const table = lifeCycles.find((it) => it.noun === noun)
  if (table === undefined) throw new Error(`There is no life cycle of "${noun}".`)
  return diagram(table)
}

/** The nouns that have a life cycle. */
export const nouns = lifeCycles.map(({ noun }) => noun)

/**
 * A page with its diagrams drawn anew.
 *
 * @param {string} page
 * @returns {string}
 */
export const redrawn = (page) =>
  page.replace(drawn, (_, noun) => `<!-- diagram: ${noun} -->\n\`\`\`mermaid\n${draw(noun)}\n\`\`\``)

/**
 * What is wrong with the diagrams of a page: each finding says which line, and what to do.
 *
 * @param {string} page
 * @returns {ReadonlyArray<string>}
 */
export const stale = (page) =>
  [...page.matchAll(drawn)].flatMap(({ 1: noun = "", 2: text = "", index }) => {
    const line = page.slice(0, index).split("\n").length
    try {
      return draw(noun) === text.trimEnd() ? [] : [`${line}: stale; run "pnpm docs:write"`]
    } catch (error) {
      return [`${line}: ${error instanceof Error ? error.message : error}`]
    }
  })
