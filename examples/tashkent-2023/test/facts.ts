/**
 * The facts of the newsletter as questions and answers. A question is put through the Promise door; what it answers is
 * found by a key or computed, so an answer that stands nowhere but in a sentence can't be given.
 */

import type { ActivityDetails, Office } from "@comity/core/promise"
import { distinct, type Fact, only } from "@comity-examples/study-office/told"

const ofKind = async (office: Office, kind: keyof ActivityDetails) =>
  (await office.activities.find({ where: { kind } })).items
const theOnly = async (office: Office, kind: keyof ActivityDetails) => only(await ofKind(office, kind))
/** What the kind adds to an activity, as the door gives it: it was read by the kind's own fields when it was stored. */
const detailOf = <Kind extends keyof ActivityDetails>(_: Kind, { detail = {} }: { readonly detail?: object }) =>
  detail as ActivityDetails[Kind]
/** The visit in November: the one that returns a visit to which it was an answer itself. */
const theVisit = async (office: Office) =>
  only(await office.activities.find({ where: { kind: "reciprocal-visit", host: "gyeonggi" } }))
const partsOf = async (office: Office, parent: string) => (await office.activities.find({ where: { parent } })).items
const theSource = async (office: Office) => office.sources.get((await theVisit(office)).historical?.source ?? "")
const jurisdictionOf = async (office: Office, party = "") => (await office.parties.get(party)).jurisdiction
const nameBy = async (office: Office, party: string, source: string) =>
  (await office.parties.get(party)).names.find((name) => name.source === source)?.text
/** As the person's name is written, with what each part is. */
const nameOf = async (office: Office, person = "") => (await office.persons.get(person)).names[0]?.parts
const written = async (office: Office, person = "") => (await nameOf(office, person))?.map(({ text }) => text).join(" ")
const thePartnership = async (office: Office) =>
  only(await office.partnerships.find({ where: { party: "tashkent-region" } }))
const theEdition = async (office: Office) =>
  only(await office.editions.find({ where: { program: "invitational-training" } }))
/** Whether a period lies in another; it can't be told where the day of a month is not known. */
const lies = (part = "", whole = ""): "inside" | "outside" | "not known" => {
  const [first = "", last = first] = part.split("/")
  const [begins = "", ends = begins] = whole.split("/")
  if ([first, last, begins, ends].some((day) => day.length < 10)) return "not known"
  return begins <= first && last <= ends ? "inside" : "outside"
}

