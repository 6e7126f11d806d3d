/** `pnpm promises`: tries the promises, prints what was tried, how often and what was lost, and fails if anything was. */
import { startPostgres } from "@comity-internal/testbed"
import { type Request, readRequest, usage } from "./Request.ts"
import { isKept, type Row } from "./Trial.ts"
import { markdown, plain, type Result } from "./table.ts"
import { tryOut } from "./tryOut.ts"

const say = (text: string): void => void process.stderr.write(`${text}\n`)

const asked = (): Request => {
  try {
    return readRequest(process.argv.slice(2))
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

const request = asked()
const { leaky, length, seed } = request
say(`Seed ${seed}, length ${length}${leaky ? ", on a driver that drops entries" : ""}.`)
const server = request.stores.includes("postgres") ? await startPostgres({ durable: true }) : undefined
const results: Array<Result> = []
for (const trial of request.trials) {
  for (const store of request.stores) {
    const name = `${trial.name} on ${store}`
    const began = performance.now()
    const terms = { length, seed, leaky, say: (progress: string) => say(`  ${name}: ${progress}`) }
    const rows = await tryOut(trial, store, server === undefined ? terms : { ...terms, server: server.url }).catch(
      (error: unknown): ReadonlyArray<Row> => {
        say(String((error as Error).stack))
        return [{ what: "broke off", tried: 0, lost: {}, remarks: `not shown: ${(error as Error).message}` }]
      }
    )
    say(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
    results.push(...rows.map((row) => ({ trial, store, row })))
    if (!isKept(rows)) process.exitCode = 1
  }
}
await server?.stop()
process.stdout.write(`${(request.markdown ? markdown : plain)(results)}\n`)
// Whatever a trial that broke off has left open.
process.exit()
