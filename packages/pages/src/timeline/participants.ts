/** Who took part, as numbers and as offices; nobody is named here whom the report does not name. */
import type { Agreement, Participant, PeopleOf, TimelineItem } from "@comity/core/promise"
import { html, joined, type Markup, nothing, type Piece } from "../html.ts"
import type { Reader } from "../reader.ts"

/** How many people are said to have taken part, and of how many groups nobody has said it. */
export interface Attendance {
  /** The sum of the numbers that are known; left out where none is. */
  readonly counted?: number
  /** Persons and offices that are named one by one. */
  readonly named: number
  /** Groups of which no number is known. */
  readonly uncounted: number
}

const isPeople = (value: unknown): value is PeopleOf =>
  typeof value === "object" && value !== null && "class" in value && typeof value.class === "string"

/** The classes of people that an activity's detail names: a delegation's composition, an academy's audience. */
const classesOf = (item: TimelineItem): ReadonlyArray<PeopleOf> => {
  if (item.noun !== "activity") return []
  const { audience, composition, members } = item.document.detail ?? {}
  return [composition, audience, members]
    .flatMap((value) => (Array.isArray(value) ? (value as ReadonlyArray<unknown>) : []))
    .filter(isPeople)
}

/** The number of an item's participants, as far as it is known. */
export const attendanceOf = (item: TimelineItem): Attendance => {
  if (item.noun === "team") {
    const { size } = item.document
    return size === undefined ? { named: 0, uncounted: 1 } : { counted: size, named: 0, uncounted: 0 }
  }
  if (item.noun === "edition") {
    const { reportedCount } = item.document
    return reportedCount === undefined ? { named: 0, uncounted: 0 } : { counted: reportedCount, named: 0, uncounted: 0 }
  }
  if (item.noun !== "activity") return { named: 0, uncounted: 0 }
  const { participants = [] } = item.document
  const counts = [...participants, ...classesOf(item)].flatMap(({ count }) => count ?? [])
  const single = participants.filter(
    ({ count, office, person }) => count === undefined && (person ?? office) !== undefined
  )
  const groups = participants.filter(
    ({ count, office, person }) => count === undefined && (person ?? office) === undefined
  )
  return {
    ...(counts.length === 0 ? {} : { counted: counts.reduce((sum, count) => sum + count, 0) }),
    named: single.length,
    uncounted: groups.length + classesOf(item).filter(({ count }) => count === undefined).length
  }
}

/** With a number in brackets, where there is one. */
const withCount = (reader: Reader, what: Piece, count: number | undefined): Markup =>
  html`${what}${count === undefined ? "" : ` (${reader.number(count)})`}`

/** Those who took part in the same role and office stand together: the parties that they are of. */
const rolesOf = (reader: Reader, participants: ReadonlyArray<Participant>): ReadonlyArray<Markup> => {
  const roles = new Map<string, Array<Markup>>()
  for (const { count, edition, office, party, role } of participants) {
    const words = [
      ...(role === undefined ? [] : [reader.term("participant", role)]),
      ...(office === undefined ? [] : [reader.term("office", office)]),
      ...(edition === undefined ? [] : [reader.called({ kind: "edition", id: edition })?.text ?? edition])
    ].join(", ")
    const own = roles.get(words) ?? []
    roles.set(words, own)
    if (party !== undefined) own.push(withCount(reader, reader.names([party]), count))
    else if (count !== undefined) own.push(html`${reader.number(count)}`)
  }
  return [...roles].map(
    ([words, members]) => html`${words}${words === "" || members.length === 0 ? "" : ": "}${joined(members, "; ")}`
  )
}

/** The parties of an agreement, as far as they are known. */
const partiesOf = (reader: Reader, { instruments, otherParties, parties }: Agreement): Markup => {
  const more = [
    ...(otherParties === undefined ? [] : [reader.term("page.otherParties", otherParties)]),
    ...(instruments === undefined ? [] : [reader.term("page.instruments", instruments)])
  ]
  return html`<ul class="plain"><li>${reader.names(parties)}</li>${more.map((words) => html`<li class="soft">${words}</li>`)}</ul>`
}

/** Who took part, for a reader: numbers first, then roles, offices, parties and classes of people. */
export const participantsOf = (reader: Reader, item: TimelineItem): Markup => {
  if (item.noun === "agreement") return partiesOf(reader, item.document)
  const { counted, named, uncounted } = attendanceOf(item)
  const numbers = [
    ...(counted === undefined ? [] : [reader.text("page.people.counted", { count: counted })]),
    ...(named === 0 ? [] : [reader.text("page.people.named", { count: named })]),
    ...(uncounted === 0 ? [] : [reader.text("page.people.uncounted", { count: uncounted })])
  ]
  const groups = [
    ...rolesOf(reader, item.noun === "activity" ? (item.document.participants ?? []) : []),
    ...classesOf(item).map((one) => withCount(reader, reader.term("people", one.class), one.count))
  ].filter(({ markup }) => markup !== "")
  if (numbers.length + groups.length === 0) return nothing
  return html`<ul class="plain">${numbers.map((words) => html`<li>${words}</li>`)}${groups.map((group) => html`<li class="soft">${group}</li>`)}</ul>`
}
