// pnpm laws [port …]: prints for each port which law catches which planted fault. Exits with 1 where a fault is not caught,
// where a law catches none, or where a law that is not basic catches none of its own.
import { styleText } from "node:util"
import { grounds } from "../packages/plugin-sdk/test/matrix/grounds.ts"
import { findings, printed } from "../packages/plugin-sdk/test/matrix/Matrix.ts"

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !grounds.some(({ port }) => port === name))
if (unknown.length > 0) {
  console.error(`No laws are known for ${unknown.join(", ")}. Ask for: ${grounds.map(({ port }) => port).join(", ")}.`)
  process.exit(2)
}

/**
 * Colour, where the terminal has it: what only one law catches stands out.
 *
 * @param {string} text
 */
const paint = (text) =>
  text.replaceAll(/^ *\d+ [Ox.-]+ .*$/gm, (line) =>
    line
      .replaceAll(/O+/g, (own) => styleText(["bold", "green"], own))
      .replaceAll(/\.+/g, (missed) => styleText("dim", missed))
  )

let wrong = 0
for (const { matrix, port } of grounds) {
  if (asked.length > 0 && !asked.includes(port)) continue
  const tried = await matrix()
  const found = findings(tried)
  console.log(`${paint(printed(tried))}\n`)
  for (const one of found) console.error(`${port}: ${one}`)
  wrong += found.length
}
// Laws that were not waited for any longer may still be at work.
process.exit(wrong === 0 ? 0 : 1)
