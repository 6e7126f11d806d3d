// node scripts/with-node.mjs <file> [arguments]: runs a file of this repository on a Node that is new enough for it,
// with the packages resolved to their sources, so that nothing has to be built before.
import { spawnSync } from "node:child_process"
import { delimiter, dirname } from "node:path"
import { chooseNode, noNode, root } from "./toolchain.mjs"

const node = chooseNode()
if (node === undefined) {
  console.error(noNode)
  process.exit(1)
}
const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning"]
const { status } = spawnSync(node, [...flags, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}` }
})
process.exit(status ?? 1)
