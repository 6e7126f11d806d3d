/**
 * Commands that are sent at the same moment.
 *
 * Whatever became of them, there is an order in which each would have come to the same if they had been sent one after the
 * other; and those that were committed stand in the journal in that order.
 */
import { isDeepStrictEqual } from "node:util"
import { live } from "../stores.ts"
import type { Command, Fields, Outcome } from "./Command.ts"
import { type Doors, isSameOutcome } from "./Doors.ts"
import { type Ledger, versionsOf } from "./Ledger.ts"
import { decide, type Knowing, knownBy } from "./Model.ts"
import { isSame } from "./Same.ts"
import { gusts } from "./Weather.ts"

interface Sent {
  readonly command: Command
  readonly knowing: Knowing
  readonly outcome: Outcome
}

/** Whether everything in which two ledgers differ is stored as the second says. */
const isStored = async ({ driver }: Doors, before: Ledger, after: Ledger): Promise<boolean> => {
  for (const [name, kept] of after.documents) {
    if (kept === before.documents.get(name)) continue
    const { body, entries, id, kind, version } = kept
    const found = await driver.load({ kind, id }, live)
    const journal = await driver.journal({ after: 0, limit: 1000, of: { kind, id } }, live)
    const versions = journal.map((entry) => entry.version)
    if (found?.version !== version || !isSame(body, found.body)) return false
    if (!isDeepStrictEqual(versions, versionsOf(entries))) return false
  }
  return true
}

/** The ledger after all of them, in an order that explains what they came to; undefined if there is none. */
const explained = (
  sent: ReadonlyArray<Sent>,
  commits: ReadonlyArray<string>,
  before: Ledger
): ReadonlyArray<Ledger> => {
  if (sent.length === 0) return commits.length === 0 ? [before] : []
  return sent.flatMap(({ command, knowing, outcome }, i) => {
    const { after, outcome: due } = decide(before, command, knowing)
    // Who named a version is not decided again: it is told, whichever document somebody else was faster with.
    const wasSlower = command.drift !== undefined && outcome.code === "Stale"
    if (!isSameOutcome(due, outcome) && !wasSlower) return []
    const next = wasSlower ? before : after
    if (next !== before && commits[0] !== command.commit) return []
    return explained(sent.toSpliced(i, 1), next === before ? commits : commits.slice(1), next)
  })
}

/** Sends them, and gives the ledger after them. */
export const sendTogether = async (
  doors: Doors,
  commands: ReadonlyArray<Command>,
  pace: number,
  ledger: Ledger
): Promise<Ledger> => {
  const said = await Promise.all(commands.map(doors.fill))
  await doors.newCommits()
  doors.weather.turns = gusts(pace)
  const sent = await Promise.all(
    commands.map(async (command, i): Promise<Sent> => {
      const knowing = knownBy(ledger, command)
      const { outcome } = await doors.send(command, said[i] as Fields, knowing)
      return { command, knowing, outcome }
    })
  )
  doors.weather.turns = () => 0
  const commits = await doors.newCommits()
  for (const after of explained(sent, commits, ledger)) if (await isStored(doors, ledger, after)) return after
  const outcomes = JSON.stringify(sent.map(({ outcome }) => outcome))
  throw new Error(`came to ${outcomes}, committed as ${commits.join(", ")}: no order explains that`)
}
