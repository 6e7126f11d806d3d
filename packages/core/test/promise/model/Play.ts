/** Carries a history out at the doors of the library, and holds every answer, and in the end everything, against the model. */
import { isDeepStrictEqual } from "node:util"
import type { OpenStore } from "../../../src/ports/Store.ts"
import { prelude } from "./Beginnings.ts"
import { advance } from "./Clock.ts"
import type { Command, Step } from "./Command.ts"
import { type Doors, isSameOutcome, openDoors } from "./Doors.ts"
import { checkEverything } from "./Everything.ts"
import { checkFound } from "./Found.ts"
import { empty, type Kept, keyOf, type Ledger } from "./Ledger.ts"
import { aboutOf, decide, knownBy } from "./Model.ts"
import { isSame } from "./Same.ts"
import { sendTogether } from "./Together.ts"
import { gusts } from "./Weather.ts"

/** Where the library and the model part, and how. */
export interface Difference {
  /** The number of the step; that of no step, if it shows only when everything is looked at in the end. */
  readonly step: number
  readonly what: string
}

/** A command on a document answers the document. */
const checkAnswer = (command: Command, found: unknown, kept: Kept | undefined): void => {
  const isElse = command.do.startsWith("evidence.") || command.do === "editions.schedule"
  if (kept === undefined || kept.erased || isElse) return
  const due = { ...kept.body, version: kept.version }
  if (!isSame(due, found)) throw new Error(`answered ${JSON.stringify(found)}, not ${JSON.stringify(due)}`)
}

const sendAlone = async (doors: Doors, command: Command, ledger: Ledger): Promise<Ledger> => {
  const knowing = knownBy(ledger, command)
  const { after, outcome: due } = decide(ledger, command, knowing)
  const { found, outcome } = await doors.send(command, await doors.fill(command), knowing)
  if (!isSameOutcome(due, outcome)) throw new Error(`came to ${JSON.stringify(outcome)}, not ${JSON.stringify(due)}`)
  if (outcome.code === "Done") checkAnswer(command, found, after.documents.get(keyOf(...aboutOf(command))))
  return after
}

/** At several doors at the same moment, each step is done at one of them; at one, all is known, also what is refused. */
const passNight = async (doors: Doors, at: ReadonlyArray<number>, until: string, ledger: Ledger): Promise<Ledger> => {
  const { after, ...due } = advance(ledger, until)
  if (at.length > 1) doors.weather.turns = gusts(at.length)
  const nights = await Promise.all(at.map((door) => doors.advance(door, until)))
  doors.weather.turns = () => 0
  const [night = due] = nights
  const isRight =
    at.length === 1
      ? isDeepStrictEqual(night, due)
      : isDeepStrictEqual(nights.flatMap(({ done }) => done).toSorted(), due.done.toSorted())
  if (!isRight) throw new Error(`did ${JSON.stringify(nights)}, not ${JSON.stringify(due)}`)
  return after
}

const take = async (doors: Doors, step: Step, ledger: Ledger): Promise<Ledger> => {
  if ("day" in step) return { ...ledger, today: step.day }
  if ("advance" in step) return passNight(doors, step.doors, step.advance, ledger)
  if ("find" in step) {
    await checkFound(doors.method(0, step.by, `${step.find}.find`), step, ledger)
    return ledger
  }
  const [command] = step.commands
  return command !== undefined && step.commands.length === 1
    ? sendAlone(doors, command, ledger)
    : sendTogether(doors, step.commands, step.pace ?? 0, ledger)
}

/** Plays a history; gives where it goes wrong first. `open` opens one place, as often as it is called. */
export const play = async (open: OpenStore, steps: ReadonlyArray<Step>): Promise<Difference | undefined> => {
  let ledger = empty
  let number = -prelude.length
  const doors = await openDoors(open, () => ledger.today)
  try {
    for (const step of [...prelude, ...steps]) {
      ledger = await take(doors, step, ledger)
      number++
    }
    await checkEverything(doors.comity, doors.driver, ledger)
    return undefined
  } catch (error) {
    return { step: number, what: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    await doors.close()
  }
}
