import { killedProcess, runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { startPostgres } from "@comity-internal/testbed"
import { afterAll, describe, it } from "vitest"
import { open, placesIn } from "./places.ts"
import { ownDatabase } from "./server.ts"

const killed = killedProcess(new URL("./killed.ts", import.meta.url), ["--conditions=@comity/source"])

const url = await ownDatabase()
runLaws(storeLaws, { place: placesIn(url), open, killed }, it)

// The server of the run does not flush, for speed, and says so: what it is not asked, this one is.
describe("on a server that flushes", async () => {
  const server = await startPostgres({ durable: true })
  afterAll(() => server.stop())
  const ofDurable = storeLaws.filter(({ notAsked }) => notAsked !== undefined)
  runLaws(ofDurable, { place: placesIn(server.url), open, killed }, it)
})
