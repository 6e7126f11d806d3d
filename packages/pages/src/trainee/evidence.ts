/** Tables of a trainee's page: waivers with their grounds, and what was not counted. */
import type { Finding } from "@comity/core/promise"
import { html, type Markup, nothing } from "../html.ts"
import { table } from "../layout.ts"
import type { Reader } from "../reader.ts"
import { leavesOf, ruleLine } from "../standing.ts"

const nodesOf = (found: Finding): ReadonlyArray<Finding> => [found, ...(found.children ?? []).flatMap(nodesOf)]

const columnsOf = (reader: Reader, names: ReadonlyArray<string>) =>
  names.map((name) => ({ label: reader.text(`page.trainee.column.${name}`) }))

/** Who waived which rule, in which office, when, why and by which law. */
export const waiverTable = (reader: Reader, whole: Finding, called: (id: string) => string): Markup => {
  const rows = nodesOf(whole).flatMap((found) => {
    const { waiver } = found
    if (waiver === undefined) return []
    const { by, equivalence = "", legalBasis = "", on, reason, until } = waiver
    const office = html`${called(by.id)}<span class="signed">${reader.term("role", by.role)}, ${called(by.party)}</span>`
    return [
      [
        found.children === undefined ? ruleLine(reader, found) : reader.text("page.trainee.combination"),
        office,
        reader.period(until === undefined ? on : `${on}/${until}`),
        reason,
        legalBasis,
        equivalence
      ]
    ]
  })
  if (rows.length === 0) return nothing
  const columns = columnsOf(reader, ["rule", "office", "on", "reason", "legalBasis", "equivalence"])
  return table(reader.text("page.trainee.waiversCaption"), columns, rows)
}

/** What evidence was seen and not counted, by rule and reason. */
export const notCountedTable = (reader: Reader, whole: Finding): Markup => {
  const rows = leavesOf(whole).flatMap((found) => {
    const byReason = new Map<string, ReadonlyArray<string>>()
    for (const { id, why } of found.reading?.passedOver ?? []) byReason.set(why, [...(byReason.get(why) ?? []), id])
    return Array.from(byReason, ([why, ids]) => [
      ruleLine(reader, found),
      reader.text(`passedOver.${why}`, { count: ids.length }),
      html`<code>${ids.join(", ")}</code>`
    ])
  })
  if (rows.length === 0) return nothing
  const columns = columnsOf(reader, ["rule", "why", "evidence"])
  return table(reader.text("page.trainee.notCountedCaption"), columns, rows)
}
