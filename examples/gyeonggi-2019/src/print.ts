/** The account as text for a terminal. */
import type { Comity, Office } from "@comity/core/promise"
import type { Decided, Evening, Standing } from "@comity/pages"
import { type Account, nameOf, termIn } from "./account.ts"
import { groupAgenda } from "./agenda.ts"
import { longDate, shortDate } from "./days.ts"
import type { Lived } from "./telling.ts"

/** What is said before anything else. */
export const preface = [
  "Gyeonggi 2019: a training carried from its agreements to nine explained decisions.",
  "The nine trainees and all evidence about them are synthetic. What is said of provinces, hospitals and the",
  "program restates one press release of 2019-09-23; the story enters it where an office would have known it."
].join("\n")

const width = 100
/** How many columns a terminal gives a text: Hangul and its punctuation take two each. */
const columnsOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(sign) ? 2 : 1),
    0
  )
const heading = (title: string): ReadonlyArray<string> => ["", title, "─".repeat(title.length)]
const indent = (text: string, by = "  "): string => text.replaceAll(/^/gm, by)

/** Lines of at most `width` characters; what follows the first is set in as far as that is, and a little further. */
const wrap = (text: string): ReadonlyArray<string> =>
  text.split("\n").flatMap((line) => {
    const margin = /^ */.exec(line)?.[0] ?? ""
    const lines = [margin]
    for (const word of line.trim().split(" ")) {
      const last = lines.at(-1) ?? ""
      if (last.trim() === "") lines[lines.length - 1] = last + word
      else if (columnsOf(last) + columnsOf(word) + 1 > width) lines.push(`${margin}  ${word}`)
      else lines[lines.length - 1] = `${last} ${word}`
    }
    return lines
  })

/** One row a trainee, one column an evening. */
const table = (evenings: ReadonlyArray<Evening>, cell: (standing: Standing) => string): ReadonlyArray<string> => {
  const [first] = evenings
  const rows = (first?.standings ?? []).map(({ enrolment }) => [
    enrolment,
    ...evenings.map(({ standings }) => {
      const standing = standings.find((one) => one.enrolment === enrolment)
      return standing === undefined ? "" : cell(standing)
    })
  ])
  const header = ["", ...evenings.map(({ on }) => shortDate(on))]
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)))
  return [header, ...rows].map((row) =>
    row
      .map((text, column) => text.padEnd((widths[column] ?? 0) + 3))
      .join("")
      .trimEnd()
  )
}

const agendaLines = (
  comity: Comity,
  agenda: Awaited<ReturnType<Office["whatNext"]>>,
  cohort: number
): ReadonlyArray<string> => {
  const groups = groupAgenda(comity, agenda, "en")
  return [true, false].flatMap((free) => {
    const shown = groups.filter(({ blockedBy }) => (blockedBy === "") === free)
    if (shown.length === 0) return []
    return [
      free ? "Possible now:" : "Not possible now, and why:",
      ...shown.flatMap(({ blockedBy, ids, noun, step }) => {
        const whose = ids.length < cohort ? ids.join(", ") : `all ${ids.length}`
        return [...wrap(`  ${step} (${noun}: ${whose})`), ...(free ? [] : wrap(indent(blockedBy, "      ")))]
      })
    ]
  })
}

/** What Comity would not do, and what it said instead. */
const printRefusals = (comity: Comity, { refusals }: Lived): ReadonlyArray<string> =>
  refusals.flatMap(({ because, what }) => [
    ...heading(`${what}: refused`),
    ...comity.explain(because, "en").text.split("\n").flatMap(wrap)
  ])

