/** The study office: one store for all examples, and what each of them needs to be told to it. */
export { type OfficeClock, officeClock } from "./clock.ts"
export { type Data, emptied, type RecordedActivity, readData, readDataFile } from "./data.ts"
export { type Example, officeFor, readTold, type Told, tellExample } from "./example.ts"
export type { Written } from "./meter.ts"
export { askingOffice, keepersOf, recordingOffice } from "./officers.ts"
export {
  languages,
  type MeteredOffice,
  type OfficeOptions,
  openMetered,
  openStudyOffice,
  type PlaceCalendar
} from "./open.ts"
export { pagesOf, type WrittenPage, writeContents, writePages } from "./pages.ts"
export { outOf, shown } from "./places.ts"
export { dataOf, type ExampleName, examples, readRegisters } from "./registers.ts"
export { once, type Restating, restate } from "./restate.ts"
export { print, runExample, runProgram, writtenLine } from "./run.ts"
export { type Sheet, sheetsOf, textIn } from "./sheets.ts"
