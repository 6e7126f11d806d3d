/**
 * The facts of the release as questions and answers. A question is put through the Promise door; what it answers is found
 * by a key or computed, so an answer that stands nowhere but in a sentence can't be given.
 */
import { daysIn, type Office } from "@comity/core/promise"

export interface Fact {
  readonly id: string
  readonly says: string
  readonly ask: (office: Office) => Promise<unknown>
  readonly answer: unknown
}

/** The one item that was found; a question that finds none, or several, has no answer. */
const only = <Item>({ items }: { readonly items: ReadonlyArray<Item> }): Item => {
  const [item, ...others] = items
  if (item === undefined || others.length > 0) throw new Error(`Found ${items.length} where there is one`)
  return item
}
const theEdition = async (office: Office) =>
  only(await office.editions.find({ where: { program: "invitational-training" } }))
const theNine = async (office: Office) => {
  const { id } = await theEdition(office)
  return (await office.enrolments.find({ where: { edition: id } })).items
}
const nameIn = async (office: Office, party: string, language: string) =>
  (await office.parties.get(party)).names.find((name) => name.language === language)?.text
const namesIn = async (office: Office, parties: Iterable<string>, language: string) =>
  (await Promise.all([...parties].map((party) => nameIn(office, party, language)))).toSorted()
const signedIn = async (office: Office, year: string) =>
  only(await office.agreements.find({ where: { signedOn: year } }))
const distinct = (values: Iterable<string>) => [...new Set(values)].toSorted()

