/** A clock that nobody set right: each time it is asked it may have jumped, by seconds or by centuries. */
import type { Chance } from "../../random.ts"

/** The years in which there is a calendar date in every time zone. */
const [earliest, latest] = [Date.UTC(1900, 0, 3), Date.UTC(9999, 11, 29)]

/** Around the moments at which clocks themselves jump: summer time begins and ends, and Samoa leaves out 30 December 2011. */
const edges = [
  "2011-12-29T23:59:59+14:00",
  "2011-12-30T10:00:00Z",
  "2010-09-26T11:00:00Z",
  "2019-04-06T14:00:00Z",
  "2019-09-28T14:00:00Z",
  "1969-12-31T23:59:59Z",
  "2038-01-19T03:14:08Z"
].map((instant) => Date.parse(instant))

const second = 1000
const year = 365.25 * 24 * 3600 * second

export interface JumpingClock {
  readonly now: () => Date
  readonly jumps: () => { readonly all: number; readonly back: number }
}

/** Goes on by a second a time, jumps one time in three, and says how often. */
export const jumpingClock = (chance: Chance): JumpingClock => {
  let instant = Date.parse("2019-07-01T00:00:00Z")
  const jumps = { all: 0, back: 0 }
  const far = (): number => {
    const way = chance()
    if (way < 0.2) return earliest + chance() * (latest - earliest)
    if (way < 0.5) return (edges[Math.floor(chance() * edges.length)] ?? 0) + (chance() - 0.5) * 4 * second
    // Seconds, or decades, and mostly something between.
    return instant + (chance() < 0.5 ? -1 : 1) * second * 10 ** (chance() * Math.log10((50 * year) / second))
  }
  return {
    now: () => {
      const next = chance() < 1 / 3 ? far() : instant + second
      const held = Math.min(latest, Math.max(earliest, next))
      if (Math.abs(held - instant) > second) jumps.all++
      if (held < instant) jumps.back++
      instant = held
      return new Date(Math.floor(instant))
    },
    jumps: () => ({ ...jumps })
  }
}
