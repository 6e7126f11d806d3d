/** The pages of completion: what stands on them of one trainee and of a cohort, and what must not. */
import { type Assessment, assess, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { ru } from "@comity/i18n/pages/ru"
import { describe, expect, test } from "vitest"
import { cohortCompletionPage, completionPage } from "../src/index.ts"
import { drawnSign, leavesOf, standings } from "../src/standing.ts"
import { cohort, simulated, trainee } from "./samples/completion.ts"

const page = completionPage(trainee, { languages: en })
const bare = completionPage({ assessment: trainee.assessment }, { languages: en })
const section = (html: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? ""
/** What is read of a piece of a page: each line of a picture is a text of its own. */
const read = (html: string): string => html.replaceAll(/<\/text>\s*<text[^>]*>/g, " ").replaceAll(/<[^>]*>/g, " ")

describe("the page of a trainee", () => {
  test("is headed by the name in the passport; the name in the reader's script stands on it", () => {
    expect(page).toContain("<h1><bdi>PETROVA ANNA</bdi></h1>")
    expect(completionPage(trainee, { languages: ru })).toContain("Стажёр: Петрова Анна Сергеевна")
    expect(completionPage(trainee, { languages: ko })).toContain("연수생: 페트로바 안나")
  })

  test("holds no name, and nothing of a decision, unless they are given", () => {
    expect(bare).toContain("<h1><bdi>e1</bdi></h1>")
    expect(bare).not.toMatch(/PETROVA|Sejong Hospital|Decision:/)
  })

  test("says at the top that a person is invented, or that it is a simulation", () => {
    const header = (html: string) => /<header>[\s\S]*<\/header>/.exec(html)?.[0] ?? ""
    expect(header(page)).toContain("Synthetic:")
    expect(header(bare)).not.toContain("Synthetic:")
    expect(header(completionPage({ assessment: trainee.assessment }, { languages: en, synthetic: true }))).toContain(
      "Synthetic:"
    )
    expect(header(page)).not.toContain("A simulation:")
    expect(header(completionPage(simulated, { languages: en }))).toContain("A simulation:")
  })

  test("has a bar for each rule that applies, with its figures in words", () => {
    const bars = section(page, "bars")
    const measured = leavesOf(trainee.assessment.explanation).filter(({ reading }) => reading !== undefined)
    expect(measured).toHaveLength(8)
    // What is required is a line with a point.
    expect(bars.match(/stroke-width="2.5"/g)).toHaveLength(measured.length)
    expect(read(bars)).toContain("required: 80 (percent) · now: 87.5 · possible at the end: 77.8 to 88.9")
    expect(read(bars)).toContain("at most: 3 (absences) · now: 2")
  })

  test("draws what is certain, what is possible and what is required on one scale", () => {
    const reading = {
      direction: "atLeast",
      required: 4,
      unit: "procedures",
      now: 1,
      lower: 1,
      upper: 2,
      counted: [],
      passedOver: [],
      missing: []
    } as const
    const rule = { path: "/rule", kind: "comity/x", values: {}, extras: {} }
    const assessment: Assessment = { ...trainee.assessment, explanation: { status: "unreachable", rule, reading } }
    const bars = section(completionPage({ assessment }, { languages: en }), "bars")
    const [certain, possible] = [...bars.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]*rx="2"/g)].map(
      ([, x, width]) => [Number(x), Number(width)]
    )
    // The bar is 308 wide and begins at 6.
    expect([certain, possible]).toEqual([
      [6, 77],
      [83, 77]
    ])
    expect(bars).toContain('<path d="M314 ')
    expect(bars).toContain('<polygon points="83,')
  })

  test("draws nothing of a rule that does not apply, and says where the value is not certain", () => {
    const [first] = leavesOf(trainee.assessment.explanation)
    const explanation = { ...first, status: "notApplicable" as const } as Assessment["explanation"]
    const none = completionPage({ assessment: { ...trainee.assessment, explanation } }, { languages: en })
    expect(section(none, "bars")).toBe("")
    const fifth = cohort.trainees[4]?.assessment
    expect(fifth && read(section(completionPage({ assessment: fifth }, { languages: en }), "bars"))).toContain(
      "now: not certain"
    )
  })

  test("shows the training, until when each rule can be met, the decision and the appeal as days", () => {
    const time = read(section(page, "time"))
    expect(time).toMatch(/Training\s+26 August 2019 – 20 September 2019/)
    expect(time).toMatch(/Time for an appeal\s+18 September 2019 – 18 October 2019/)
    expect(time).toMatch(/Time to meet the condition\s+18 September 2019 – 20 October 2019/)
    expect(time).toMatch(/Length|Submitted and accepted/)
    // What is settled is no day to wait for.
    expect(time).not.toContain("ceremony")
  })

  test("names in its bars the last day on which something helps, where that is known, and no word of a rule is cut off", () => {
    const [first] = leavesOf(trainee.assessment.explanation)
    if (first === undefined) throw new Error("The sample has no rule.")
    const { rule, status } = first
    const reach = { rule, status, action: "reach", missing: [], by: [], until: "2019-09-19" } as const
    const barsOf = (context: object) =>
      read(section(completionPage({ assessment: trainee.assessment, context }, { languages: en }), "bars"))
    expect(barsOf({})).toMatch(/possible at the end: 77\.8 to 88\.9 · last day: 20\s+September 2019/)
    expect(barsOf({ reachability: [reach] })).toMatch(/77\.8 to 88\.9 · last day: 19\s+September 2019/)
    expect(barsOf({})).not.toContain("…")
  })

  test("tells what must not be the case, and what applies to some only, as one rule each, without a bar of its own", () => {
    const set = rules.set(
      "x",
      1,
      rules.all(
        rules.not(rules.absenceCap({ atMost: 5 })),
        rules.when(rules.absenceCap({ atMost: 0 }), rules.ceremony())
      )
    )
    const sessions = [{ id: "s1", on: "2019-09-17" }]
    const assessment = assess(
      set,
      { enrolment: "e1", period: "2019-08-26/2019-09-20", sessions },
      { asOf: "2019-09-10" }
    )
    const html = completionPage({ assessment }, { languages: en })
    expect(section(html, "bars")).toBe("")
    expect(read(section(html, "whole"))).toMatch(/must not be the case[\s\S]*Absences, at most: 5/)
    const list = section(
      cohortCompletionPage({ edition: { id: "x" }, trainees: [{ assessment }] }, { languages: en }),
      "strip"
    )
    expect(list).toContain("The following must not be the case. Absences, at most: 5.")
    expect(list).toContain("the second is asked. Absences, at most: 0.")
  })

  test("tells what would be enough, the waivers, what was not counted, and how to appeal", () => {
    expect(read(section(page, "help"))).toContain("steps together would be enough")
    const waivers = read(section(page, "waivers"))
    for (const fact of [
      "Attended before the training",
      "waiver authority, Gyeonggi Province",
      "28 August 2019",
      "cancelled flight",
      "article 7",
      "The orientation of the hospital"
    ])
      expect(waivers).toContain(fact)
    expect(waivers).toContain("that office may not waive the rule")
    expect(read(section(page, "notCounted"))).toMatch(/Not counted, rejected: 1\.\s+o5/)
    expect(read(section(page, "decision"))).toContain("can be appealed until 18 October 2019")
  })
})