/** What Comity would not do, what came next on the evening of the ceremony, and the account, in one text. */
export const printAccount = (comity: Comity, account: Account, lived: Lived): string => {
  const { cohort, decisions, edition, evenings, explained, length, reconciled } = account
  const term = termIn(comity, "en")
  const evening = shortDate(explained.on)
  const { count = 0, unit = "" } = edition.nominalDuration ?? {}
  const { calendarDays, weekdays, workingDays } = length
  const reproduced = decisions.filter((decided) => decided.reproduced).length
  const completed = Math.round((cohort.completionRate ?? 0) * 100)
  return [
    ...printRefusals(comity, lived),
    ...heading("The edition"),
    ...wrap(edition.title?.texts["en"] ?? edition.id),
    ...wrap(
      `${(edition.period ?? "").split("/").map(longDate).join(" to ")}: called ${count} ${unit}; ${calendarDays} calendar days, ${weekdays} weekdays, ${workingDays} working days.`
    ),
    ...wrap(`Hosts: ${(edition.hosts ?? []).map((host) => nameOf(account, host)).join("; ")}.`),
    ...heading("How the nine stood (all nine are synthetic)"),
    "Sessions attended of those held, and how the rule “at least 80 %” stood:",
    ...table(evenings, ({ attendance, attended, held }) => `${attended}/${held} ${term(`standing.${attendance}`)}`),
    "",
    "The whole rule set, which waits for the ceremony:",
    ...table(evenings, ({ whole }) => term(`standing.${whole}`)),
    ...heading("Nine decisions (synthetic)"),
    ...decisions.flatMap((decided) => wrap(sentenceOf(comity, decided))),
    ...wrap(
      `Each decision cites the hash of its assessment. Assessed again now, ${reproduced} of ${decisions.length} come out the same.`
    ),
    ...heading(`${explained.enrolment} (synthetic) on the evening of ${evening}, explained in three languages`),
    ...["en", "ko", "ru"].flatMap((language) => {
      const { draft, text } = comity.explain(explained.assessment, language, { context: explained.context })
      return [`[${language}]${draft ? " a draft, not yet read by a native reader" : ""}`, ...wrap(text), ""]
    }),
    ...(lived.agenda === undefined
      ? []
      : [
          ...heading(`What the program office could do on the evening of ${evening}, before it decided`).slice(1),
          ...agendaLines(comity, lived.agenda, cohort.enrolled)
        ]),
    ...heading("What the program office can do now"),
    ...agendaLines(comity, account.agenda, cohort.enrolled),
    ...heading("The cohort"),
    `Reported: ${cohort.reported}. Enrolled: ${cohort.enrolled}. Completed: ${cohort.completed} (${completed} %).`,
    ...counts("Nominated by", cohort.byNominatingBody, account),
    ...counts("Sent by", cohort.bySendingInstitution, account),
    ...counts("Specialty", cohort.bySpecialty, account),
    ...heading("The published numbers"),
    ...reconciled.flatMap(({ reconciliation, statistic }) => {
      const { counted, openingBalance, reported } = reconciliation
      const sum = `${openingBalance} + ${counted} = ${reported} ${statistic.measure} (${statistic.definition})`
      return [
        sum,
        ...comity
          .explain(reconciliation, "en")
          .text.split("\n")
          .flatMap((line) => wrap(`  ${line}`))
      ]
    })
  ].join("\n")
}

/** When it was decided, and with which result. */
const sentenceOf = (comity: Comity, decided: Decided): string => {
  const { assessment, completion, conditionalOn, decidedOn, enrolment } = decided
  const term = termIn(comity, "en")
  const before = conditionalOn === undefined ? "" : `completed on condition on ${shortDate(conditionalOn)}, `
  return `${enrolment}: ${before}${term(`state.enrolment.${completion}`)} on ${shortDate(decidedOn)}, on an assessment that says: ${term(`standing.${assessment.status}`)}.`
}

/** How the nine are spread is synthetic; the reported count and the sets are not. */
const counts = (what: string, by: Readonly<Record<string, number>>, account: Account): ReadonlyArray<string> =>
  wrap(
    `${what} (spread synthetic): ${Object.entries(by)
      .toSorted()
      .map(([id, count]) => `${nameOf(account, id)} ${count}`)
      .join("; ")}.`
  )
