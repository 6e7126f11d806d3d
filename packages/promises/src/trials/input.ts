/** Bad input: each is one typed error that says where, stores nothing, repeats nothing and stops nothing. */
import { start } from "../children.ts"
import type { Trial } from "../Trial.ts"
import type { Offered } from "../tasks/offerMalformed.ts"

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${count.toLocaleString("en")} ${name}`)
    .join(", ")

/** What may not be answered, so that each is named also where it never was. */
const never = {
  "malformed inputs accepted": 0,
  "errors of no type": 0,
  "errors that are a fault of the library": 0,
  "errors that name no place": 0,
  "errors that repeat what was given": 0,
  "errors thrown where a promise was due": 0
}

export const input: Trial = {
  name: "input",
  promise: "Whatever is sent that can't be read or done gets one typed error that says where; nothing of it is stored.",
  unit: "malformed inputs",
  lengths: { sqlite: { short: 400, long: 20_000 }, postgres: { short: 400, long: 20_000 } },
  run: async ({ ground, leaky, length, say, seed }) => {
    const place = await ground.fresh()
    const child = start({ does: "offerMalformed", place, seed, inputs: length, ...(leaky ? { scribble: 10 } : {}) })
    let offered: Offered | undefined
    let ended = 0
    try {
      for (let said = await child.next(); said !== undefined; said = await child.next()) {
        if (typeof said === "number") say(`${said} inputs`)
        else offered = said as Offered
      }
      await child.rest()
    } catch {
      ended++
    }
    // A process that ended before it had offered all was ended by one of them.
    if (offered === undefined) ended = 1
    for (const example of offered?.examples.slice(0, 20) ?? []) say(example)
    return [
      {
        what: "commands, questions, options and actors that can't be, through every method of the door",
        tried: length,
        lost: {
          ...never,
          ...offered?.wrong,
          "inputs of which something was stored": offered?.stored ?? 0,
          "unhandled faults": offered?.unhandled ?? 0,
          "prototypes changed": offered?.polluted ?? 0,
          "ends of the process": ended
        },
        remarks: `${listed(offered?.codes ?? {})}; 99 in 100 within ${offered?.p99.toFixed(1)} ms, the longest ${offered?.longest.toFixed(0)} ms`
      }
    ]
  }
}