export const facts: ReadonlyArray<Fact> = [
  {
    id: "F0-01",
    says: "the release has a publisher, a day and a language",
    ask: async (office) => {
      const { historical } = await signedIn(office, "2011")
      const { language, publishedOn, publisher } = await office.sources.get(historical?.source ?? "")
      return { publisher, publishedOn, language }
    },
    answer: { publisher: "Gyeonggi Province", publishedOn: "2019-09-23", language: "en" }
  },
  {
    id: "F0-02",
    says: "the ceremony has its own day and a venue that is no institution",
    ask: async (office) => {
      const edition = await theEdition(office)
      const { period, status, venue } = only(
        await office.activities.find({ where: { edition: edition.id, kind: "ceremony" } })
      )
      const [, lastDay = ""] = edition.period?.split("/") ?? []
      return {
        period,
        status,
        room: venue?.name?.texts["en"],
        at: await nameIn(office, venue?.party ?? "", "en"),
        daysBeforeTheLast: (daysIn(`${period}/${lastDay}`).calendarDays ?? 0) - 1
      }
    },
    answer: {
      period: "2019-09-18",
      status: "held",
      room: "Situation room of the provincial government complex",
      at: "Gyeonggi Province",
      daysBeforeTheLast: 2
    }
  },
  {
    id: "F0-03",
    says: "the dates and the name “four-week” are both kept, and need not agree",
    ask: async (office) => {
      const { nominalDuration, period = "" } = await theEdition(office)
      return { period, ...daysIn(period, { weekend: [6, 7], holidays: [] }), nominalDuration }
    },
    answer: {
      period: "2019-08-26/2019-09-20",
      calendarDays: 26,
      workingDays: 20,
      nominalDuration: { count: 4, unit: "weeks" }
    }
  },
  {
    id: "F0-04",
    says: "the edition has a title in a language",
    ask: async (office) => {
      const { title } = await theEdition(office)
      return { source: title?.source, text: title?.texts[title.source] }
    },
    answer: {
      source: "en",
      text: "2019 Invitational Training for Russian Medical Practitioners in Gyeonggi Province"
    }
  },
  {
    id: "F0-05",
    says: "all nine went home on one day, which the journal dates too",
    ask: async (office) => {
      const nine = await theNine(office)
      const entries = await Promise.all(
        nine.map(
          async ({ id }) => (await office.enrolments.history(id)).find(({ type }) => type === "Departed")?.on ?? ""
        )
      )
      return {
        departed: nine.filter(({ presence }) => presence === "departed").length,
        on: distinct(nine.map(({ departedOn = "" }) => departedOn)),
        inTheJournal: distinct(entries)
      }
    },
    answer: { departed: 9, on: ["2019-09-20"], inTheJournal: ["2019-09-20"] }
  },
  {
    id: "F0-06",
    says: "nine were reported, nine completed",
    ask: async (office) => {
      const { completed, completionRate, reported } = await office.editions.cohort((await theEdition(office)).id)
      return { reported, completed, completionRate }
    },
    answer: { reported: 9, completed: 9, completionRate: 1 }
  },
  {
    id: "F0-07",
    says: "two regional health departments recommended them",
    ask: async (office) => {
      const { id, nominatingBodies = [] } = await theEdition(office)
      const { items } = await office.nominations.find({ where: { edition: id } })
      const { byNominatingBody } = await office.editions.cohort(id)
      const kinds = await Promise.all(
        nominatingBodies.map(async (body) => (await office.parties.get(body)).organization)
      )
      return {
        by: await namesIn(office, Object.keys(byNominatingBody), "en"),
        named: nominatingBodies.toSorted(),
        whichAre: kinds,
        kinds: distinct(items.map(({ kind = "" }) => kind)),
        accepted: items.filter(({ receiving }) => receiving === "accepted").length
      }
    },
    answer: {
      by: ["Irkutsk regional health department", "Khabarovsk regional health department"],
      named: ["irkutsk-health-department", "khabarovsk-health-department"],
      whichAre: ["health-department", "health-department"],
      kinds: ["recommendation"],
      accepted: 9
    }
  },
  {
    id: "F0-08",
    says: "four specialties are codes with labels in several languages",
    ask: async (office) => {
      const { bySpecialty } = await office.editions.cohort((await theEdition(office)).id)
      const found = await Promise.all(Object.keys(bySpecialty).map((code) => office.specialties.get(code)))
      return found.map(({ code, labels }) => [code, labels.texts["en"], Object.keys(labels.texts).length]).toSorted()
    },
    answer: [
      ["cardiovascular-medicine", "Cardiovascular medicine", 3],
      ["neurosurgery", "Neurosurgery", 3],
      ["orthopedics", "Orthopedics", 3],
      ["surgery", "Surgery", 3]
    ]
  },
  {
    id: "F0-09",
    says: "five institutions sent them, and numbers in names are kept",
    ask: async (office) => {
      const { bySendingInstitution } = await office.editions.cohort((await theEdition(office)).id)
      const inRegion = async (locatedIn: string) =>
        (await office.parties.find({ where: { locatedIn, organization: "hospital" } })).items.length
      return {
        names: await namesIn(office, Object.keys(bySendingInstitution), "en"),
        inKhabarovsk: await inRegion("khabarovsk"),
        inIrkutsk: await inRegion("irkutsk")
      }
    },
    answer: {
      names: [
        "Irkutsk Regional Hospital",
        "Khabarovsk Regional Children’s Hospital",
        "Khabarovsk Regional City Clinical Hospital No. 11",
        "Khabarovsk Regional Clinical Hospital No. 1",
        "Khabarovsk Regional Clinical Hospital No. 2"
      ],
      inKhabarovsk: 4,
      inIrkutsk: 1
    }
  },
  {
    id: "F0-10",
    says: "five hospitals of the province are the hosts; who was where is known of synthetic trainees only",
    ask: async (office) => {
      const { hosts = [], id } = await theEdition(office)
      const { items: placements } = await office.placements.find({ where: { edition: id } })
      const placed = await Promise.all(
        distinct(placements.map(({ trainee }) => trainee)).map((id) => office.persons.get(id))
      )
      const found = await Promise.all(hosts.map((host) => office.parties.get(host)))
      return {
        hosts: await namesIn(office, hosts, "en"),
        in: distinct(found.map(({ locatedIn = "" }) => locatedIn)),
        allPlacedAreSynthetic: placed.length > 0 && placed.every(({ synthetic }) => synthetic)
      }
    },
    answer: {
      hosts: [
        "GSAM Hospital",
        "Sejong Hospital",
        "Soonchunhyang University Bucheon Hospital",
        "St. Mary’s Hospital, the Catholic University of Korea Bucheon",
        "Wills Memorial Hospital"
      ],
      in: ["gyeonggi"],
      allPlacedAreSynthetic: true
    }
  },
  {
    id: "F0-11",
    says: "sending institution, nominating body and agreement party are three organizations that belong to one region",
    ask: async (office) => {
      const nine = await theNine(office)
      const linked = await Promise.all(
        nine.map(async ({ agreement = "", nominatingBody = "", sendingInstitution = "" }) => {
          const { operator } = await theEdition(office)
          const parties = (await office.agreements.get(agreement)).parties.filter((party) => party !== operator)
          const { locatedIn } = await office.parties.get(sendingInstitution)
          const { administeredBy } = await office.parties.get(nominatingBody)
          const different = new Set([sendingInstitution, nominatingBody, ...parties]).size
          return `${different} organizations, one region: ${locatedIn === administeredBy && parties[0] === locatedIn}`
        })
      )
      return distinct(linked)
    },
    answer: ["3 organizations, one region: true"]
  },
  {
    id: "F0-12",
    says: "the content is two modules, and every session belongs to one",
    ask: async (office) => {
      const { id, modules = [] } = await theEdition(office)
      const sessions = await office.editions.sessions(id)
      return {
        modules: modules.map(({ title }) => title.texts["en"]),
        taught: distinct(sessions.map(({ module = "" }) => module)),
        offered: modules.map(({ id: module }) => module).toSorted()
      }
    },
    answer: {
      modules: ["Clinical techniques", "Advanced medical technologies"],
      taught: ["clinical-techniques", "medical-technologies"],
      offered: ["clinical-techniques", "medical-technologies"]
    }
  },
  {
    id: "F0-13",
    says: "what they took an interest in is kept as themes, apart from the modules",
    ask: async (office) => {
      const { modules = [], themes = [] } = await theEdition(office)
      const taught = modules.map(({ id }) => id)
      return {
        themes: themes.map(({ code }) => code),
        alsoModules: themes.filter(({ code }) => taught.includes(code)).length
      }
    },
    answer: {
      themes: [
        "severe-disease-treatment/cancer",
        "severe-disease-treatment/cardiovascular",
        "severe-disease-treatment/neurosurgical",
        "smart-medical-it",
        "robotic-surgery"
      ],
      alsoModules: 0
    }
  },
  {
    id: "F0-14",
    says: "what is expected of them is a statement and no outcome",
    ask: async (office) => {
      const { edition, kind, source } = only(await office.statements.find({ where: { modality: "expected" } }))
      return { kind, edition, source }
    },
    answer: { kind: "expectation", edition: "2019-russia", source: "gyeonggi-release-2019" }
  },
  {
    id: "F0-15",
    says: "the program began in a year, and nothing finer is invented",
    ask: async (office) => {
      const { id, since } = only(await office.programs.find({ where: { since: "2011" } }))
      const [recorded] = await office.programs.history(id)
      return { id, since, on: recorded?.on }
    },
    answer: { id: "invitational-training", since: "2011", on: "2011" }
  },
  {
    id: "F0-16",
    says: "it is an invitational training that a province runs",
    ask: async (office) => {
      const { operator } = only(await office.programs.find({ where: { kind: "invitational-training" } }))
      const { jurisdiction } = await office.parties.get(operator)
      return { operator, jurisdiction }
    },
    answer: { operator: "gyeonggi", jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" } }
  },
  {
    id: "F0-17",
    says: "580 came through it, these nine included and not added again",
    ask: async (office) => {
      const { asOf, id, includes, since } = only(await office.statistics.find({ where: { measure: "participants" } }))
      const { counted, openingBalance, reported, verdict } = await office.statistics.reconcile(id)
      return { since, asOf, includes, reported, counted, openingBalance, verdict }
    },
    answer: {
      since: "2011",
      asOf: "2019-09-23",
      includes: "2019-russia",
      reported: 580,
      counted: 9,
      openingBalance: 571,
      verdict: "consistent"
    }
  },
  {
    id: "F0-18",
    says: "they came from ten countries, of which this edition counts one",
    ask: async (office) => {
      const { asOf, id } = only(await office.statistics.find({ where: { measure: "countries" } }))
      const { counted, reported, verdict } = await office.statistics.reconcile(id)
      return { asOf, reported, counted, verdict }
    },
    answer: { asOf: "2019-09-23", reported: 10, counted: 1, verdict: "consistent" }
  },
  {
    id: "F0-19",
    says: "who is counted has a definition of its own",
    ask: async (office) => {
      const { items } = await office.statistics.find({ where: { program: "invitational-training" } })
      return distinct(items.map(({ definition = "completed" }) => definition))
    },
    answer: ["experienced-and-trained"]
  },
  {
    id: "F0-20",
    says: "two agreements on health and medical care were signed in two years, of which the days are not known",
    ask: async (office) => {
      const about = async (year: string) => {
        const { field, instrument, parties, status } = await signedIn(office, year)
        return { instrument, field, parties: parties.toSorted(), status }
      }
      return { 2011: await about("2011"), 2017: await about("2017") }
    },
    answer: {
      2011: {
        instrument: "agreement",
        field: "health-and-medical-care",
        parties: ["gyeonggi", "khabarovsk"],
        status: "inForce"
      },
      2017: {
        instrument: "agreement",
        field: "health-and-medical-care",
        parties: ["gyeonggi", "irkutsk"],
        status: "inForce"
      }
    }
  },
  {
    id: "F0-21",
    says: "three forms of cooperation followed, in the terms that held when the training began and as activities",
    ask: async (office) => {
      const termsOf = async (year: string) => {
        const { id } = await signedIn(office, year)
        const { areas = [] } = await office.agreements.effectiveTerms({ id, on: "2019-08-26" })
        return areas.map(({ code }) => code)
      }
      const { items } = await office.activities.find({ where: { party: "irkutsk" } })
      return {
        terms: [await termsOf("2011"), await termsOf("2017")],
        activities: items
          .filter(({ modality }) => modality === "occurred")
          .map(({ kind }) => kind)
          .toSorted()
      }
    },
    answer: {
      terms: [
        ["medical-training", "reciprocal-visits", "joint-conferences"],
        ["medical-training", "reciprocal-visits", "joint-conferences"]
      ],
      activities: ["joint-conferences", "medical-training", "reciprocal-visits"]
    }
  },
  {
    id: "F0-22",
    says: "the parties are subdivisions of the first order, of two countries",
    ask: async (office) => {
      const { items } = await office.agreements.find({ where: { party: "gyeonggi" } })
      const parties = distinct(items.flatMap((agreement) => agreement.parties))
      const found = await Promise.all(parties.map((party) => office.parties.get(party)))
      return found.map(({ jurisdiction }) => [jurisdiction?.level, jurisdiction?.code])
    },
    answer: [
      ["firstOrder", "KR-41"],
      ["firstOrder", "RU-IRK"],
      ["firstOrder", "RU-KHA"]
    ]
  },
  {
    id: "F0-23",
    says: "a named specialist is quoted, and is none of the nine",
    ask: async (office) => {
      const { consent, speaker, text } = only(await office.statements.find({ where: { kind: "testimonial" } }))
      const id = speaker !== undefined && "person" in speaker ? speaker.person : ""
      const { affiliations = [], names, synthetic } = await office.persons.get(id)
      const linked = [
        ...(await office.enrolments.find({ where: { trainee: id } })).items,
        ...(await office.nominations.find({ where: { nominee: id } })).items,
        ...(await office.placements.find({ where: { trainee: id } })).items
      ]
      return {
        name: names[0]?.parts,
        works: affiliations.map(({ institution, position }) => [institution, position]),
        synthetic,
        consent,
        language: text.source,
        linkedToTheNine: linked.length
      }
    },
    answer: {
      name: [
        { kind: "given", text: "Gennadi" },
        { kind: "family", text: "Aldaranov" }
      ],
      works: [["irkutsk-regional-hospital", "specialist"]],
      synthetic: false,
      consent: "publishedBySource",
      language: "en",
      linkedToTheNine: 0
    }
  },
  {
    id: "F0-24",
    says: "an official is quoted by office, without a name",
    ask: async (office) => {
      const { items } = await office.statements.find({ where: { office: "provincial-official" } })
      return distinct(items.map(({ speaker }) => JSON.stringify(speaker)))
    },
    answer: [JSON.stringify({ office: "provincial-official", party: "gyeonggi" })]
  },
  {
    id: "F0-25",
    says: "that the program will be expanded is an intention without a date, and no edition",
    ask: async (office) => {
      const { kind, madeOn, program } = only(await office.statements.find({ where: { modality: "planned" } }))
      const { items } = await office.editions.find({ where: { program: program ?? "" } })
      return { kind, program, madeOn, editions: items.length }
    },
    answer: { kind: "intention", program: "invitational-training", madeOn: undefined, editions: 1 }
  },
  {
    id: "F0-26",
    says: "the aims of the program are codes that can be counted",
    ask: async (office) => {
      const { objectives = [] } = only(await office.programs.find({ where: { operator: "gyeonggi" } }))
      return objectives.map(({ code }) => code)
    },
    answer: ["human-network", "medical-industry-abroad", "korean-medical-wave"]
  }
]
