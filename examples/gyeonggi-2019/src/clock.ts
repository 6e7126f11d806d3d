/** The story's clock: it stands where the story has put it, so that 2019 can be lived through in seconds. */

export interface StoryClock {
  readonly now: () => Date
  /** Moves the clock to an hour of a day in Korea, where the training takes place. */
  readonly moveTo: (day: string, hour?: number) => void
}

/** Korea is nine hours ahead of UTC all year round. */
export const storyClock = (): StoryClock => {
  let now = new Date(0)
  return {
    now: () => now,
    moveTo: (day, hour = 9) => {
      now = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+09:00`)
    }
  }
}
