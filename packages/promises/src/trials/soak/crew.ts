/** Who works on the store during a soak: each a process of its own, some of which are killed and come again. */
import { type Child, start } from "../../children.ts"
import type { Place } from "../../places.ts"
import type { HostOrder } from "../../tasks/hostOn.ts"
import type { Sample, Times } from "./figures.ts"

const [writers, readers] = [3, 3]
/** Milliseconds from one commit to the next: with those of the host about fifty a second. */
const [writing, hosting, reading] = [66, 200, 200]

export const viewsOfReaders: ReadonlyArray<string> = Array.from({ length: readers }, (_, i) => `reader-${i}`)

/** How many entries a writer asks for in the commit with this id; undefined for what others commit. */
export const entriesIn = (id: string): number | undefined => {
  const [, number] = /^w\d+-\d+-(\d+)$/.exec(id) ?? []
  if (number === undefined) return undefined
  return Number(number) % 10 === 9 ? 4 : 2
}

export interface Crew {
  /** Kills one, by chance, and has another take over. */
  readonly killWriter: (chance: number) => void
  readonly killReader: (chance: number) => void
  readonly jump: (milliseconds: number) => void
  readonly measure: () => Promise<Sample>
  /** All end in order: writers first, and readers when they have read all. */
  readonly finish: () => Promise<void>
  /** How many ended that nobody killed; another took over. */
  readonly ended: () => number
  /** Rejects when they end faster than they do anything. */
  readonly failed: Promise<never>
}

/** So many that end by themselves are worth going on for. */
const mostEnded = 20

/** Whoever has this job, one after the other. */
interface Post {
  readonly tell: (order: unknown) => void
  readonly kill: () => void
  /** Resolves when nobody has it any more. */
  readonly over: () => Promise<unknown>
}

export const gather = (
  placeOf: (writer?: number) => Place,
  acknowledge: (commit: string) => void,
  ages: Times
): Crew => {
  let fail: (cause: Error) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => {})
  let finishing = false
  let ended = 0
  const post = (begin: (run: number) => Child, hear: (said: unknown) => void, again = () => {}): Post => {
    let runs = 0
    let present = begin(runs)
    const listening = new Set<Promise<void>>()
    const listen = (child: Child): void => {
      const heard = (async () => {
        for (let said = await child.next(); said !== undefined; said = await child.next()) hear(said)
        const fault = await child.rest().then(
          () => undefined,
          (error: Error) => error
        )
        if (child !== present || (finishing && fault === undefined)) return
        ended++
        if (finishing || ended > mostEnded) throw fault ?? new Error("a process ended that nobody killed")
        replace()
      })()
      heard.catch(fail)
      listening.add(heard)
      heard.then(
        () => listening.delete(heard),
        () => {}
      )
    }
    const replace = (): Child => {
      const before = present
      present = begin(++runs)
      listen(present)
      again()
      return before
    }
    listen(present)
    return {
      tell: (order) => present.tell(order),
      kill: () => replace().kill(),
      over: () => Promise.all(listening)
    }
  }
  const atWriting = Array.from({ length: writers }, (_, lane) =>
    post(
      (run) => start({ does: "writeSteadily", place: placeOf(lane), name: `w${lane}-${run}`, lane, every: writing }),
      (said) => acknowledge(said as string)
    )
  )
  const atReading = viewsOfReaders.map((view) =>
    post(
      (run) => start({ does: "foldOn", place: placeOf(), name: `${view}-${run}`, view, every: reading }),
      (said) => (said as ReadonlyArray<number>).forEach(ages.add)
    )
  )
  const samples: Array<(sample: Sample) => void> = []
  const host = post(
    () => start({ does: "hostOn", place: placeOf(), every: hosting }),
    (said) => samples.shift()?.(said as Sample),
    // Whoever was asked before can't answer any more.
    () => samples.forEach(() => void order("measure"))
  )
  const order = (given: HostOrder): void => host.tell(given)
  const one = (posts: ReadonlyArray<Post>, chance: number): void => posts[Math.floor(chance * posts.length)]?.kill()
  return {
    failed,
    ended: () => ended,
    killWriter: (chance) => one(atWriting, chance),
    killReader: (chance) => one(atReading, chance),
    jump: (jump) => order({ jump }),
    measure: () =>
      new Promise((resolve) => {
        samples.push(resolve)
        order("measure")
      }),
    finish: async () => {
      finishing = true
      order("stop")
      for (const posts of [atWriting, [host], atReading]) {
        for (const { tell } of posts) tell("stop")
        await Promise.all(posts.map(({ over }) => over()))
      }
    }
  }
}
