// Packs every published package and asks publint and attw whether others can use it.
import { pack } from "./pack.mjs"
import { node, packages, tool } from "./run.mjs"

const tarballs = pack()
const published = packages().filter((it) => it.published)
if (tarballs.length !== published.length) {
  console.error(`${published.length} packages are published, but ${tarballs.length} were packed.`)
  process.exit(1)
}
const passed = tarballs.map((tarball) => {
  const publint = node([tool("publint"), "--strict", tarball], { quiet: true })
  const attw = [tool("@arethetypeswrong/cli", "attw"), "--profile", "esm-only", "--quiet", tarball]
  return node(attw, { quiet: true }) && publint
})
process.exit(passed.every(Boolean) ? 0 : 1)
