/**
 * What the kind of an activity adds to what all have, in words: how many operations, which equipment, whose talk. A member
 * that nobody has thought of here is shown by its name; classes of people are shown with those who took part.
 */
import type { AnyActivity, Equipment, LocalizedText, Money, Patients, Presentation } from "@comity/core/promise"
import { html, joined, type Markup } from "../html.ts"
import type { Reader } from "../reader.ts"

type Detail = NonNullable<AnyActivity["detail"]>
type Json = Detail[string]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is LocalizedText => isObject(value) && "texts" in value

const people: ReadonlySet<string> = new Set(["audience", "composition"])
const days: ReadonlySet<string> = new Set(["openedOn", "returnedOn"])

const equipmentOf = (reader: Reader, { count, kind, maker, markets = [], name }: Equipment): Markup => {
  const known = [
    ...(name === undefined ? [] : [html`<bdi>${name}</bdi>`]),
    html`${reader.term("detail.equipment", kind)}${count === undefined ? "" : ` (${reader.number(count)})`}`,
    ...(maker === undefined ? [] : [html`${reader.term("detail", "maker")}: ${reader.names([maker])}`]),
    ...(markets.length === 0
      ? []
      : [html`${reader.term("detail", "markets")}: ${markets.map(reader.country).join(", ")}`])
  ]
  return joined(known, ", ")
}

const presentationOf = (reader: Reader, { office, party, proposes = [], title, topics = [] }: Presentation): Markup => {
  const subjects = [...topics, ...proposes].map(({ code, label }) =>
    label === undefined ? html`${reader.term("topic", code)}` : reader.title(label)
  )
  const known = [
    ...(office === undefined ? [] : [html`${reader.term("office", office)}`]),
    ...(party === undefined ? [] : [reader.names([party])]),
    ...(title === undefined ? [] : [reader.title(title)]),
    ...subjects
  ]
  return joined(known, ", ")
}

const patientsOf = (reader: Reader, { count, from, population }: Patients): Markup => {
  const known = [
    ...(count === undefined ? [reader.text("page.notStated")] : [reader.number(count)]),
    ...(from === undefined ? [] : [reader.country(from)]),
    ...(population === undefined ? [] : [reader.term("detail.population", population)])
  ]
  return html`${known.join(", ")}`
}

/** A value in words. */
const wordsOf = (reader: Reader, member: string, value: unknown): Markup => {
  if (typeof value === "number") return html`${reader.number(value)}`
  if (Array.isArray(value))
    return joined(
      value.map((one) => wordsOf(reader, member, one)),
      "; "
    )
  if (typeof value === "string") {
    if (member === "site") return reader.names([value])
    if (member === "specialties") return html`${reader.term("specialty", value)}`
    return html`${days.has(member) ? reader.period(value) : reader.term(`detail.${member}`, value)}`
  }
  if (isText(value)) return reader.title(value)
  if (!isObject(value)) return html`${String(value)}`
  if (member === "equipment") return equipmentOf(reader, value as unknown as Equipment)
  if (member === "presentations") return presentationOf(reader, value as unknown as Presentation)
  if (member === "patients") return patientsOf(reader, value as Patients)
  const { amount, currency } = value as unknown as Money
  if (typeof amount === "number") return html`${reader.number(amount)} ${String(currency)}`
  return joined(
    Object.entries(value).map(([name, one]) => html`${reader.term("detail", name)}: ${wordsOf(reader, name, one)}`),
    ", "
  )
}

/** What there is to say of an activity's detail, one piece a member; what is not so is not said, and the venue is not said twice. */
export const detailOf = (
  reader: Reader,
  detail: Readonly<Record<string, Json>> = {},
  venue?: string
): ReadonlyArray<Markup> =>
  Object.entries(detail).flatMap(([member, value]) => {
    if (value === false || value === null || people.has(member)) return []
    if (member === "site" && value === venue) return []
    if (member === "members" && typeof value !== "number") return []
    const called = reader.term("detail", member)
    return [value === true ? html`${called}` : html`${called}: ${wordsOf(reader, member, value)}`]
  })
