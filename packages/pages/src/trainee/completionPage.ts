/** How a trainee stands, as a page: the result, each rule with a bar, the days that matter, what would be enough, and why. */
import { html, type Markup, nothing } from "../html.ts"
import { documentOf, facts, section } from "../layout.ts"
import { type ExplainedPart, type PageOptions, type Reader, readerOf } from "../reader.ts"
import { statusOf } from "../standing.ts"
import { daysPicture } from "./days.ts"
import { notCountedTable, waiverTable } from "./evidence.ts"
import { ruleBars } from "./ruleBars.ts"
import type { TraineeCompletion } from "./TraineeCompletion.ts"

/** Parts of an explanation, one below the other. */
const listed = (parts: ReadonlyArray<ExplainedPart>): Markup =>
  html`${parts.map(({ below, text }) => html`<p>${text}</p>\n${below}`)}`

/** The name in the passport comes first: it is the one on the certificate. */
const nameOf = ({ assessment, context }: TraineeCompletion): string => {
  const names = context?.person?.names ?? []
  return (names.find(({ asInPassport }) => asInPassport === true) ?? names[0])?.text ?? assessment.enrolment
}

const leadOf = (reader: Reader, { assessment, context }: TraineeCompletion, result: string): Markup => {
  const { asOf, ruleSet, simulatedFor, status } = assessment
  const { edition } = context ?? {}
  const simulated =
    simulatedFor === undefined
      ? nothing
      : html`<p class="note"><strong>${reader.text("assessment.simulated", { ruleSet: simulatedFor.id, version: simulatedFor.version })}</strong></p>\n`
  return html`<p><strong>${statusOf(reader, status)}</strong></p>
<p>${result}</p>
${facts([
  ...(edition === undefined
    ? []
    : [
        [
          reader.text("page.trainee.edition"),
          edition.title === undefined ? edition.id : reader.title(edition.title)
        ] as const
      ]),
  [
    reader.text("page.trainee.ruleSet"),
    reader.text("page.trainee.version", { ruleSet: ruleSet.id, version: ruleSet.version })
  ],
  [reader.text("page.trainee.asOf"), reader.period(asOf)]
])}${simulated}`
}

/**
 * One trainee's assessment as an HTML page for a phone, a screen and paper. Names stand on it only if the context gives them;
 * otherwise the trainee is called by the enrolment. A simulation says at the top that it is one, and so does an invented
 * person.
 * @stability evolving
 *
 * @example
 * import { assess, rules } from "@comity/core/promise"
 * import { en } from "@comity/i18n/pages/en"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const assessment = assess(rules.set("demo", 1, rules.ceremony()), record, { asOf: "2019-09-10" })
 * const page = completionPage({ assessment }, { languages: en })
 * page.includes("<h1><bdi>e1</bdi></h1>") // => true
 * page.includes("One step would be enough.") // => true
 */
export const completionPage = (trainee: TraineeCompletion, options: PageOptions): string => {
  const { assessment, context = {} } = trainee
  const reader = readerOf(options)
  const { text } = reader
  const { parts, result } = reader.parts(assessment, { context })
  const called = (id: string): string => {
    const names = context.called ?? {}
    const name = Object.hasOwn(names, id) ? names[id] : undefined
    return name === undefined ? id : reader.wording(name).text
  }
  const those = (isOne: (code: string) => boolean) => parts.filter(({ code }) => isOne(code))
  const rule = those((code) => code.startsWith("rule."))
  const helps = those((code) => code.startsWith("help."))
  const refused = those((code) => code.startsWith("waiver."))
  const decided = those((code) => code === "explanation.decided" || code.startsWith("appeal."))
  const about = parts.filter(
    (part) => part.code !== "assessment.simulated" && ![...rule, ...helps, ...refused, ...decided].includes(part)
  )
  const waivers = waiverTable(reader, assessment.explanation, called)
  const notCounted = notCountedTable(reader, assessment.explanation)
  const bars = ruleBars(reader, assessment.explanation, called, context.reachability)
  const some = (id: string, body: Markup): Markup =>
    body.markup === "" ? nothing : section(id, text(`page.trainee.section.${id}`), body)
  const name = nameOf(trainee)
  const main = html`${some("bars", bars)}${some("help", listed(helps))}${some("time", daysPicture(reader, trainee, called))}${some("decision", listed(decided))}${some("waivers", html`${waivers}${listed(refused)}`)}${some("notCounted", notCounted)}${some("whole", listed(rule))}${some("about", listed(about))}`
  const synthetic = options.synthetic === true || context.person?.synthetic === true
  return documentOf(
    reader,
    { synthetic },
    {
      kicker: text("page.trainee"),
      heading: html`<bdi>${name}</bdi>`,
      title: name,
      lead: leadOf(reader, trainee, result),
      main
    }
  )
}
