/**
 * What random records and rules are made of: chances, days, and a veil over what is not known yet.
 *
 * They play in the time of Gyeonggi 2019. Days are counted from its first one, so a number is a day.
 */
import { between } from "../seeded.ts"

export type Next = () => number

const firstDay = Date.UTC(2019, 7, 26)
/** The date so many days after 26 August 2019. */
export const day = (n: number): string => new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10)
export const lastDay = 25

export const chance = (next: Next, share: number): boolean => next() < share
export const several = <A>(next: Next, most: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: between(next, 0, most) }, (_, index) => make(index))

/** When something of a day was recorded: on the day itself, or some days later. */
export const recordedAfter = (next: Next, n: number): { readonly recordedOn?: string } =>
  chance(next, 0.3) ? {} : { recordedOn: day(Math.min(n + between(next, 0, 12), lastDay + 20)) }

/** For each thing that can be known late, whether it was still unknown. The same name always gives the same answer. */
export type Veil = (name: string) => boolean

export const veil = (next: Next, share: number): Veil => {
  const hidden = new Map<string, boolean>()
  return (name) => {
    const known = hidden.get(name)
    if (known !== undefined) return known
    const drawn = chance(next, share)
    hidden.set(name, drawn)
    return drawn
  }
}

/** All that is known of a date that is hidden. */
export const month = (date: string): string => date.slice(0, 7)
export const without = <A extends object, K extends keyof A>(item: A, ...keys: ReadonlyArray<K>): Omit<A, K> =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key as K))) as Omit<A, K>

/** The same, recorded on that day at the earliest. */
export const later = <A extends { readonly recordedOn?: string }>(item: A, on: string): A => ({
  ...item,
  recordedOn: (item.recordedOn ?? "") > on ? item.recordedOn : on
})
export const after = (date: string | undefined, on: string): string => (date !== undefined && date > on ? date : on)
