/** All that is measured in a soak, and how it is told. */
import { growthOf, leakedOf, type Sample, type Times, timesOf } from "./figures.ts"

export interface Measured {
  readonly add: (sample: Sample) => void
  /** Milliseconds from when a commit was asked for until a reader had it. */
  readonly ages: Times
  /** MiB an hour, after the first quarter of the time. */
  readonly growth: (of: "rss" | "heap") => number
  readonly leaked: () => number
  readonly failures: () => number
  /** For people; growth only where the samples are of hours. */
  readonly told: (hours: boolean) => string
}

/** @param apart milliseconds from one sample to the next */
export const measured = (apart: number): Measured => {
  const samples: Array<Sample> = []
  const ages = timesOf()
  const afterWarmUp = () => samples.slice(Math.floor(samples.length / 4))
  const growth = (of: "rss" | "heap"): number => growthOf(afterWarmUp(), of, apart)
  return {
    add: (sample) => void samples.push(sample),
    ages,
    growth,
    leaked: () => leakedOf(afterWarmUp()),
    failures: () => samples.at(-1)?.failures ?? 0,
    told: (hours) => {
      const last = samples.at(-1)
      const handles = Object.values(last?.resources ?? {}).reduce((sum, count) => sum + count, 0)
      const mib = `${((last?.rss ?? 0) / 2 ** 20).toFixed(0)} MiB`
      const growing = `grows ${growth("rss").toFixed(2)} MiB an hour after warm-up, its heap ${growth("heap").toFixed(2)}`
      const late = `read ${ages.quantile(0.5)} ms after they were asked for (median), 99 % within ${ages.quantile(0.99)} ms`
      return `host ${mib}${hours ? `, ${growing}` : ""}, ${last?.descriptors ?? 0} descriptors, ${handles} handles; ${late}`
    }
  }
}
