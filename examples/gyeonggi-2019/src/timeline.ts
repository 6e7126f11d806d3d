/** Two drawings of time: the years, of which only the year is known, and the four weeks, day by day. */
import { type Account, nameOf } from "./account.ts"
import { daysOf, longDate, shortDate } from "./days.ts"
import { html, type Markup, nothing } from "./html.ts"

const ink = "#1d2433"
const soft = "#5b6577"
const line = "#d5dae3"
const accent = "#1f5fa8"

interface Event {
  /** A year, as far as it is known. */
  readonly year: number
  readonly label: string
}

const eventsOf = ({ agreements, edition, parties, program }: Account): ReadonlyArray<Event> =>
  [
    ...(program.since === undefined ? [] : [{ year: Number(program.since.slice(0, 4)), label: "program begins" }]),
    ...agreements.flatMap(({ parties: [, other = ""], signedOn }) =>
      signedOn === undefined
        ? []
        : [{ year: Number(signedOn.slice(0, 4)), label: `agreement with ${nameOf(parties.get(other))}` }]
    ),
    ...(edition.period === undefined ? [] : [{ year: Number(edition.period.slice(0, 4)), label: "this edition" }])
  ].toSorted((one, other) => one.year - other.year)

/** As wide as a phone, so that the letters are read there too. */
const width = 340

/** Each event is a bar as long as what is known of its date: a year. */
export const yearsOf = (account: Account): Markup => {
  const events = eventsOf(account)
  const [first, last] = [events[0]?.year, events.at(-1)?.year]
  if (first === undefined || last === undefined) return nothing
  const step = (width - 20) / (last - first + 1)
  const x = (year: number): number => Math.round((10 + (year - first) * step) * 10) / 10
  const rows = events.length
  const height = 34 + rows * 26
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return html`<figure>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="years-title">
<title id="years-title">${events.map(({ label, year }) => `${year}: ${label}`).join("; ")}</title>
${years.map(
  (year) => html`<line x1="${x(year)}" y1="6" x2="${x(year)}" y2="${height - 22}" stroke="${line}"/>
<text x="${x(year) + step / 2}" y="${height - 8}" font-size="11" fill="${soft}" text-anchor="middle">${year}</text>
`
)}${events.map(({ label, year }, row) => {
  const y = 8 + row * 26
  const leftward = year > first + (last - first) / 2
  return html`<rect x="${x(year) + 1}" y="${y}" width="${Math.round((step - 2) * 10) / 10}" height="16" rx="3" fill="${accent}"/>
<text x="${leftward ? x(year) - 4 : x(year + 1) + 4}" y="${y + 12}" font-size="12" fill="${ink}" text-anchor="${leftward ? "end" : "start"}">${label}</text>
`
})}</svg>
<figcaption>A bar covers all that is known of a date: of the agreements and the program, the year.</figcaption>
</figure>`
}

/** What happened on a day, in a word or two a line. */
const marksOf = ({ ceremonies, decisions, edition, sessions }: Account, day: string): ReadonlyArray<string> => {
  const decided = decisions.filter(({ conditionalOn, decidedOn }) => decidedOn === day || conditionalOn === day).length
  const { period = "" } = edition
  return [
    ...(period.startsWith(day) ? ["first day"] : []),
    ...(ceremonies.some((ceremony) => ceremony.period === day) ? ["ceremony"] : []),
    ...(decided > 0 ? [`${decided} decided`] : []),
    ...(period.endsWith(day) ? ["last day"] : []),
    ...(sessions.includes(day) || isWeekend(day) ? [] : ["holiday"])
  ]
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay())

/** The period as a calendar, one row a week: a day with a session is white, one without is grey. */
export const weeksOf = (account: Account): Markup => {
  const { period } = account.edition
  if (period === undefined) return nothing
  const days = daysOf(period)
  const cell = { width: 48, height: 58 }
  const weekday = (day: string): number => (new Date(day).getUTCDay() + 6) % 7
  const offset = weekday(days[0] ?? "")
  const rows = Math.ceil((offset + days.length) / 7)
  const top = 20
  const cells = days.map((day, index) => ({
    x: 2 + ((index + offset) % 7) * cell.width,
    y: top + Math.floor((index + offset) / 7) * cell.height,
    // The month is said where one begins.
    label:
      index === 0 || day.endsWith("-01")
        ? shortDate(day).slice(0, shortDate(day).indexOf(" ") + 4)
        : Number(day.slice(8)),
    held: account.sessions.includes(day),
    marks: marksOf(account, day)
  }))
  const title = `${period.split("/").map(longDate).join(" to ")}, day by day`
  return html`<figure>
<svg viewBox="0 0 ${width} ${top + rows * cell.height + 4}" role="img" aria-labelledby="weeks-title">
<title id="weeks-title">${title}</title>
${["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(
  (name, column) =>
    html`<text x="${2 + (column + 0.5) * cell.width}" y="13" font-size="11" fill="${soft}" text-anchor="middle">${name}</text>
`
)}${cells.map(
  ({ held, marks, x, y }) =>
    html`<rect x="${x + 1}" y="${y}" width="${cell.width - 2}" height="${cell.height - 3}" rx="4" fill="${held ? "#fff" : "#e8ecf2"}" stroke="${marks.includes("ceremony") ? accent : line}" stroke-width="${marks.includes("ceremony") ? 2 : 1}"/>
`
)}${cells.map(
  ({ held, label, marks, x, y }) =>
    html`<text x="${x + 4}" y="${y + 14}" font-size="11" fill="${held ? ink : soft}">${label}</text>
${marks.map(
  (mark, row) =>
    html`<text x="${x + 4}" y="${y + 28 + row * 12}" font-size="9" fill="${mark === "holiday" ? soft : accent}">${mark}</text>
`
)}`
)}</svg>
<figcaption>White: a working day with one session (${account.sessions.length} in all). Grey: a weekend or a holiday. The ceremony does not wait for the last day.</figcaption>
</figure>`
}
