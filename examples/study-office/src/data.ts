/**
 * What an example is told from: one file a noun, each with what it restates and the documents as the doors take them. A file
 * that is not there lists nothing. Files are read as they are: what is wrong in one is refused by the door, with its place.
 */
import { existsSync, readFileSync } from "node:fs"
import type { Office } from "@comity/core/promise"

/** Nouns that are kept: their documents are saved. */
type Kept =
  | "sources"
  | "parties"
  | "specialties"
  | "persons"
  | "trainees"
  | "teams"
  | "statements"
  | "statistics"
  | "claims"
  | "outcomes"
  | "followUps"
/** Nouns with a life cycle: their documents are recorded from a source, in the state that it tells of. */
type Lived = "programs" | "partnerships" | "agreements" | "editions" | "enrolments" | "placements" | "commitments"
/** Activities of every form stand in one file; the kind says which door records one. */
type Activities = "activities" | "workingGroups" | "facilityProjects" | "donations" | "consilia"

type Saved<Noun extends Kept> = Parameters<Office[Noun]["save"]>[0]
type Recorded<Noun extends Lived | Activities> = Parameters<Office[Noun]["record"]>[0] & { readonly id: string }
/** An activity of one of the five forms, as it is recorded. */
export type RecordedActivity = Recorded<Activities>

export type Data = { readonly [Noun in Kept]: ReadonlyArray<Saved<Noun>> } & {
  readonly [Noun in Lived]: ReadonlyArray<Recorded<Noun>>
} & { readonly activities: ReadonlyArray<RecordedActivity> }

/** In the order in which they are told: what is named comes before what names it. */
export const nouns = [
  "sources",
  "parties",
  "specialties",
  "persons",
  "trainees",
  "programs",
  "partnerships",
  "agreements",
  "editions",
  "activities",
  "teams",
  "enrolments",
  "placements",
  "statements",
  "statistics",
  "commitments",
  "claims",
  "outcomes",
  "followUps"
] as const satisfies ReadonlyArray<keyof Data>

/** A data file. */
export interface DataFile<Document> {
  readonly documents: ReadonlyArray<Document>
  /** Where documents are drawn from by chance: what makes it fall alike at every run. */
  readonly seed?: number
}

/** @param folder ends with a slash */
export const readDataFile = <Document>(folder: URL, name: string): DataFile<Document> => {
  const file = new URL(`${name}.json`, folder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DataFile<Document>) : { documents: [] }
}

/** @param folder ends with a slash */
export const readData = (folder: URL): Data =>
  Object.fromEntries(nouns.map((noun) => [noun, readDataFile(folder, noun).documents])) as unknown as Data

/** The data with nothing in it: every file is there and lists nothing. */
export const emptied = <Told extends object>(data: Told): Told => {
  const none = (part: object): object =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        Array.isArray(value) ? [] : typeof value === "object" && value !== null ? none(value) : value
      ])
    )
  return none(data) as Told
}
