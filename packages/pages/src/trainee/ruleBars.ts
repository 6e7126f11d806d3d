/** A picture of the rules: of each a bar with what is required, what there is now, and between what it can still end. */
import type { ExplanationContext, Finding } from "@comity/core/promise"
import { html, type Markup, nothing } from "../html.ts"
import { wrapped } from "../letters.ts"
import type { Reader } from "../reader.ts"
import { isSettled, lastDayOf, leavesOf, ruleLine, signOf } from "../standing.ts"
import { accent, bar, figure, hatch, ink, lineHeight, margin, rounded, sizes, soft, textLines, width } from "../svg.ts"

const thickness = 12

type Reach = ExplanationContext["reachability"]
type Measured = Finding & { readonly reading: NonNullable<Finding["reading"]> }
const isMeasured = (found: Finding): found is Measured =>
  found.reading !== undefined && found.status !== "notApplicable"

/** The figures of a bar in words: whoever can't see the bar misses nothing. */
export const figuresOf = (reader: Reader, found: Measured, reachability?: Reach): string => {
  const { direction, lower, now, required, unit, upper } = found.reading
  const until = lastDayOf(found, reachability)
  const known = { required, lower, upper, unit: reader.term("unit", unit) }
  const limit = direction === "atMost" ? "page.trainee.atMost" : "page.trainee.atLeast"
  return [
    reader.text(limit, { required, unit: known.unit }),
    now === undefined ? reader.text("page.trainee.nowUnknown") : reader.text("page.trainee.now", { now }),
    reader.text("page.trainee.atTheEnd", { lower, upper }),
    ...(until === undefined || isSettled(found) || found.status === "unreachable"
      ? []
      : [reader.text("page.trainee.lastDay", { until })])
  ].join(" · ")
}

const within = (x: number): number => Math.min(Math.max(x, margin), width - margin)

const drawnBar = (id: string, { lower, now, required, upper }: Measured["reading"], y: number): Markup => {
  const most = Math.max(required, upper, now ?? 0, 1)
  const x = (value: number): number => margin + (Math.max(value, 0) / most) * (width - 2 * margin)
  const middle = y + thickness / 2
  const at = within(x(required))
  const here = now === undefined ? undefined : within(x(now))
  const part = (from: number, to: number, fill: string): Markup =>
    to - from < 0.5 ? nothing : bar({ x: from, y, width: to - from, height: thickness }, fill)
  return html`<rect x="${margin}" y="${rounded(y)}" width="${width - 2 * margin}" height="${thickness}" fill="#f4f6fa"/>
${part(x(0), x(lower), accent)}${part(x(lower), x(upper), hatch(id))}<path d="M${rounded(at)} ${rounded(y - 5)}V${rounded(y + thickness + 5)}" fill="none" stroke="${ink}" stroke-width="2.5"/>
<polygon points="${rounded(at - 5)},${rounded(y - 5)} ${rounded(at + 5)},${rounded(y - 5)} ${rounded(at)},${rounded(y + 1)}" fill="${ink}"/>
${
  here === undefined
    ? nothing
    : html`<polygon points="${rounded(here)},${rounded(middle - 6)} ${rounded(here + 6)},${rounded(middle)} ${rounded(here)},${rounded(middle + 6)} ${rounded(here - 6)},${rounded(middle)}" fill="#fff" stroke="${ink}" stroke-width="1.5"/>\n`
}`
}

/** The bars of all rules that measure something and apply; nothing where none does. */
export const ruleBars = (
  reader: Reader,
  whole: Finding,
  called: (id: string) => string,
  reachability?: Reach
): Markup => {
  const rules = leavesOf(whole).filter(isMeasured)
  if (rules.length === 0) return nothing
  let y = 13
  const drawn = rules.map((found) => {
    const { scope, status } = found
    const label = `${signOf(status)} ${ruleLine(reader, found, scope === undefined ? undefined : called(scope))}`
    const labels = wrapped(label, sizes.label, width - 2 * margin, 6)
    const figures = wrapped(
      `${reader.text(`standing.${status}`)} · ${figuresOf(reader, found, reachability)}`,
      sizes.small,
      width - 2 * margin,
      4
    )
    const below = y + labels.length * lineHeight
    const top = below + (figures.length - 1) * lineHeight + 13
    const row = html`${textLines(labels, { x: margin, y, fill: ink, weight: 600 })}${textLines(figures, { x: margin, y: below, size: sizes.small, fill: soft })}${drawnBar("rules", found.reading, top)}`
    y = top + thickness + 30
    return row
  })
  return figure({
    id: "rules",
    height: y - 20,
    title: reader.text("page.trainee.picture"),
    caption: html`${reader.text("page.trainee.caption")}`,
    body: html`${drawn}`
  })
}
