/** How a rule, or a whole rule set, stands: in words, by a sign and by a drawing, so that no status is told by colour alone. */
import type { ExplanationContext, Finding, Status } from "@comity/core/promise"
import { html, type Markup, nothing } from "./html.ts"
import type { Reader } from "./reader.ts"
import { ink, rounded } from "./svg.ts"

/** From the worst to the best; what does not apply stands last. */
export const standings: ReadonlyArray<Status> = [
  "unreachable",
  "undetermined",
  "open",
  "metAtRisk",
  "waived",
  "secured",
  "notApplicable"
]

const signs: Readonly<Record<Status, string>> = {
  secured: "●",
  metAtRisk: "◐",
  open: "○",
  waived: "◇",
  undetermined: "?",
  unreachable: "×",
  notApplicable: "–"
}
/** A status that nobody knows is as good as undetermined. */
const known = (status: Status): Status => (Object.hasOwn(signs, status) ? status : "undetermined")
export const signOf = (status: Status): string => signs[known(status)]

/** A status with its sign. */
export const statusOf = (reader: Reader, status: Status): Markup =>
  html`<span class="status ${status}" data-sign="${signOf(status)}">${reader.text(`standing.${status}`)}</span>`

/** What a status is drawn as, 10 wide and high: an outline, and what of it is filled. No font has to have it. */
interface Drawing {
  readonly outline: string
  readonly filled?: string
  readonly color: string
  readonly ground: string
}
const circle = "M5 0A5 5 0 0 1 5 10A5 5 0 0 1 5 0Z"
const drawings: Readonly<Record<Status, Drawing>> = {
  secured: { outline: circle, filled: circle, color: "#14713d", ground: "#d9efe1" },
  metAtRisk: { outline: circle, filled: "M5 0A5 5 0 0 0 5 10Z", color: "#9a5b00", ground: "#fbe9cd" },
  open: { outline: circle, color: "#1f5fa8", ground: "#e2edf9" },
  waived: { outline: "M5 0L10 5L5 10L0 5Z", color: "#5b3fa0", ground: "#e9e2f7" },
  unreachable: { outline: "M1 1L9 9M9 1L1 9", color: "#b42318", ground: "#fbdcd8" },
  undetermined: { outline: "M1 3A4 3 0 1 1 5 6.5V7M5 9V10", color: ink, ground: "#eceff4" },
  notApplicable: { outline: "M1 5H9", color: "#56607a", ground: "#fff" }
}

/** The sign of a status, drawn with its upper left corner there. */
export const drawnSign = (status: Status, x: number, y: number): Markup => {
  const { color, filled, outline } = drawings[known(status)]
  const at = html`transform="translate(${rounded(x)} ${rounded(y)})"`
  const shape = (path: string, fill: string) =>
    html`<path d="${path}" ${at} fill="${fill}" stroke="${color}" stroke-width="1.6"/>\n`
  return html`${shape(outline, "none")}${filled === undefined ? nothing : shape(filled, color)}`
}

/** What a status is drawn on. */
export const groundOf = (status: Status): string => drawings[known(status)].ground

/**
 * The rules as people count them, in their order: what combines several is told by these. What must not be the case is one
 * rule, and so is one of which nobody knows yet whether it applies.
 */
export const leavesOf = (found: Finding): ReadonlyArray<Finding> => {
  const { children = [], rule } = found
  if (rule.kind === "not") return [found]
  const below = rule.kind === "when" ? children.slice(1) : children
  return below.length === 0 ? [found] : below.flatMap(leavesOf)
}

const settled: ReadonlyArray<Status> = ["secured", "waived", "notApplicable"]
/** Nothing more has to come, and nothing can take it away. */
export const isSettled = ({ status }: Finding): boolean => settled.includes(status)

/** The last day on which something helps with a rule, where that was computed; else the last one that can change it. */
export const lastDayOf = (
  { reading, rule, scope }: Finding,
  reachability: ExplanationContext["reachability"] = []
): string | undefined =>
  reachability.find((one) => one.rule.path === rule.path && one.scope === scope)?.until ?? reading?.until

/** What a rule asks, in a line. */
export const ruleLine = (reader: Reader, found: Finding, name?: string): string => {
  const { children = [], rule, scope } = found
  const { extras, kind, values } = rule
  const about = kind === "not" || kind === "when" ? children.map((child) => ruleLine(reader, child)) : []
  return [
    reader.text(`rule.${kind}`, values),
    ...Object.entries(extras).map(([extra, value]) => reader.text(`rule.${kind}.${extra}`, { [extra]: value })),
    ...about,
    ...(scope === undefined ? [] : [reader.text("scope", { scope: name ?? scope })])
  ].join(" ")
}
