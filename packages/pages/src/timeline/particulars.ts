/** What a timeline says of an item besides what all have: what it belongs to, what for, what about, and what its kind adds. */
import type {
  AnyActivity,
  Dating,
  DocumentRef,
  NominalDuration,
  Source,
  Team,
  TimelineItem,
  Topic
} from "@comity/core/promise"
import { html, joined, type Markup, nothing } from "../html.ts"
import type { Reader } from "../reader.ts"
import { detailOf } from "./detail.ts"
import type { Face } from "./face.ts"

/** What particulars are said with: what other documents are called on this page, and which sources it has. */
export interface Around {
  readonly reader: Reader
  readonly sources: ReadonlyArray<Source>
  readonly document: (document: DocumentRef) => Markup
}

type Lines = ReadonlyArray<Markup>

/** One line, where there is something to say. */
const line = (reader: Reader, code: string, values: ReadonlyArray<Markup>): Lines =>
  values.length === 0 ? [] : [html`${reader.text(`page.timeline.${code}`)}: ${joined(values, "; ")}`]

/** What a member names that may not be there. */
const pointed = ({ document }: Around, kind: string, id: string | undefined): Lines =>
  id === undefined ? [] : [document({ kind, id })]

const topicsOf = (reader: Reader, topics: ReadonlyArray<Topic> = []): Lines =>
  topics.map(({ code, label }) => (label === undefined ? html`${reader.term("topic", code)}` : reader.title(label)))

/** The words of a source for when it was, in the language of the source. */
const wordingOf = ({ reader, sources }: Around, { source, wording }: Partial<Dating> = {}): Lines => {
  if (wording === undefined) return []
  const language = sources.find(({ id }) => id === source)?.language
  return line(reader, "wording", [
    language === undefined ? html`<q>${wording}</q>` : html`<q lang="${language}">${wording}</q>`
  ])
}

/** Where: at whose premises, in which room. */
const venueOf = (reader: Reader, { name, party }: NonNullable<AnyActivity["venue"]> = {}): Lines => [
  ...(name === undefined ? [] : [reader.title(name)]),
  ...(party === undefined ? [] : [reader.names([party])])
]

const ofActivity = (around: Around, activity: AnyActivity): Lines => {
  const { reader } = around
  const { agreement, dating, detail, parent, purposes = [], raisedAt, reciprocates, topics, venue } = activity
  return [
    ...line(reader, "parent", pointed(around, "activity", parent)),
    ...line(reader, "reciprocates", pointed(around, "activity", reciprocates)),
    ...line(reader, "raisedAt", pointed(around, "activity", raisedAt)),
    ...line(reader, "agreement", pointed(around, "agreement", agreement)),
    ...line(reader, "venue", venueOf(reader, venue)),
    ...line(
      reader,
      "purposes",
      purposes.map((purpose) => html`${reader.term("purpose", purpose)}`)
    ),
    ...line(reader, "topics", topicsOf(reader, topics)),
    ...wordingOf(around, dating),
    ...detailOf(reader, detail, venue?.party)
  ]
}

const duration = (reader: Reader, { count, unit }: NominalDuration): string =>
  reader.text(`page.duration.${unit}`, { count })

/** Where a team was, when, and for how long. */
const placementsOf = (reader: Reader, placements: Team["placements"] = []): Lines =>
  placements.map(({ host, nominalDuration, period }) => {
    const when = [
      ...(period === undefined ? [] : [reader.period(period)]),
      ...(nominalDuration === undefined ? [] : [duration(reader, nominalDuration)])
    ]
    return html`${reader.names([host])}${when.length === 0 ? "" : ` (${when.join(", ")})`}`
  })

const ofTeam = (around: Around, { learned, placements, specialties = [], trainedFor = [] }: Team): Lines => {
  const { document, reader } = around
  return [
    ...line(reader, "placements", placementsOf(reader, placements)),
    ...line(
      reader,
      "specialties",
      specialties.map((specialty) => html`${reader.term("specialty", specialty)}`)
    ),
    ...line(reader, "learned", topicsOf(reader, learned)),
    ...line(
      reader,
      "trainedFor",
      trainedFor.map((one) => (one.kind === "party" ? reader.names([one.id]) : document(one)))
    )
  ]
}

/** Who said it, as an office of a party. A person is not named: reports hold no persons. */
const speakerOf = (reader: Reader, item: TimelineItem): Lines => {
  const speaker = item.noun === "statement" ? item.document.speaker : undefined
  if (speaker === undefined || !("office" in speaker)) return []
  return line(reader, "speaker", [html`${reader.term("office", speaker.office)}, ${reader.names([speaker.party])}`])
}

const linesOf = (around: Around, item: TimelineItem): Lines => {
  switch (item.noun) {
    case "activity":
      return ofActivity(around, item.document)
    case "team":
      return ofTeam(around, item.document)
    case "commitment":
      return line(around.reader, "occasion", pointed(around, "activity", item.document.madeAt))
    case "statement":
      return [
        ...speakerOf(around.reader, item),
        ...line(around.reader, "occasion", pointed(around, "activity", item.document.activity)),
        ...line(around.reader, "topics", topicsOf(around.reader, item.document.topics))
      ]
    default:
      return []
  }
}

/** Its kind, where the title is not that already, and whether it stands for several. */
const kindOf = ({ reader }: Around, face: Face, item: TimelineItem): Lines => {
  const several = item.noun === "activity" && item.document.several === true
  const words = [
    ...(face.kind === face.title.text ? [] : [face.kind]),
    ...(several ? [reader.text("page.timeline.several")] : []),
    ...(face.withheld ? [reader.text("page.withheld")] : [])
  ]
  return words.length === 0 ? [] : [html`${words.join("; ")}`]
}

/** The particulars of an item, one in a line. */
export const particularsOf = (around: Around, face: Face, item: TimelineItem): Markup => {
  const lines = [...kindOf(around, face, item), ...linesOf(around, item)]
  return lines.length === 0 ? nothing : html`<ul class="plain signed">${lines.map((one) => html`<li>${one}</li>`)}</ul>`
}
