/** A host that runs on and on: the library's own door, commands and notices. It says what it holds whenever it is asked. */
import { readdirSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { type ComityError, createComity } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { openPlace, type Place } from "../places.ts"
import type { Sample } from "../trials/soak/figures.ts"
import type { Parent } from "./Parent.ts"

export interface HostOn {
  readonly does: "hostOn"
  readonly place: Place
  /** Milliseconds from one command to the next. */
  readonly every: number
}

/** To move the clock by so many milliseconds, to say what is held, or to stop. */
export type HostOrder = { readonly jump: number } | "measure" | "stop"

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as () => void

/** Where the system shows no descriptors, there are none to count. */
const descriptors = (): number => {
  try {
    return readdirSync("/proc/self/fd").length
  } catch {
    return 0
  }
}

const measured = (failures: number): Sample => {
  collect()
  const resources: Record<string, number> = {}
  for (const type of process.getActiveResourcesInfo()) resources[type] = (resources[type] ?? 0) + 1
  const { heapUsed: heap, rss } = process.memoryUsage()
  return { failures, rss, heap, descriptors: descriptors(), resources }
}

const people = 50

export const hostOn = async ({ every, place }: HostOn, { say, told }: Parent): Promise<void> => {
  let jumped = 0
  const comity = await createComity({
    store: openPlace(place),
    languages: [en],
    clock: () => new Date(Date.now() + jumped),
    timeZone: "Asia/Seoul"
  })
  const office = comity.as({
    id: "kim",
    kind: "person",
    capacities: [{ role: "programOffice", party: "gyeonggi" }]
  })
  const ending = new AbortController()
  let failures = 0
  const delivering = async (): Promise<void> => {
    const { signal } = ending
    while (!signal.aborted) {
      await comity.notices.deliver({ from: "now", signal, onFailure: () => {} }).catch(() => {
        failures++
        return pause(1000)
      })
    }
  }
  const save = async (number: number): Promise<void> => {
    const id = `person-${number % people}`
    const names = [{ parts: [{ kind: "whole", text: `Synthetic ${number}` }], language: "en", script: "Latn" }] as const
    await office.persons.save({ id, operator: "gyeonggi", synthetic: true, names })
    await office.persons.get(id)
  }
  const working = async (): Promise<void> => {
    for (let number = 0; !ending.signal.aborted; number++) {
      await save(number).catch((error: ComityError) => {
        // A store that does not answer is part of the trial.
        if (error.code !== "StoreFailure") failures++
      })
      await pause(every)
    }
  }
  const ordered = async (): Promise<void> => {
    for (let order = (await told()) as HostOrder; order !== "stop"; order = (await told()) as HostOrder) {
      if (order === "measure") say(measured(failures))
      else jumped += order.jump
    }
    ending.abort()
  }
  await Promise.all([working(), ordered(), delivering()])
  await comity.close()
}
