/**
 * The facts of the report as questions and answers. A question is put through the Promise door; what it answers is found by
 * a key or computed, so an answer that stands nowhere but in a sentence can't be given.
 */

import type { Office } from "@comity/core/promise"
import { distinct, type Fact, only } from "@comity-examples/study-office/told"
import { theSameFromAnotherOutlet } from "./secondReport.ts"

const report = "khabarovsk-fuyuan-2025"
const partnership = "khabarovsk-fuyuan"

/** All activities of a kind that the report tells of. */
const activities = async (office: Office, kind: string) =>
  (await office.activities.find({ where: { source: report, kind } })).items
/** The round table that is reported, not the one that it says was held the year before. */
const theRoundTable = async (office: Office) =>
  only((await activities(office, "round-table")).filter(({ dating }) => dating?.says === undefined))
const theTraining = async (office: Office) =>
  only(await office.enrolments.find({ where: { trainee: "evgeny-kashkarov" } }))
const thePlacement = async (office: Office) =>
  only(await office.placements.find({ where: { trainee: "evgeny-kashkarov" } }))
/** What somebody is quoted with at the round table. */
const said = async (office: Office, person: string) => {
  const { id: activity } = await theRoundTable(office)
  return (await office.statements.find({ where: { activity, person } })).items
}
const outcomes = async (office: Office, kind: string) => {
  const { id } = await theTraining(office)
  return (await office.outcomes.find({ where: { about: `enrolment|${id}`, kind } })).items
}
const parties = (office: Office, ids: Iterable<string> = []) =>
  Promise.all([...ids].map((id) => office.parties.get(id)))
const codes = (topics: ReadonlyArray<{ readonly code: string }> = []) => topics.map(({ code }) => code)