export const facts: ReadonlyArray<Fact> = [
  {
    id: "F1-01",
    says: "the source is an issue of a newsletter, with its day",
    ask: async (office) => {
      const { language, publishedOn, series } = await theSource(office)
      return { series, publishedOn, language }
    },
    answer: { series: "Medical Gyeonggi e-News", publishedOn: "2023-11-21", language: "en" }
  },
  {
    id: "F1-02",
    says: "a region sent the delegation and a province received it: which way it went follows from that",
    ask: async (office) => {
      const { hosts = [], senders = [] } = await theVisit(office)
      return {
        from: await Promise.all(senders.map((party) => jurisdictionOf(office, party))),
        to: await Promise.all(hosts.map((party) => jurisdictionOf(office, party)))
      }
    },
    answer: {
      // The region, not the city, which is UZ-TK.
      from: [{ level: "firstOrder", country: "UZ", code: "UZ-TO" }],
      to: [{ level: "firstOrder", country: "KR", code: "KR-41" }]
    }
  },
  {
    id: "F1-03",
    says: "two classes of people made up the delegation, of neither is there a number",
    ask: async (office) => {
      const { composition = [] } = detailOf("reciprocal-visit", await theVisit(office))
      return composition.map((people) => [people.class, people.count])
    },
    answer: [
      ["regional-government-officials", undefined],
      ["hospital-directors", undefined]
    ]
  },
  {
    id: "F1-04",
    says: "its head was a deputy governor",
    ask: async (office) => {
      const { participants = [] } = await theVisit(office)
      const { office: held, party, person } = only(participants.filter(({ role }) => role === "head"))
      return { name: await written(office, person), held, party }
    },
    answer: { name: "Sultanbekov Otabek", held: "deputy-governor", party: "tashkent-region" }
  },
  {
    id: "F1-05",
    says: "one text writes five names with the family name first and one with the given name first",
    ask: async (office) => {
      const { items } = await office.persons.find()
      const fromHere = items.filter(({ sources = [] }) => sources.includes("gyeonggi-e-news-2023"))
      const named = fromHere.map(({ names }) => names[0]?.parts ?? [])
      const first = (kind: string) =>
        named.filter(([part]) => part?.kind === kind).map((parts) => parts.map(({ text }) => text).join(" "))
      return { familyFirst: first("family").toSorted(), givenFirst: first("given") }
    },
    answer: {
      familyFirst: ["Abduganiyev Ulugbek", "Eom Won-ja", "Kim Dong-yeon", "Oh Byeong-gwon", "Sultanbekov Otabek"],
      givenFirst: ["Zoyir Mirzayev"]
    }
  },
  {
    id: "F1-06",
    says: "eight institutions are stated and eight are listed, three of them under another name than before",
    ask: async (office) => {
      const {
        breakdowns = [],
        definition,
        value
      } = only(await office.statistics.find({ where: { measure: "institutions" } }))
      const listed = breakdowns.flatMap(({ parts }) => parts.map(({ of }) => of))
      const here = await Promise.all(listed.map((party) => nameBy(office, party, "gyeonggi-e-news-2023")))
      const before = await Promise.all(listed.map((party) => nameBy(office, party, "gyeonggi-release-2019")))
      return {
        definition,
        stated: value,
        listed: new Set(listed).size,
        here,
        before: before.filter((name) => name !== undefined)
      }
    },
    answer: {
      definition: "in-medical-cooperation-with-uzbekistan",
      stated: 8,
      listed: 8,
      here: [
        "Catholic University of Korea Bucheon ST. Mary’s Hospital",
        "Korea University Ansan Hospital",
        "Seoul National University Bundang Hospital",
        "Ajou University Hospital",
        "Bundang Jesaeng General Hospital",
        "Shihwa Medical Center",
        "GSAM Medical Center",
        "Wiltse Memorial Hospital"
      ],
      before: [
        "St. Mary’s Hospital, the Catholic University of Korea Bucheon",
        "GSAM Hospital",
        "Wills Memorial Hospital"
      ]
    }
  },
  {
    id: "F1-07",
    says: "an academy of four days was for officials and directors, and had no trainees",
    ask: async (office) => {
      const { participants = [], period, title, ...academy } = await theOnly(office, "academy")
      const { audience = [] } = detailOf("academy", academy)
      return {
        title: title?.texts["en"],
        period,
        audience: audience.map((people) => people.class),
        who: participants.map(({ party, role }) => [party, role]),
        trainees: participants.filter(({ edition }) => edition !== undefined).length
      }
    },
    answer: {
      title: "Gyeonggi Global Hospital Management Academy",
      period: "2023-11-07/2023-11-10",
      audience: ["regional-government-officials", "hospital-directors"],
      who: [
        ["tashkent-region", "delegation"],
        ["gyeonggi", "host"]
      ],
      trainees: 0
    }
  },
  {
    id: "F1-08",
    says: "the welcome ceremony had a day, and a hotel for a venue that is no institution",
    ask: async (office) => {
      const { period, venue, ...ceremony } = await theOnly(office, "ceremony")
      return {
        occasion: detailOf("ceremony", ceremony).occasion,
        period,
        room: venue?.name?.texts["en"],
        institution: venue?.party
      }
    },
    answer: {
      occasion: "welcome",
      period: "2023-11-07",
      room: "Ramada Plaza Suwon Hotel",
      institution: undefined
    }
  },
  {
    id: "F1-09",
    says: "the presentations were a part of the ceremony, with two purposes",
    ask: async (office) => {
      const { parent, purposes } = await theOnly(office, "presentation-session")
      return { partOf: (await office.activities.get(parent ?? "")).kind, purposes }
    },
    answer: { partOf: "ceremony", purposes: ["exchange-policies", "explore-collaboration"] }
  },
  {
    id: "F1-10",
    says: "a head of department gave a talk with a title",
    ask: async (office) => {
      const session = await theOnly(office, "presentation-session")
      const { presentations = [] } = detailOf("presentation-session", session)
      const talk = only(presentations.filter(({ title }) => title !== undefined))
      const { administeredBy } = await office.parties.get(talk.party ?? "")
      return {
        by: await written(office, talk.person),
        as: talk.office,
        of: administeredBy,
        title: talk.title?.texts["en"]
      }
    },
    answer: {
      by: "Eom Won-ja",
      as: "head",
      of: "gyeonggi",
      title: "Gyeonggi Province’s International Medical Business and Collaboration in the Health and Medical Sector"
    }
  },
  {
    id: "F1-11",
    says: "a director presented the state of healthcare and proposed to collaborate",
    ask: async (office) => {
      const session = await theOnly(office, "presentation-session")
      const { presentations = [] } = detailOf("presentation-session", session)
      const {
        proposes = [],
        topics = [],
        ...talk
      } = only(presentations.filter(({ party }) => party === "tashkent-public-health-department"))
      const proposal = only(await office.statements.find({ where: { modality: "proposed" } }))
      return {
        by: await written(office, talk.person),
        as: [talk.office, (await office.parties.get(talk.party ?? "")).organization],
        about: topics.map(({ code }) => code),
        proposes: proposes.map(({ code }) => code),
        proposal: [proposal.activity === session.id, proposal.madeOn, proposal.topics?.map(({ code }) => code)]
      }
    },
    answer: {
      by: "Abduganiyev Ulugbek",
      as: ["director", "health-department"],
      about: ["state-of-healthcare"],
      proposes: ["collaboration-in-health"],
      proposal: [true, "2023-11-07", ["collaboration-in-health"]]
    }
  },
  {
    id: "F1-12",
    says: "eight institutions take part in a relation with a country, and are no parties to it",
    ask: async (office) => {
      const { institutions = [], parties } = only(await office.partnerships.find({ where: { party: "uzbekistan" } }))
      const ofOne = await office.partnerships.find({ where: { institution: "ajou-university-hospital" } })
      return {
        with: await jurisdictionOf(office, "uzbekistan"),
        institutions: institutions.length,
        foundByOne: only(ofOne).parties,
        alsoParties: institutions.filter((institution) => parties.includes(institution)).length
      }
    },
    answer: {
      with: { level: "country", country: "UZ" },
      institutions: 8,
      foundByOne: ["gyeonggi", "uzbekistan"],
      alsoParties: 0
    }
  },
  {
    id: "F1-13",
    says: "activities nest, and the dates of a part lie inside those of the whole",
    ask: async (office) => {
      const treeOf = async (whole: {
        readonly id: string
        readonly period?: string
      }): Promise<ReadonlyArray<unknown>> => {
        const parts = await partsOf(office, whole.id)
        const trees = parts.map(async (part) => [part.kind, lies(part.period, whole.period), ...(await treeOf(part))])
        return (await Promise.all(trees)).toSorted()
      }
      const { id: partnership } = await thePartnership(office)
      const { items } = await office.activities.find({ where: { partnership } })
      return {
        tree: await treeOf(await theVisit(office)),
        took: distinct(items.map(({ modality, status }) => `${status}, ${modality}`))
      }
    },
    answer: {
      tree: [
        ["academy", "inside", ["ceremony", "inside", ["presentation-session", "inside"]]],
        ["cultural-program", "inside"],
        ["site-visit", "inside"],
        ["site-visit", "inside"],
        ["site-visit", "inside"],
        ["site-visit", "not known", ["demonstration", "not known"]]
      ],
      took: ["held, occurred"]
    }
  },
  {
    id: "F1-14",
    says: "eleven trainees of a running edition attended the ceremony of a delegation",
    ask: async (office) => {
      const { participants = [], period, topics = [] } = await theOnly(office, "ceremony")
      const { count, edition = "", person } = only(participants.filter(({ role }) => role === "trainees"))
      const { document } = await office.editions.past(edition, { asOf: period ?? "" })
      return { count, person, edition: document?.status, asOf: period, shared: topics.map(({ code }) => code) }
    },
    answer: {
      count: 11,
      person: undefined,
      edition: "running",
      asOf: "2023-11-07",
      shared: ["training-experience"]
    }
  },
  {
    id: "F1-15",
    says: "they belong to the program of which another document told four years before",
    ask: async (office) => {
      const { historical, program } = await theEdition(office)
      const { historical: before, kind, operator, since } = await office.programs.get(program)
      const [standing] = await office.claims.about({ kind: "program", id: program })
      return {
        program: { kind, operator, since },
        sources: [before?.source, historical?.source],
        says: standing?.claims.map(({ says, source, value }) => [source, says, value])
      }
    },
    answer: {
      program: { kind: "invitational-training", operator: "gyeonggi", since: "2011" },
      sources: ["gyeonggi-release-2019", "gyeonggi-e-news-2023"],
      says: [["gyeonggi-e-news-2023", "kind", "invitational-training"]]
    }
  },
  {
    id: "F1-16",
    says: "of how many came from which country nothing is known, and nothing contradicts the number",
    ask: async (office) => {
      const { id: edition } = await theEdition(office)
      const { breakdowns = [], definition, id, unit } = only(await office.statistics.find({ where: { edition } }))
      const { counted, openingBalance, reported, verdict } = await office.statistics.reconcile(id)
      return { definition, unit, breakdowns, reported, counted, openingBalance, verdict }
    },
    answer: {
      definition: "undergoing-training",
      unit: "persons",
      breakdowns: [{ by: "country", complete: true, parts: [{ of: "UZ" }, { of: "MN" }] }],
      reported: 11,
      counted: 11,
      openingBalance: 0,
      verdict: "consistent"
    }
  },
  {
    id: "F1-17",
    says: "one cohort is from two countries, and no agreement is named",
    ask: async (office) => {
      const { agreements, id, nominatingBodies } = await theEdition(office)
      const { breakdowns = [] } = only(await office.statistics.find({ where: { edition: id } }))
      const countries = breakdowns.filter(({ by }) => by === "country").flatMap(({ parts }) => parts)
      return { countries: countries.length, agreements, nominatingBodies }
    },
    answer: { countries: 2, agreements: undefined, nominatingBodies: undefined }
  },
  {
    id: "F1-18",
    says: "three hospitals, of the eight that work with the guests’ country, were visited on one day",
    ask: async (office) => {
      const { items } = await office.activities.find({ where: { kind: "site-visit", period: "2023-11-09" } })
      const { institutions = [] } = only(await office.partnerships.find({ where: { party: "uzbekistan" } }))
      const sites = items.map((visit) => detailOf("site-visit", visit).site ?? "").toSorted()
      return {
        sites,
        ofTheEight: sites.filter((site) => institutions.includes(site)).length,
        hosts: items.flatMap(({ hosts = [] }) => hosts).toSorted(),
        by: items.map(({ participants = [] }) => participants.map(({ party, role }) => [party, role]).join())
      }
    },
    answer: {
      sites: ["ajou-university-hospital", "korea-university-ansan-hospital", "snu-bundang-hospital"],
      ofTheEight: 3,
      hosts: ["ajou-university-hospital", "korea-university-ansan-hospital", "snu-bundang-hospital"],
      by: ["tashkent-region,delegation", "tashkent-region,delegation", "tashkent-region,delegation"]
    }
  },
  {
    id: "F1-19",
    says: "what for, and about what, are codes: the same for all three",
    ask: async (office) => {
      const { items } = await office.activities.find({ where: { kind: "site-visit", period: "2023-11-09" } })
      return {
        visits: items.length,
        purposes: distinct(items.map(({ purposes = [] }) => purposes.join())),
        topics: distinct(items.map(({ topics = [] }) => topics.map(({ code }) => code).join()))
      }
    },
    answer: {
      visits: 3,
      purposes: ["benchmarking,negotiation"],
      topics: ["information-and-communication-infrastructure,collaboration-between-institutions"]
    }
  },
  {
    id: "F1-20",
    says: "a company was visited, which is no hospital; of the day no more than the month is known",
    ask: async (office) => {
      const visit = only(await office.activities.find({ where: { kind: "site-visit", host: "meere-company" } }))
      const { organization } = await office.parties.get(detailOf("site-visit", visit).site ?? "")
      return {
        organization,
        on: visit.period,
        about: visit.topics?.map(({ code }) => code),
        partOf: visit.parent === (await theVisit(office)).id
      }
    },
    answer: { organization: "company", on: "2023-11", about: ["surgical-robots"], partOf: true }
  },
  {
    id: "F1-21",
    says: "it makes a surgical robot that has reached the market of the guests’ country",
    ask: async (office) => {
      const { equipment } = detailOf("demonstration", await theOnly(office, "demonstration"))
      const { senders = [] } = await theVisit(office)
      const { country = "" } = (await jurisdictionOf(office, senders[0])) ?? {}
      return { ...equipment, reachedTheGuests: equipment?.markets?.includes(country) }
    },
    answer: {
      name: "Revo-i",
      kind: "surgical-robot",
      maker: "meere-company",
      markets: ["UZ"],
      reachedTheGuests: true
    }
  },
  {
    id: "F1-22",
    says: "they observed a live demonstration at the company",
    ask: async (office) => {
      const { parent = "", participants = [], ...demonstration } = await theOnly(office, "demonstration")
      const { hosts, kind } = await office.activities.get(parent)
      return {
        live: detailOf("demonstration", demonstration).live,
        partOf: [kind, hosts],
        participants: participants.map(({ party, role }) => [party, role])
      }
    },
    answer: {
      live: true,
      partOf: ["site-visit", ["meere-company"]],
      participants: [["tashkent-region", "observer"]]
    }
  },
  {
    id: "F1-23",
    says: "a cultural tour was on the day on which they returned home",
    ask: async (office) => {
      const tour = await theOnly(office, "cultural-program")
      const { returnedOn } = detailOf("reciprocal-visit", await theVisit(office))
      return { forms: detailOf("cultural-program", tour).forms, tour: tour.period, returnedOn }
    },
    answer: { forms: ["cultural-tourism"], tour: "2023-11-10", returnedOn: "2023-11-10" }
  },
  {
    id: "F1-24",
    says: "officials from institutions took part, and so did persons and parties as such",
    ask: async (office) => {
      const { participants = [] } = await theOnly(office, "ceremony")
      const { participants: presenters = [] } = await theOnly(office, "presentation-session")
      const { items: people } = await office.persons.find()
      const here = people.filter(({ sources = [] }) => sources.includes("gyeonggi-e-news-2023"))
      const offices = here.flatMap(({ affiliations = [] }) => affiliations)
      return {
        offices: offices.map(({ institution, position }) => `${position} of ${institution}`).toSorted(),
        officialsFrom: participants.filter(({ office: held, party }) => held === "official" && party !== undefined)
          .length,
        partiesAsSuch: participants.filter(({ office: held, party }) => held === undefined && party !== undefined)
          .length,
        namedPersons: presenters.filter(({ office: held, person }) => held !== undefined && person !== undefined).length
      }
    },
    answer: {
      offices: [
        "deputy-governor of tashkent-region",
        "director of tashkent-public-health-department",
        "first-vice-governor of gyeonggi",
        "governor of gyeonggi",
        "governor of tashkent-region",
        "head of gyeonggi-health-department"
      ],
      officialsFrom: 8,
      partiesAsSuch: 1,
      namedPersons: 2
    }
  },
  {
    id: "F1-25",
    says: "a vice governor is quoted by name, in an office",
    ask: async (office) => {
      const { items } = await office.statements.find({ where: { person: "oh-byeong-gwon" } })
      const { affiliations = [], synthetic } = await office.persons.get("oh-byeong-gwon")
      return {
        said: items.map(({ kind, partnership }) => [kind, partnership]).toSorted(),
        consent: distinct(items.map(({ consent = "" }) => consent)),
        works: affiliations.map(({ institution, position }) => [institution, position]),
        synthetic
      }
    },
    answer: {
      said: [
        ["appraisal", "gyeonggi-uzbekistan"],
        ["assurance", "gyeonggi-tashkent-region"],
        ["gratitude", "gyeonggi-tashkent-region"]
      ],
      consent: ["publishedBySource"],
      works: [["gyeonggi", "first-vice-governor"]],
      synthetic: false
    }
  },
  {
    id: "F1-26",
    says: "each visit answers the one before, and “June of this year” is read by the day of publication",
    ask: async (office) => {
      const chain: Array<unknown> = []
      let next: string | undefined = (await theVisit(office)).id
      while (next !== undefined) {
        const {
          dating,
          hosts,
          period,
          reciprocates,
          senders,
          topics = []
        }: Awaited<ReturnType<Office["activities"]["get"]>> = await office.activities.get(next)
        chain.push([period, senders, hosts, dating?.wording, topics.map(({ code }) => code)])
        next = reciprocates
      }
      const first = only(await office.activities.find({ where: { period: "2022-09" } }))
      const met = (first.participants ?? []).map(({ person }) => written(office, person))
      return { chain, met: await Promise.all(met) }
    },
    answer: {
      chain: [
        ["2023-11-07/2023-11-10", ["tashkent-region"], ["gyeonggi"], undefined, []],
        ["2023-06", ["gyeonggi"], ["tashkent-region"], "in June of this year", ["health-and-medical-care"]],
        ["2022-09", ["tashkent-region"], ["gyeonggi"], undefined, ["establish-cooperation-in-health"]]
      ],
      met: ["Zoyir Mirzayev", "Kim Dong-yeon"]
    }
  },
  {
    id: "F1-27",
    says: "the talks were on establishing a relation, which is exploratory and has no agreement",
    ask: async (office) => {
      const { id, since, status } = await thePartnership(office)
      const talks = only(await office.activities.find({ where: { partnership: id, kind: "delegation" } }))
      return {
        status,
        since,
        purposes: talks.purposes,
        about: talks.topics?.map(({ code }) => code),
        agreements: (await office.agreements.find({ where: { party: "tashkent-region" } })).items.length
      }
    },
    answer: {
      status: "exploratory",
      since: "2022-09",
      purposes: ["negotiation"],
      about: ["establish-cooperation-in-health"],
      agreements: 0
    }
  },
  {
    id: "F1-28",
    says: "the visit thanks for that of June: it returns it, by the word of a source",
    ask: async (office) => {
      const { id, purposes = [], reciprocates = "" } = await theVisit(office)
      const standings = await office.claims.about({ kind: "activity", id })
      const standing = only(standings.filter(({ says }) => says === "reciprocates"))
      const thanks = only(await office.statements.find({ where: { activity: id } }))
      return {
        returns: (await office.activities.get(reciprocates)).period,
        claimed: only(standing.claims).value === reciprocates,
        purposes,
        thanks: [thanks.kind, thanks.regarding],
        for: thanks.topics?.map(({ code }) => code)
      }
    },
    answer: {
      returns: "2023-06",
      claimed: true,
      purposes: ["enhance-cooperation", "express-gratitude"],
      thanks: ["gratitude", "2023-06"],
      for: ["thanks-for-help", "arranged-at-short-notice"]
    }
  },
  {
    id: "F1-29",
    says: "the support that is promised is a statement and binds nobody",
    ask: async (office) => {
      const { id } = await thePartnership(office)
      const { kind, modality, topics } = only(
        await office.statements.find({ where: { partnership: id, modality: "planned" } })
      )
      const { items } = await office.reports.commitments({ partnership: id })
      return { kind, modality, topics: topics?.map(({ code }) => code), commitments: items.length }
    },
    answer: { kind: "assurance", modality: "planned", topics: ["continued-support"], commitments: 0 }
  },
  {
    id: "F1-30",
    says: "the author is a role in another language, and how often a page was seen is no fact",
    ask: async (office) => {
      const { author, authorIsRole, id, language, leftOut } = await theSource(office)
      const { items } = await office.statistics.find({ where: { source: id } })
      return {
        author,
        authorIsRole,
        language,
        leftOut,
        numbers: items.map(({ value }) => value).toSorted((one, other) => one - other)
      }
    },
    answer: {
      author: "관리자",
      authorIsRole: true,
      language: "en",
      leftOut: ["counter of page views"],
      numbers: [8, 11]
    }
  }
]
