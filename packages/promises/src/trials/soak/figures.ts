/** What is measured while a program runs on: how its memory grows, what it holds open, how late its readers are. */

/** The program at one moment, after its garbage was collected. */
export interface Sample {
  /** In bytes. */
  readonly rss: number
  /** Of it what the program itself keeps, in bytes. */
  readonly heap: number
  /** Open file descriptors. */
  readonly descriptors: number
  /** What keeps the event loop alive, by its type. */
  readonly resources: Readonly<Record<string, number>>
  /** How often it was told what does not pass by itself. */
  readonly failures: number
}

/** How much y grows when x grows by one, by least squares; 0 of fewer than two points. */
export const slopeOf = (points: ReadonlyArray<readonly [x: number, y: number]>): number => {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const spread = points.reduce((sum, [one]) => sum + (one - x) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread
}

/** How many MiB an hour the memory grows, of samples that were taken so many milliseconds apart. */
export const growthOf = (samples: ReadonlyArray<Sample>, of: "rss" | "heap", apart: number): number =>
  slopeOf(samples.map((sample, i) => [(i * apart) / 3_600_000, sample[of] / 2 ** 20]))

/** How many more of a kind are open at every moment of the second half than at any of the first. */
const grown = (counts: ReadonlyArray<number>): number => {
  const half = Math.ceil(counts.length / 2)
  if (counts.length < 2) return 0
  return Math.max(0, Math.min(...counts.slice(half)) - Math.max(...counts.slice(0, half)))
}

/** How many handles were opened and are never closed. What is open for a moment comes and goes, and is none. */
export const leakedOf = (samples: ReadonlyArray<Sample>): number => {
  const types = new Set(samples.flatMap(({ resources }) => Object.keys(resources)))
  const counts = [...types].map((type) => samples.map(({ resources }) => resources[type] ?? 0))
  return [samples.map(({ descriptors }) => descriptors), ...counts].reduce((sum, one) => sum + grown(one), 0)
}

/** Counts of whole milliseconds: as small after hours as after a minute. */
export interface Times {
  readonly add: (milliseconds: number) => void
  /** At most so long were so many of them; `0.99` for all but one in a hundred. 0 of none. */
  readonly quantile: (share: number) => number
}

export const timesOf = (): Times => {
  const counts = new Map<number, number>()
  let all = 0
  return {
    add: (milliseconds) => {
      const whole = Math.max(0, Math.round(milliseconds))
      counts.set(whole, (counts.get(whole) ?? 0) + 1)
      all++
    },
    quantile: (share) => {
      let below = 0
      for (const [milliseconds, count] of [...counts].sort(([a], [b]) => a - b)) {
        below += count
        if (below >= share * all) return milliseconds
      }
      return 0
    }
  }
}