describe("the page of a cohort", () => {
  const strip = (html: string) => section(html, "strip")
  const html = cohortCompletionPage(cohort, { languages: en })

  test("calls trainees by their enrolments, unless a name is given", () => {
    for (const name of ["e1", "e2", "KIM Synthetic Example", "e4", "e5"]) expect(strip(html)).toContain(`>${name}`)
    expect(html).not.toContain(">e3<")
    expect(html).not.toContain("PETROVA")
  })

  test("has a sign for the whole and for each rule of each trainee, and each sign with its words", () => {
    const columns = 8
    expect(strip(html).match(/rx="3"/g)).toHaveLength(cohort.trainees.length * (columns + 1))
    expect(strip(html).match(/<li>/g)).toHaveLength(columns)
    for (const status of ["unreachable", "open", "met, at risk", "secured", "waived", "undetermined"])
      expect(read(strip(html))).toContain(status)
    expect(read(strip(html))).not.toContain("not applicable")
  })

  test("draws every status in another shape, so that colour only helps", () => {
    const shapes = standings.map((status) => drawnSign(status, 0, 0).markup.replaceAll(/#[0-9a-f]{6}/g, "colour"))
    expect(new Set(shapes).size).toBe(standings.length)
  })

  test("says in words which rules stand how, by their numbers", () => {
    expect(read(section(html, "table"))).toMatch(
      /e4\s+unreachable\s+unreachable\s+: 1, 2\s+open\s+: 4\s+secured\s+: 3, 5, 6, 7, 8/
    )
  })

  test("counts the trainees by status, and lists who can still change, the least time first", () => {
    const counts = read(section(html, "counts"))
    expect(counts).toMatch(/Trainees\s+5/)
    expect(counts).toMatch(/unreachable\s+1/)
    const risk = read(section(html, "risk"))
    expect(risk).not.toMatch(/e4|e2/)
    expect(risk).toMatch(/e1[\s\S]*KIM[\s\S]*e5/)
  })

  test("names the last day on which something helps, where that is known, and puts whoever has less time first", () => {
    const risk = (trainees: typeof cohort.trainees) =>
      read(section(cohortCompletionPage({ ...cohort, trainees }, { languages: en }), "risk"))
    const withReach = cohort.trainees.map((one) => {
      if (one.assessment.enrolment !== "e5") return one
      const reachability = leavesOf(one.assessment.explanation).map(({ rule, status }) => ({
        rule,
        status,
        action: "reach" as const,
        missing: [],
        by: [],
        until: "2019-09-19"
      }))
      return { ...one, reachability }
    })
    expect(risk(cohort.trainees)).not.toContain("19 September 2019")
    expect(risk(withReach)).toMatch(/e5[\s\S]*19 September 2019[\s\S]*e1/)
  })

  test("says so where nobody can change any more, where nobody is enrolled, and where it is a simulation", () => {
    const settled = cohort.trainees.filter(({ assessment: { outcome } }) => outcome !== "pending")
    expect(cohortCompletionPage({ ...cohort, trainees: settled }, { languages: en })).toContain("Everything is settled")
    expect(cohortCompletionPage({ ...cohort, trainees: [] }, { languages: en })).toContain("Nothing is recorded.")
    expect(html).not.toContain("A simulation:")
    const trial = { assessment: simulated.assessment }
    expect(cohortCompletionPage({ ...cohort, trainees: [trial] }, { languages: en })).toContain("A simulation:")
  })

  test("shows a rule that is asked at each placement by the worst of them, and as many rules as there are", () => {
    const many = rules.set(
      "many",
      1,
      rules.all(...Array.from({ length: 30 }, () => rules.ceremony()), rules.scoped("placement", rules.hostSignOff()))
    )
    const period = "2019-08-26/2019-09-20"
    const assessment = assess(
      many,
      {
        enrolment: "e1",
        period,
        placements: [
          { id: "p1", host: "a", period },
          { id: "p2", host: "b", period }
        ],
        placementsComplete: true,
        signOffs: [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-09-02" }]
      },
      { asOf: "2019-09-10" }
    )
    const wide = cohortCompletionPage({ edition: { id: "x" }, trainees: [{ assessment }] }, { languages: en })
    expect(strip(wide).match(/rx="3"/g)).toHaveLength(32)
    expect(read(section(wide, "table"))).toMatch(/open\s+: 1, [\d, ]+30, 31/)
  })
})

test("without a language the pages show codes, and are whole", () => {
  for (const html of [completionPage(trainee, { languages: [] }), cohortCompletionPage(cohort, { languages: [] })]) {
    expect(html).toContain("page.")
    expect(html.trimEnd().endsWith("</html>")).toBe(true)
  }
})
