/** The office's clock: it stands where a telling has put it, so that years can be told in seconds and alike at every run. */

export interface OfficeClock {
  readonly now: () => Date
  /** Moves the clock to an hour of a day in Korea, where the study office is at home. */
  readonly moveTo: (day: string, hour?: number) => void
}

/** Korea is nine hours ahead of UTC all year round. */
export const officeClock = (): OfficeClock => {
  let now = new Date(0)
  return {
    now: () => now,
    moveTo: (day, hour = 9) => {
      now = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+09:00`)
    }
  }
}