export const facts: ReadonlyArray<Fact> = [
  {
    id: "F4-01",
    says: "the report is of a day, and takes over the word of a press service; the outlet names itself nowhere",
    ask: async (office) => {
      const { historical } = await office.partnerships.get(partnership)
      const { language, origin, publishedOn, publisher } = await office.sources.get(historical?.source ?? "")
      return { publishedOn, publisher, origin, language }
    },
    answer: {
      publishedOn: "2025-11-24",
      publisher: undefined,
      origin: "Пресс-служба регионального правительства",
      language: "ru"
    }
  },
  {
    id: "F4-02",
    says: "a ministry and hospitals of a krai sat with colleagues of a city, by the day of the report; which krai is a claim",
    ask: async (office) => {
      const { dating, id, modality, participants = [], parties: sides, status } = await theRoundTable(office)
      const identified = only(await office.claims.about({ kind: "activity", id }))
      const place = only(await office.claims.about({ kind: "party", id: "sergeev-clinical-hospital" }))
      const [krai, city] = await parties(office, sides)
      return {
        who: participants.map((one) => [one.party, one.office]),
        took: [status, modality],
        notAfter: dating?.notAfter,
        levels: [krai?.jurisdiction?.level, city?.jurisdiction?.level],
        namesInTheReport: krai?.names.filter(({ source }) => source === report).length,
        claimed: [...identified.claims, ...place.claims].map(({ says, source, value }) => ({
          says,
          value,
          byTheReport: source === report
        }))
      }
    },
    answer: {
      who: [
        ["krai-ministry-of-health", "representatives"],
        ["khabarovsk", "heads-of-large-medical-institutions"],
        ["fuyuan", "colleagues"]
      ],
      took: ["held", "occurred"],
      notAfter: "2025-11-24",
      levels: ["firstOrder", "municipality"],
      namesInTheReport: 0,
      claimed: [
        { says: "parties", value: ["khabarovsk", "fuyuan"], byTheReport: false },
        { says: "locatedIn", value: "khabarovsk", byTheReport: false }
      ]
    }
  },
  {
    id: "F4-03",
    says: "it is one of a series, and which one is not said",
    ask: async (office) => {
      const { detail, series = "" } = await theRoundTable(office)
      const { items } = await office.activities.find({ where: { series } })
      return { known: items.length, kinds: distinct(items.map(({ kind }) => kind)), ordinal: detail?.["ordinal"] }
    },
    answer: { known: 2, kinds: ["round-table"], ordinal: undefined }
  },
  {
    id: "F4-04",
    says: "it was about the exchange of experience and the qualification of doctors",
    ask: async (office) => codes((await theRoundTable(office)).topics),
    answer: ["regular-exchange-of-experience", "qualification-of-doctors"]
  },
  {
    id: "F4-05",
    says: "“last year” is 2024 by the day of the report: then the Chinese side presented traditional medicine",
    ask: async (office) => {
      const { items } = await office.reports.timeline({ partnership })
      const { dated, document, period } = only(
        items.filter((item) => "dating" in item.document && item.document.dating?.says === "lastYear")
      )
      return {
        wording: "dating" in document ? document.dating?.wording : undefined,
        period,
        dated,
        modality: "modality" in document ? document.modality : undefined,
        presentations: "detail" in document ? document.detail?.["presentations"] : undefined
      }
    },
    answer: {
      wording: "в прошлом году",
      modality: "occurred",
      period: "2024",
      dated: "partial",
      presentations: [
        {
          party: "fuyuan",
          topics: [
            {
              code: "traditional-chinese-medicine",
              label: {
                source: "en",
                texts: {
                  en: "Traditional Chinese medicine",
                  ko: "중의학",
                  ru: "Традиционная китайская медицина"
                }
              }
            }
          ]
        }
      ]
    }
  },
  {
    id: "F4-06",
    says: "the head of a health bureau is quoted; the Chinese name is known in Cyrillic, family name first",
    ask: async (office) => {
      const { affiliations = [], names } = await office.persons.get("he-jiafeng")
      const [{ institution = "", position } = {}] = affiliations
      const { administeredBy, organization } = await office.parties.get(institution)
      const written = names.find(({ script }) => script === "Cyrl")
      return {
        parts: written?.parts,
        nameOf: written?.language,
        inChinese: names.filter(({ script }) => script?.startsWith("Han")).length,
        position,
        of: [organization, administeredBy],
        quotedOn: distinct((await said(office, "he-jiafeng")).flatMap(({ topics }) => codes(topics)))
      }
    },
    answer: {
      parts: [
        { kind: "family", text: "Хэ" },
        { kind: "given", text: "Цзяфэн" }
      ],
      nameOf: "zh",
      inChinese: 0,
      position: "head",
      of: ["health-department", "fuyuan"],
      quotedOn: [
        "border-crossing",
        "geographic-proximity",
        "receive-doctors",
        "send-specialists",
        "traditional-chinese-medicine"
      ]
    }
  },
  {
    id: "F4-07",
    says: "a border crossing is to open in 2027, and nearness helps: said, and dated by a year that lay ahead",
    ask: async (office) => {
      const {
        modality,
        regarding = "",
        source,
        topics
      } = only((await said(office, "he-jiafeng")).filter((one) => one.regarding !== undefined))
      const { publishedOn = "" } = await office.sources.get(source)
      return { regarding, modality, topics: codes(topics), layAhead: regarding > publishedOn.slice(0, 4) }
    },
    answer: {
      regarding: "2027",
      modality: "expected",
      topics: ["border-crossing", "geographic-proximity"],
      layAhead: true
    }
  },
  {
    id: "F4-08",
    says: "he would send specialists and receive doctors: two offers, one each way, and no promise",
    ask: async (office) => {
      const { id: raisedAt } = await theRoundTable(office)
      const { items } = await office.activities.find({ where: { raisedAt } })
      const offered = items.filter(({ modality }) => modality === "offered")
      const countries = async (ids?: ReadonlyArray<string>) =>
        (await parties(office, ids)).map(({ jurisdiction }) => jurisdiction?.country).join()
      const ways = await Promise.all(
        offered.map(async ({ hosts, senders, status }) => [await countries(senders), await countries(hosts), status])
      )
      const { counts, items: made } = await office.reports.commitments({ partnership })
      return {
        ways: ways.toSorted(),
        said: codes(only((await said(office, "he-jiafeng")).filter(({ kind }) => kind === "readiness")).topics),
        kinds: distinct(made.map(({ commitment }) => commitment.kind)),
        by: distinct(made.flatMap(({ commitment }) => commitment.by)),
        towards: distinct(made.flatMap(({ commitment }) => commitment.towards ?? [])),
        modality: distinct(made.map(({ commitment }) => commitment.modality ?? "")),
        atTheRoundTable: made.filter(({ madeAt }) => madeAt?.id === raisedAt).length,
        done: counts.done ?? 0
      }
    },
    answer: {
      ways: [
        ["CN", "RU", "mooted"],
        ["RU", "CN", "mooted"]
      ],
      said: ["send-specialists", "receive-doctors"],
      kinds: ["receive-doctors", "send-specialists"],
      by: ["fuyuan-health-bureau"],
      towards: ["khabarovsk"],
      modality: ["offered"],
      atTheRoundTable: 2,
      done: 0
    }
  },
  {
    id: "F4-09",
    says: "four directions were outlined: each is on record as proposed, and nothing as begun",
    ask: async (office) => {
      const { id } = await theRoundTable(office)
      const { topics } = only(
        await office.statements.find({ where: { activity: id, kind: "cooperation-areas", modality: "proposed" } })
      )
      const group = only(await office.workingGroups.find({ where: { raisedAt: id } }))
      const program = async (kind: string) => only(await office.programs.find({ where: { kind } })).status
      const projects = only(await office.activities.find({ where: { raisedAt: id, kind: "joint-project" } }))
      return {
        directions: codes(topics),
        workingGroup: [group.status, group.modality, codes(group.topics)],
        consilia: await program("online-consilium"),
        casesAsked: (await office.consilia.find({ where: { partnership } })).items.length,
        internships: await program("short-internship"),
        projects: [projects.status, projects.modality, projects.several, codes(projects.topics)]
      }
    },
    answer: {
      directions: ["working-group", "online-consilium", "short-internship", "joint-project"],
      workingGroup: ["proposed", "proposed", ["medical-partnership"]],
      consilia: "proposed",
      casesAsked: 0,
      internships: "proposed",
      projects: ["mooted", "proposed", true, ["rehabilitation", "chronic-disease-treatment"]]
    }
  },
  {
    id: "F4-10",
    says: "a deputy minister of the krai says that patients feel it, and that new formats can be taken up",
    ask: async (office) => {
      const { affiliations = [] } = await office.persons.get("andrey-moshchinetsky")
      const [{ institution = "", position } = {}] = affiliations
      const { administeredBy, organization } = await office.parties.get(institution)
      const statements = await said(office, "andrey-moshchinetsky")
      return {
        office: [position, organization, administeredBy],
        said: statements.map(({ kind, modality, topics }) => [kind, modality, ...codes(topics)]).toSorted()
      }
    },
    answer: {
      office: ["deputy-minister", "ministry", "khabarovsk"],
      said: [
        ["appraisal", "ongoing", "benefit-to-patients"],
        ["readiness", "offered", "forms-of-exchange"]
      ]
    }
  },
  {
    id: "F4-11",
    says: "internships go on already, and their extension was talked about",
    ask: async (office) => {
      const { id: activity } = await theRoundTable(office)
      const { id, operator, status } = only(await office.programs.find({ where: { kind: "internship" } }))
      const about = async (modality: string) =>
        only(await office.statements.find({ where: { program: id, activity, source: report, modality } }))
      const underWay = (await office.statements.find({ where: { program: id, activity, kind: "report" } })).items
      return {
        status,
        operator,
        underWay: underWay.map(({ modality, speaker }) => [modality, speaker]),
        intention: (await about("discussed")).kind
      }
    },
    answer: {
      status: "running",
      operator: "khabarovsk",
      underWay: [["ongoing", { office: "representatives", party: "khabarovsk" }]],
      intention: "intention"
    }
  },
  {
    id: "F4-12",
    says: "a surgeon heads a department of a hospital that is named after a person",
    ask: async (office) => {
      const { sendingInstitution = "", specialties } = await theTraining(office)
      const { affiliations = [], names, synthetic } = await office.persons.get("evgeny-kashkarov")
      const { names: hospital, organization } = await office.parties.get(sendingInstitution)
      return {
        name: names.find(({ script }) => script === "Cyrl")?.parts.map(({ text }) => text),
        works: affiliations.map(({ institution, position, unit }) => [
          institution === sendingInstitution,
          position,
          unit
        ]),
        at: [organization, hospital.find(({ source }) => source === report)?.text],
        specialties,
        synthetic
      }
    },
    answer: {
      name: ["Евгений", "Кашкаров"],
      works: [[true, "head", "thoracic-surgery"]],
      at: ["hospital", "Краевая клиническая больница имени Сергеева"],
      specialties: ["thoracic-surgery"],
      synthetic: false
    }
  },
  {
    id: "F4-13",
    says: "he completed a training in Shanghai, under the internships that go on: no dates, no edition, no decision",
    ask: async (office) => {
      const { completion, decision, edition, endedOn, historical, program = "", startedOn } = await theTraining(office)
      const { kind, status: goesOn } = await office.programs.get(program)
      const { host, nominalDuration, period, status } = await thePlacement(office)
      return {
        completion,
        oneOf: [kind, goesOn],
        source: historical?.source,
        unknown: [edition, startedOn, endedOn, decision],
        at: [host, status],
        when: [period, nominalDuration]
      }
    },
    answer: {
      completion: "completed",
      oneOf: ["internship", "running"],
      source: report,
      unknown: [undefined, undefined, undefined, undefined],
      at: ["shanghai-pulmonary-hospital", "ended"],
      when: [undefined, undefined]
    }
  },
  {
    id: "F4-14",
    says: "the host lies outside both sides of the partnership",
    ask: async (office) => {
      const { host } = await thePlacement(office)
      const { locatedIn = "" } = await office.parties.get(host)
      const { institutions = [], parties: sides } = await office.partnerships.get(partnership)
      const { jurisdiction } = await office.parties.get(locatedIn)
      return {
        in: [locatedIn, jurisdiction?.code],
        isASide: [...sides, ...institutions].some((party) => party === host || party === locatedIn)
      }
    },
    answer: { in: ["shanghai", "CN-SH"], isASide: false }
  },
  {
    id: "F4-15",
    says: "he studied two techniques, as codes",
    ask: async (office) => {
      const { modality, topics } = only(await outcomes(office, "learning"))
      return { modality, topics: codes(topics) }
    },
    answer: {
      modality: "occurred",
      topics: ["uniportal-video-assisted-thoracoscopic-surgery", "robotic-surgery"]
    }
  },
  {
    id: "F4-16",
    says: "most operations of his department are minimally invasive, compared with nothing; robotics come next",
    ask: async (office) => {
      const { outcomes: all, testimonials } = await office.alumni.of("evgeny-kashkarov")
      const of = (kind: string) => only(all.filter((outcome) => outcome.kind === kind))
      const { baseline, measure, now } = of("practice-change")
      const next = of("next-step")
      return {
        measure,
        share: now?.share,
        value: now?.value,
        asOf: now?.asOf,
        baseline,
        next: [next.measure, next.modality],
        quoted: testimonials.map(({ program }) => program)
      }
    },
    answer: {
      measure: "minimally-invasive-operations",
      share: "most",
      value: undefined,
      asOf: "2025-11-24",
      baseline: undefined,
      next: ["robotic-surgery", "planned"],
      quoted: ["krai-internships"]
    }
  },
  {
    id: "F4-17",
    says: "three benefits to patients are claimed, by him",
    ask: async (office) => {
      const claimed = await outcomes(office, "clinical-benefit")
      const { items } = await office.outcomes.find({ where: { person: "evgeny-kashkarov", kind: "clinical-benefit" } })
      return {
        benefits: claimed.map(({ change, measure }) => [measure, change]).toSorted(),
        byHim: items.length,
        measured: claimed.filter(({ baseline, now }) => (baseline ?? now) !== undefined).length
      }
    },
    answer: {
      benefits: [
        ["patient-risk", "less"],
        ["recovery-time", "less"],
        ["surgical-access", "less"]
      ],
      byHim: 3,
      measured: 0
    }
  },
  {
    id: "F4-18",
    says: "the report of another outlet becomes one with it, and nothing that either said is lost",
    ask: async (office) => {
      const { id } = await theRoundTable(office)
      return theSameFromAnotherOutlet(office, id)
    },
    answer: {
      one: true,
      other: { status: "void", is: "round-table-2025" },
      sources: ["khabarovsk-fuyuan-2025", "synthetic-second-report"],
      learned: { period: "2025-11-21", venue: "Synthetic hall" },
      conflicting: ["title"],
      lost: []
    }
  }
]
