/** Asks for the last place of an edition through the library's door, at the same moment as many others. */
import { type Comity, createComity, type OpenStore, type StoreDriver } from "@comity/core/promise"
import { openPlace, type Place } from "../places.ts"
import type { Parent } from "./Parent.ts"

export interface Contest {
  readonly does: "contest"
  readonly place: Place
  /** The persons whom this process nominates, each for every place. */
  readonly nominees: ReadonlyArray<string>
}

/** The order to make ready for a place: an edition whose last place is free. */
interface Contested {
  readonly edition: string
}

export interface Answers {
  /** Those who got the place. */
  readonly given: ReadonlyArray<string>
  /** How many were told that no place is left. */
  readonly refused: number
  /** How often a commit for it came too late, so that it was decided again. */
  readonly late: number
  /** Any other answer. */
  readonly others: ReadonlyArray<string>
}

export const body = "khabarovsk-health"
const clock = (): Date => new Date("2019-07-01T09:00:00+09:00")

/** The store, which counts how often a commit came too late: without that there was no contest. */
const counting =
  (open: OpenStore, late: () => void): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    const commit: StoreDriver["commit"] = async (asked, given) => {
      const outcome = await driver.commit(asked, given)
      if (outcome._tag === "Stale") late()
      return outcome
    }
    return { ...driver, commit }
  }

/** Opens the library as every process of the contest does. */
export const openComity = (place: Place, late: () => void = () => {}): Promise<Comity> =>
  createComity({ store: counting(openPlace(place), late), clock, timeZone: "Asia/Seoul" })

interface Refusal {
  readonly code?: string
  readonly reason?: { readonly children?: ReadonlyArray<{ readonly code: string }> }
}

export const contest = async ({ nominees, place }: Contest, { say, told }: Parent): Promise<void> => {
  let late = 0
  const comity = await openComity(place, () => {
    late++
  })
  const { nominations } = comity.as({
    id: "department",
    kind: "person",
    capacities: [{ role: "nominatingBody", party: body }]
  })
  /** Asks again while somebody else is faster. */
  const insist = async (act: () => Promise<unknown>): Promise<Refusal | undefined> => {
    for (;;) {
      try {
        await act()
        return undefined
      } catch (error) {
        if ((error as Refusal).code !== "Stale") return error as Refusal
      }
    }
  }
  // Of each nominee: the nomination that may still be submitted, and the one that has a place.
  const drafts = new Map<string, string>()
  const holders = new Map<string, string>()
  let drawn = 0
  const makeReady = async (nominee: string, edition: string): Promise<void> => {
    const held = holders.get(nominee)
    holders.delete(nominee)
    if (held !== undefined) {
      const refusal = await insist(() => nominations.withdraw({ id: held, reason: "The place is contested again." }))
      if (refusal !== undefined) throw refusal
    }
    if (drafts.has(nominee)) return
    const id = `${nominee}-${edition}-${++drawn}`
    await nominations.draft({ id, edition, nominee, nominatingBody: body, specialties: ["neurosurgery"] })
    drafts.set(nominee, id)
  }

  say("ready")
  let present = ""
  for (;;) {
    const { edition } = (await told()) as Contested
    if (edition === "") break
    if (edition !== present) {
      drafts.clear()
      holders.clear()
      present = edition
    }
    for (const nominee of nominees) await makeReady(nominee, edition)
    say("drafted")
    await told()
    const answers = { given: [] as Array<string>, refused: 0, others: [] as Array<string> }
    late = 0
    await Promise.all(
      nominees.map(async (nominee) => {
        const id = drafts.get(nominee) ?? ""
        const refusal = await insist(() => nominations.submit({ id }))
        if (refusal === undefined) {
          answers.given.push(nominee)
          drafts.delete(nominee)
          holders.set(nominee, id)
          return
        }
        const why = refusal.reason?.children?.map(({ code }) => code).join() ?? ""
        if (why === "nomination/quotaExceeded") answers.refused++
        else answers.others.push(`${refusal.code} ${why}`)
      })
    )
    say({ ...answers, late } satisfies Answers)
  }
  await comity.close()
}
