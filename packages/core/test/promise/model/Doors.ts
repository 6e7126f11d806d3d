/** Two doors on one store, at which the people of a history send their commands, and a driver that looks on from outside. */
import { isDeepStrictEqual } from "node:util"
import type { OpenStore, StoreDriver } from "../../../src/ports/Store.ts"
import { type Comity, createComity } from "../../../src/promise.ts"
import { auditRecords } from "../../../src/services/Filing.ts"
import type { DoorError } from "../laws/Law.ts"
import { korea } from "../scenario.ts"
import { live } from "../stores.ts"
import { type Command, type Fields, type Outcome, people } from "./Command.ts"
import type { Knowing } from "./Model.ts"
import { calm, remote, type Weather } from "./Weather.ts"

export interface Answer {
  readonly outcome: Outcome
  readonly found?: unknown
}

type Method = (input: unknown, options?: object) => Promise<unknown>

/** What the clock did at one door, as texts: `nomination n1 Lapse 2019-08-02`. */
export interface Night {
  readonly done: ReadonlyArray<string>
  readonly refused: ReadonlyArray<readonly [string, ReadonlyArray<string>]>
}

export interface Doors {
  readonly weather: Weather
  readonly driver: StoreDriver
  /** The door through which somebody looks at the end. */
  readonly comity: Comity
  readonly method: (door: number, by: string, method: string) => Method
  /** What is said, with what has to be asked for before. */
  readonly fill: (command: Command) => Promise<Fields>
  readonly send: (command: Command, said: Fields, knowing: Knowing) => Promise<Answer>
  readonly advance: (door: number, until: string) => Promise<Night>
  /** The ids of the commits that were made since this was asked last, in the order of the journal. */
  readonly newCommits: () => Promise<ReadonlyArray<string>>
  readonly close: () => Promise<void>
}

/** A refusal for the state that a document is in is told in one of two ways: the model knows that it is one. */
const ofState = /^lifecycle\/not-(yet|any-more)$/

const outcomeOf = (error: DoorError): Outcome => {
  const { code, details, reason } = error
  if (code === "InvalidInput" || code === "NotFound" || code === "Stale") return { code }
  if (code === "StoreFailure") return { code, why: [String(details.reason)] }
  if (code !== "Refused") throw (error as { readonly cause?: unknown }).cause ?? error
  return { code, why: (reason.children ?? []).map((child) => (ofState.test(child.code) ? "state" : child.code)) }
}

export const isSameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.code === other.code && isDeepStrictEqual((one.why ?? []).toSorted(), (other.why ?? []).toSorted())

/** `today` is asked for at each command. */
export const openDoors = async (open: OpenStore, today: () => string): Promise<Doors> => {
  const weather = calm()
  const options = {
    store: remote(open, weather),
    clock: () => new Date(`${today()}T12:00:00+09:00`),
    timeZone: "Asia/Seoul",
    calendars: { korea }
  }
  const doors: readonly [Comity, Comity] = [await createComity(options), await createComity(options)]
  const driver = await open()
  /** What was cited under a commit id: sent again, a decision cites the same. */
  const cited = new Map<string, unknown>()
  let position = 0

  const method: Doors["method"] = (door, by, asked) => {
    const [noun = "", name = ""] = asked.split(".")
    const office = (doors[door] ?? doors[0]).as({ id: by, kind: "person", capacities: people[by] ?? [] })
    const found = (office[noun as never] as Readonly<Record<string, Method>>)[name]
    if (found === undefined) throw new Error(`there is no ${asked}`)
    return found
  }

  return {
    weather,
    driver,
    comity: doors[1],
    method,
    fill: async ({ commit = "", said }) => {
      if (said["assessment"] !== "present") return "assessment" in said ? { ...said, assessment: "0".repeat(64) } : said
      if (cited.has(commit)) return { ...said, assessment: cited.get(commit) }
      // Every auditor may ask; where there is nothing to be assessed, nothing can be cited.
      const asked = method(0, "auditor", "enrolments.assess")({ enrolment: said["id"] })
      const { hash } = (await asked.catch(() => ({ hash: "0".repeat(64) }))) as { readonly hash: string }
      return { ...said, assessment: hash }
    },
    send: async ({ by, commit, do: asked, door, lost }, said, { expected }) => {
      if (commit !== undefined && lost !== undefined) weather.lost.set(commit, lost)
      const options = { ...(commit === undefined ? {} : { commit }), ...(expected === undefined ? {} : { expected }) }
      try {
        const found = await method(door, by, asked)(asked === "persons.erase" ? said["id"] : said, options)
        if (commit !== undefined) cited.set(commit, said["assessment"])
        return { outcome: { code: "Done" }, found }
      } catch (error) {
        return { outcome: outcomeOf(error as DoorError) }
      } finally {
        if (commit !== undefined) weather.lost.delete(commit)
      }
    },
    advance: async (door, until) => {
      const { done, refused } = await (doors[door] ?? doors[0]).advance({ until })
      const nameOf = ({ from, id, noun, transition }: (typeof done)[number]) => `${noun} ${id} ${transition} ${from}`
      return {
        done: done.map(nameOf),
        refused: refused.map((one) => [nameOf(one), (one.reason.children ?? []).map(({ code }) => code)])
      }
    },
    newCommits: async () => {
      const entries = await driver.journal({ after: position, limit: 10_000 }, live)
      position = entries.at(-1)?.position ?? position
      // That a command was refused is on record, and changes nothing.
      const acts = entries.filter(({ document }) => document.kind !== auditRecords.kind)
      return [...new Set(acts.map(({ commit }) => commit))]
    },
    close: async () => {
      await driver.close()
      for (const door of doors) await door.close()
    }
  }
}
