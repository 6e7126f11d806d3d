/** The account as text for a terminal. */
import type { Comity, Office } from "@comity/core/promise"
import { type Account, type Evening, nameOf, type Standing, termIn } from "./account.ts"
import { groupAgenda } from "./agenda.ts"
import type { Lived } from "./telling.ts"

const width = 100
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
      else if (last.length + word.length + 1 > width) lines.push(`${margin}  ${word}`)
      else lines[lines.length - 1] = `${last} ${word}`
    }
    return lines
  })

const day = (date: string): string => `${Number(date.slice(8))} ${date.slice(5, 7) === "08" ? "August" : "September"}`

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
  const header = ["", ...evenings.map(({ on }) => day(on))]
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)))
  return [header, ...rows].map((row) =>
    row.map((text, column) => text.padEnd((widths[column] ?? 0) + 3)).join("").trimEnd()
  )
}

const agendaLines = (comity: Comity, agenda: Awaited<ReturnType<Office["whatNext"]>>): ReadonlyArray<string> => {
  const groups = groupAgenda(comity, agenda, "en")
  return [true, false].flatMap((free) => {
    const shown = groups.filter(({ blockedBy }) => (blockedBy === "") === free)
    if (shown.length === 0) return []
    return [
      free ? "Possible now:" : "Not possible now, and why:",
      ...shown.flatMap(({ blockedBy, ids, noun, step }) => {
        const whose = noun === "enrolment" || ids.length === 1 ? ids.join(", ") : `${ids.length} of them`
        return [...wrap(`  ${step} (${noun}: ${whose})`), ...(free ? [] : wrap(indent(blockedBy, "      ")))]
      })
    ]
  })
}

/** What Comity would not do, and what it said instead. */
export const printRefusals = (comity: Comity, { refusals }: Lived): ReadonlyArray<string> =>
  refusals.flatMap(({ because, what }) => [
    ...heading(`${what}: refused`),
    ...comity.explain(because, "en").text.split("\n").flatMap(wrap)
  ])

/** The account in one text; `explained` is the enrolment that is put into words on the evening of `explainedOn`. */
export const printAccount = async (
  comity: Comity,
  office: Office,
  account: Account,
  lived: Lived,
  { enrolment, on }: { readonly enrolment: string; readonly on: string }
): Promise<string> => {
  const { cohort, decisions, edition, evenings, length, reconciled } = account
  const term = termIn(comity, "en")
  const { assessment } = await office.enrolments.assess({ enrolment, asOf: on, knownOn: on })
  const inLanguages = ["en", "ko", "ru"].map((language) => comity.explain(assessment, language))
  const { count = 0, unit = "" } = edition.nominalDuration ?? {}
  return [
    ...printRefusals(comity, lived),
    ...heading("The edition"),
    edition.title?.texts["en"] ?? edition.id,
    `${edition.period}: called ${count} ${unit}; ${length.calendarDays} calendar days, ${length.weekdays} weekdays, ${length.workingDays} working days.`,
    `Hosts: ${(edition.hosts ?? []).map((host) => nameOf(account.parties.get(host))).join("; ")}.`,
    ...heading("How the nine stood (all nine are synthetic)"),
    "Sessions attended of those held, and the rule “at least 80 %”:",
    ...table(evenings, ({ attendance, attended, held }) => `${attended}/${held} ${term(`standing.${attendance}`)}`),
    "",
    "The whole rule set, which waits for the ceremony:",
    ...table(evenings, ({ whole }) => term(`standing.${whole}`)),
    ...heading("Nine decisions (synthetic)"),
    ...decisions.flatMap(({ assessment: cited, completion, conditionalOn, decidedOn, enrolment: whose, reproduced }) => {
      const before = conditionalOn === undefined ? "" : `completed on condition on ${day(conditionalOn)}, `
      const [sentence] = comity.explain(cited, "en").lines
      return wrap(
        `${whose}: ${before}${term(`state.enrolment.${completion}`)} on ${day(decidedOn)}. ${sentence?.text.split(". ")[0]}. ${
          reproduced ? "The assessment cited comes out the same today." : "The assessment cited comes out otherwise today."
        }`
      )
    }),
    ...heading(`${enrolment} (synthetic) on the evening of ${day(on)}, explained in three languages`),
    ...inLanguages.flatMap(({ draft, language = "", text }) => [
      `[${language}]${draft ? " draft, not yet read by a native reader" : ""}`,
      ...wrap(text),
      ""
    ]),
    ...(lived.agenda === undefined
      ? []
      : [
          `What the program office could do on the evening of ${day(on)}, before it decided`,
          "─".repeat(40),
          ...agendaLines(comity, lived.agenda)
        ]),
    ...heading("What the program office can do now"),
    ...agendaLines(comity, account.agenda),
    ...heading("The cohort"),
    `Reported: ${cohort.reported}. Enrolled: ${cohort.enrolled}. Completed: ${cohort.completed} (${Math.round((cohort.completionRate ?? 0) * 100)} %).`,
    ...counts("Nominated by", cohort.byNominatingBody, account),
    ...counts("Sent by", cohort.bySendingInstitution, account),
    ...heading("The published numbers"),
    ...reconciled.flatMap(({ reconciliation }) => wrap(comity.explain(reconciliation, "en").text))
  ].join("\n")
}

/** How the nine are spread is synthetic; the reported count and the sets are not. */
const counts = (what: string, by: Readonly<Record<string, number>>, { parties }: Account): ReadonlyArray<string> =>
  wrap(
    `${what} (spread synthetic): ${Object.entries(by)
      .map(([id, count]) => `${nameOf(parties.get(id))} ${count}`)
      .join("; ")}.`
  )
