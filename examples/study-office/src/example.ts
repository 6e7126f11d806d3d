/** An example, told: opens the store, restates what all examples share and then the example's own data. */
import type { Comity, LocalizedText, Office } from "@comity/core/promise"
import { officeClock } from "./clock.ts"
import { type Data, readData } from "./data.ts"
import type { Written } from "./meter.ts"
import { askingOffice, keepersOf } from "./officers.ts"
import { openMetered } from "./open.ts"
import { dataOf, type ExampleName, readRegisters } from "./registers.ts"
import { restate } from "./restate.ts"

export interface Example {
  readonly name: ExampleName
  /** What it is called. */
  readonly title: LocalizedText
  /** Synthetic: the day on which the study office recorded it. */
  readonly recordedOn: string
}

/** What an example is told from. */
export interface Told {
  readonly common: Data
  readonly own: Data
}

export const readTold = ({ name }: Pick<Example, "name">): Told => ({
  common: readRegisters(),
  own: readData(dataOf(name))
})

/** Whose offices keep what is told. */
export const allKeepers = ({ common, own }: Told): ReadonlyArray<string> => [...keepersOf(common), ...keepersOf(own)]

/** Tells the example to the store at a path; what is done with the store after it was told is up to the caller. */
export const tellExample = async <A>(
  path: string,
  { name, recordedOn }: Example,
  told: Told,
  afterwards: (comity: Comity, written: Written) => Promise<A>
): Promise<A> => {
  const clock = officeClock()
  const { comity, written } = await openMetered(path, { example: name, clock })
  try {
    await restate(comity, told.common, { clock, on: recordedOn })
    await restate(comity, told.own, { clock, on: recordedOn })
    return await afterwards(comity, written())
  } finally {
    await comity.close()
  }
}

/** The office that asks about an example: the program office of everybody who keeps a record of it. */
export const officeFor = (comity: Comity, told: Told): Office => askingOffice(comity, allKeepers(told))
