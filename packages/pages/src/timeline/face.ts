/** What a reader sees of a document in a timeline: what it is called, of which kind it is and how real it is. */
import type { LocalizedText, Modality, TimelineItem } from "@comity/core/promise"
import { proseOf } from "../prose.ts"
import type { Reader, Worded } from "../reader.ts"

/**
 * How real something is, in four degrees: it was or it goes on; it is ahead, be it planned, expected or only talked about;
 * it is not so, or not any more; nobody has said.
 */
export type Standing = "occurred" | "ahead" | "notSo" | "unsaid"

/** Signs beside the words, so that nothing is told by colour alone. */
export const signs: Readonly<Record<Standing, string>> = { occurred: "●", ahead: "○", notSo: "×", unsaid: "?" }

const statusesAhead = new Set([
  ...["mooted", "planned", "confirmed", "postponed", "proposed", "discussed", "approved", "offered", "needAssessed"],
  ...["accepted", "requested", "scheduled", "intended", "draft", "underReview", "agreed", "signedPartly", "announced"],
  ...["nominationsOpen", "nominationsClosed", "selected"]
])
const statusesNotSo = new Set(["cancelled", "abandoned", "declined", "void", "dropped"])

/** What its source says of that. */
const byModality = (modality: Modality): Standing => {
  if (modality === "denied") return "notSo"
  return modality === "occurred" || modality === "ongoing" ? "occurred" : "ahead"
}

/** What a document's state says of that. A commitment that is stated was made: its own date is that of the promise. */
const byStatus = (status: string | undefined): Standing => {
  if (status === undefined) return "unsaid"
  if (statusesNotSo.has(status)) return "notSo"
  return statusesAhead.has(status) ? "ahead" : "occurred"
}

/** The life cycles that some kinds of activities have of their own. */
const forms: ReadonlyMap<string, string> = new Map([
  ["working-group", "workingGroup"],
  ["facility-project", "facilityProject"],
  ["equipment-donation", "donation"],
  ["online-consilium", "consilium"]
])

export interface Face {
  readonly title: Worded
  /** The kind as a code, where the document has one. */
  readonly kindCode: string
  readonly kind: string
  readonly statusCode?: string
  readonly status?: string
  readonly modality?: Modality
  readonly standing: Standing
  readonly sources: ReadonlyArray<string>
  readonly parent?: string
  /** Its words are not for this reader. */
  readonly withheld?: boolean
}

const own = (reader: Reader, text: string): Worded => ({ text, language: reader.locale })
const titled = (reader: Reader, title: LocalizedText | undefined, otherwise: string): Worded =>
  title === undefined ? own(reader, otherwise) : reader.wording(title)

/** A name made of what is known: the kind, and whose it is. */
const named = (reader: Reader, kind: string, parties: ReadonlyArray<string>): string =>
  parties.length === 0 ? kind : `${kind}: ${parties.map((party) => reader.name(party).text).join(", ")}`

type Said = Pick<Face, "title" | "kindCode" | "kind" | "sources"> &
  Partial<Pick<Face, "statusCode" | "modality" | "parent" | "withheld">> & { readonly noun: string }

const saidBy = (reader: Reader, item: TimelineItem): Said => {
  switch (item.noun) {
    case "activity": {
      const { kind, modality, parent, sources = [], status, title, venue } = item.document
      const called = reader.term("kind.activity", kind)
      const otherwise = named(reader, called, venue?.party === undefined ? [] : [venue.party])
      return {
        noun: forms.get(kind) ?? "activity",
        title: titled(reader, title, otherwise),
        kindCode: kind,
        kind: called,
        sources,
        statusCode: status,
        ...(modality === undefined ? {} : { modality }),
        ...(parent === undefined ? {} : { parent })
      }
    }
    case "agreement": {
      const { instrument = "agreement", parties, status, title } = item.document
      const kind = reader.term("instrument", instrument)
      const otherwise = named(reader, kind, parties)
      return {
        noun: "agreement",
        title: titled(reader, title, otherwise),
        kindCode: instrument,
        kind,
        sources: [],
        statusCode: status
      }
    }
    case "edition": {
      const kind = reader.term("noun", "edition")
      const title = titled(reader, item.document.title, `${kind} ${item.id}`)
      return { noun: "edition", title, kindCode: "edition", kind, sources: [], statusCode: item.document.status }
    }
    case "commitment": {
      const { kind, modality, sources = [], status } = item.document
      return {
        ...proseOf(reader, "commitment", item.document),
        noun: "commitment",
        kindCode: kind,
        kind: reader.term("kind.commitment", kind),
        sources,
        statusCode: status,
        ...(modality === undefined ? {} : { modality })
      }
    }
    case "statement": {
      const { kind, modality, source } = item.document
      return {
        ...proseOf(reader, "statement", item.document),
        noun: "statement",
        kindCode: kind,
        kind: reader.term("kind.statement", kind),
        sources: [source],
        modality
      }
    }
    case "team": {
      const { name, reportedCompletion, sendingInstitution, sources } = item.document
      const kind = reader.term("noun", "team")
      const otherwise = named(reader, kind, sendingInstitution === undefined ? [] : [sendingInstitution])
      const title = titled(reader, name, otherwise)
      const modality = reportedCompletion?.modality
      return { noun: "team", title, kindCode: "team", kind, sources, ...(modality === undefined ? {} : { modality }) }
    }
  }
}

/** What a reader sees of an item. */
export const faceOf = (reader: Reader, item: TimelineItem): Face => {
  const { noun, statusCode, ...said } = saidBy(reader, item)
  const historical = "historical" in item.document ? item.document.historical?.source : undefined
  return {
    ...said,
    sources: [...new Set([...said.sources, ...(historical === undefined ? [] : [historical])])],
    ...(statusCode === undefined ? {} : { statusCode, status: reader.state(noun, statusCode) }),
    standing: said.modality === undefined ? byStatus(statusCode) : byModality(said.modality)
  }
}

/** The state, and how real its source says it is; once where both are the same word. */
export const standingIn = (reader: Reader, { modality, status }: Face): ReadonlyArray<string> => {
  const said = modality === undefined ? undefined : reader.term("modality", modality)
  return [...new Set([status, said])].filter((words) => words !== undefined)
}
