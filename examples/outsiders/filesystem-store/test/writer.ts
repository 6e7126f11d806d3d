// node writer.ts <folder> <name> [commits]: commits until it is done or killed, and says so of each only once it was acknowledged.
import { writeSync } from "node:fs"
import { filesystem } from "../src/index.ts"
import { erasure, live, write } from "./writes.ts"

const [folder = "", name = "", commits = "Infinity"] = process.argv.slice(2)
const store = await filesystem(folder)()
for (let i = 0; i < Number(commits); i++) {
  const shared = { kind: "person", id: "shared" }
  for (;;) {
    const version = (await store.load(shared, live))?.version ?? 0
    const id = `${name}-${i}`
    const next = i % 4 === 3 ? erasure(shared.id, version) : write(shared.id, version, `of the shared, by ${id}`)
    const outcome = await store.commit({ id, writes: [next, write(id, 0, `secret of ${id}`)] }, live)
    if (outcome._tag === "Committed") break
  }
  writeSync(1, `${name}-${i}\n`)
}
await store.close()
