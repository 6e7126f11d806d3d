/** What was asked for on the command line. */
import { parseArgs } from "node:util"
import type { StoreName } from "./places.ts"
import type { Trial } from "./Trial.ts"
import { trials } from "./trials/all.ts"

export interface Request {
  readonly trials: ReadonlyArray<Trial>
  readonly stores: ReadonlyArray<StoreName>
  readonly length: "short" | "long" | number
  readonly seed: number
  readonly leaky: boolean
  readonly markdown: boolean
}

const storeNames: ReadonlyArray<StoreName> = ["sqlite", "postgres"]

export const usage = `pnpm promises [name …] [--store sqlite|postgres] [--length short|long|<n>] [--seed <n>] [--leaky] [--markdown]
${trials.map(({ lengths, name, promise, unit }) => `  ${name.padEnd(8)} ${promise}\n           Long: ${lengths.sqlite.long} ${unit} on SQLite, ${lengths.postgres.long} on PostgreSQL.`).join("\n")}
  --leaky  with a loss planted in each, mostly a driver that drops entries: every promise has to be found broken`

const wholeFrom = (least: number, name: string, text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < least) {
    throw new TypeError(`--${name} is a whole number from ${least}, not ${text}`)
  }
  return number
}

/** Reads the arguments; throws a `TypeError` that says what is wrong with them. */
export const readRequest = (args: ReadonlyArray<string>): Request => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      store: { type: "string" },
      length: { type: "string", default: "short" },
      seed: { type: "string", default: "1" },
      leaky: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false }
    }
  })
  const unknown = positionals.filter((name) => !trials.some((trial) => trial.name === name))
  if (unknown.length > 0) throw new TypeError(`there is no promise ${unknown.join(", ")}`)
  const stores = storeNames.filter((name) => values.store === undefined || values.store === name)
  if (stores.length === 0) throw new TypeError(`there is no store ${values.store}; there are ${storeNames.join(", ")}`)
  const { length } = values
  return {
    trials: trials.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
    stores,
    length: length === "short" || length === "long" ? length : wholeFrom(1, "length", length),
    seed: wholeFrom(0, "seed", values.seed),
    leaky: values.leaky,
    markdown: values.markdown
  }
}
