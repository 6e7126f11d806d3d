/**
 * The facts of the report as questions and answers. A question is put through the Promise door; what it answers is found by
 * a key or computed, so an answer that stands nowhere but in a sentence can't be given.
 */

import type { Office, Team } from "@comity/core/promise"
import { distinct, type Fact, only } from "@comity-examples/study-office/told"

const theUmbrella = async (office: Office) => only(await office.programs.find({ where: { kind: "umbrella" } }))
const theSource = async (office: Office) => office.sources.get((await theUmbrella(office)).historical?.source ?? "")
const theSeries = async (office: Office) => only(await office.programs.find({ where: { supporter: "france" } }))
const teamFrom = async (office: Office, sendingInstitution: string) =>
  only(await office.teams.find({ where: { sendingInstitution } }))
const fromKryvyiRih = (office: Office) => teamFrom(office, "kryvyi-rih-city-hospital-2")
const fromMykolaiv = (office: Office) => teamFrom(office, "mykolaiv-regional-hospital")
const theOncologists = async (office: Office) => only(await office.teams.find({ where: { specialty: "oncology" } }))
const theTwelve = async (office: Office) =>
  only(await office.editions.find({ where: { program: (await theSeries(office)).id } }))
/** All teams under the umbrella, or under a program that stands under it. */
const allTeams = async (office: Office) => {
  const { id } = await theUmbrella(office)
  const programs = [id, ...(await office.programs.find({ where: { umbrella: id } })).items.map((program) => program.id)]
  return (await office.teams.find({ anyOf: programs.map((program) => ({ program })) })).items
}
/** Where a team was, or the hosts of its edition where that is all that is known. */
const hostsOf = async (office: Office, { edition, placements }: Team) =>
  placements?.map(({ host }) => host) ??
  (edition === undefined ? [] : ((await office.editions.get(edition)).hosts ?? []))
/** The country in which a party lies, as far as that is known. */
const countryOf = async (office: Office, id: string): Promise<string | undefined> => {
  const { jurisdiction, locatedIn } = await office.parties.get(id)
  if (jurisdiction !== undefined) return jurisdiction.country
  return locatedIn === undefined ? undefined : countryOf(office, locatedIn)
}
/** The institutions that are said to be in Ukraine. */
const ukrainian = async (office: Office) => {
  const { items } = await office.parties.find({ where: { locatedIn: "ukraine" } })
  return items.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

export const facts: ReadonlyArray<Fact> = [
  {
    id: "F2-01",
    says: "the source has a day and a time, and says whose text it took over",
    ask: async (office) => {
      const { origin, publishedOn, publishedTime, publisher } = await theSource(office)
      return { publishedOn, publishedTime, publisher, origin }
    },
    answer: {
      publishedOn: "2024-11-11",
      publishedTime: "09:54",
      publisher: undefined,
      origin: "Press service of the Ministry of Health"
    }
  },
  {
    id: "F2-02",
    says: "a ministry runs an umbrella program, under which a partnership and another program stand",
    ask: async (office) => {
      const { id, operator, status } = await theUmbrella(office)
      const { items: partnerships } = await office.partnerships.find({ where: { umbrella: id } })
      const { items: programs } = await office.programs.find({ where: { umbrella: id } })
      return {
        status,
        operator: (await office.parties.get(operator)).organization,
        of: await countryOf(office, operator),
        partnerships: partnerships.map((partnership) => partnership.id),
        programs: programs.map(({ kind }) => kind)
      }
    },
    answer: {
      status: "running",
      operator: "ministry",
      of: "UA",
      partnerships: ["mykolaiv-santaros"],
      programs: ["series-of-visits"]
    }
  },
  {
    id: "F2-03",
    says: "teams were trained in three countries within one month",
    ask: async (office) => {
      const teams = await allTeams(office)
      const hosts = await Promise.all(teams.map((team) => hostsOf(office, team)))
      const countries = await Promise.all(hosts.flat().map((host) => countryOf(office, host)))
      const training = only(await office.activities.find({ where: { kind: "training", period: "2024-10" } }))
      const told = (parties: ReadonlyArray<string> = []) =>
        Promise.all(parties.map((party) => countryOf(office, party)))
      return {
        teams: teams.length,
        // As far as it is known of a host where it is.
        at: distinct(countries.flatMap((country) => country ?? [])),
        from: await told(training.senders),
        to: (await told(training.hosts)).toSorted()
      }
    },
    answer: { teams: 3, at: ["FR", "LT", "SE"], from: ["UA"], to: ["FR", "LT", "SE"] }
  },
  {
    id: "F2-04",
    says: "a visit of ten days lay somewhere in October, at a hospital in Stockholm",
    ask: async (office) => {
      const { placements = [], sendingInstitution = "" } = await fromKryvyiRih(office)
      const { host, nominalDuration, period } = only(placements)
      return {
        from: (await office.parties.get(sendingInstitution)).names[0]?.text,
        host: (await office.parties.get(host)).names[0]?.text,
        in: (await office.parties.get(host)).locatedIn,
        nominalDuration,
        period
      }
    },
    answer: {
      from: "Kryvyi Rih City Clinical Hospital No. 2",
      host: "Karolinska University Hospital",
      in: "stockholm",
      nominalDuration: { count: 10, unit: "days" },
      period: "2024-10/P10D"
    }
  },
  {
    id: "F2-05",
    says: "three specialties are those of the host’s team, and not of the visitors",
    ask: async (office) => {
      const { hostSpecialties = [], specialties } = await fromKryvyiRih(office)
      const labels = hostSpecialties.map(async (code) => (await office.specialties.get(code)).labels.texts["en"])
      return { ofTheHost: await Promise.all(labels), ofTheVisitors: specialties }
    },
    answer: { ofTheHost: ["Rhinology", "Anesthesiology", "Neurosurgery"], ofTheVisitors: undefined }
  },
  {
    id: "F2-06",
    says: "they performed examinations for hearing loss; of a supervisor nothing is said",
    ask: async (office) => {
      const { did = [] } = await fromKryvyiRih(office)
      return did
        .filter(({ kind }) => kind === "examination")
        .map(({ level, setting, topic }) => [level, topic?.code, setting])
    },
    answer: [["performed", "hearing-loss", undefined]]
  },
  {
    id: "F2-07",
    says: "they observed, in two settings",
    ask: async (office) => {
      const { did = [] } = await fromKryvyiRih(office)
      return did.filter(({ level }) => level === "observed").map(({ kind, setting }) => [kind, setting])
    },
    answer: [
      ["clinical-case", "operating-room"],
      ["clinical-case", "outpatient-clinic"]
    ]
  },
  {
    id: "F2-08",
    says: "they assisted in operations, which they did not perform",
    ask: async (office) => {
      const { did = [] } = await fromKryvyiRih(office)
      return did.filter(({ kind }) => kind === "operation").map(({ level }) => level)
    },
    answer: ["assisted"]
  },
  {
    id: "F2-09",
    says: "what they learned is claimed, and nobody assessed it",
    ask: async (office) => {
      const { id, learned = [], reportedCompletion } = await fromKryvyiRih(office)
      const { baseline, by, change, kind, measure, now, topics } = only(
        await office.outcomes.find({ where: { about: `team|${id}` } })
      )
      return {
        learned: learned.map(({ code }) => code),
        claimed: [kind, topics?.map(({ code }) => code), by],
        deepened: [measure, change],
        measured: [baseline, now],
        reportedCompletion
      }
    },
    answer: {
      learned: ["skull-base-surgery", "facial-reconstructive-surgery"],
      claimed: [
        "learning",
        ["skull-base-surgery", "facial-reconstructive-surgery"],
        { office: "press-service", party: "ukraine-ministry-of-health" }
      ],
      deepened: ["knowledge", "more"],
      measured: [undefined, undefined],
      reportedCompletion: undefined
    }
  },
  {
    id: "F2-10",
    says: "a country supports a series of visits that has begun, without sending or hosting",
    ask: async (office) => {
      const { id, operator, status, supporters = [] } = await theSeries(office)
      const team = only(await office.teams.find({ where: { program: id } }))
      const { hosts = [] } = await theTwelve(office)
      return {
        status,
        supporters: await Promise.all(supporters.map(async (party) => (await office.parties.get(party)).jurisdiction)),
        ofTheTeam: team.supporters,
        in: team.specialties,
        sendsOrHosts: [operator, ...hosts].some((party) => supporters.includes(party))
      }
    },
    answer: {
      status: "running",
      supporters: [{ level: "country", country: "FR" }],
      ofTheTeam: ["france"],
      in: ["oncology"],
      sendsOrHosts: false
    }
  },
  {
    id: "F2-11",
    says: "twelve completed at four hosts: who was where is not known, nor where two of the hosts are",
    ask: async (office) => {
      const { hosts = [], id: edition, period, reportedCount, status } = await theTwelve(office)
      const { placements, reportedCompletion, size } = await theOncologists(office)
      const { breakdowns = [], definition, id, unit } = only(await office.statistics.find({ where: { edition } }))
      const { counted, verdict } = await office.statistics.reconcile(id)
      const sites = hosts.map(async (host) => [host, (await office.parties.get(host)).locatedIn])
      return {
        reported: [reportedCount, size, counted, definition, verdict],
        completed: [status, reportedCompletion?.modality, period],
        unit,
        sites: await Promise.all(sites),
        placements,
        // All parts are named and none is known; one oncologist may have been at several, so they need not add up.
        distribution: breakdowns.map(({ by, complete, overlapping, parts }) => [
          by,
          complete,
          overlapping,
          parts.map(({ value }) => value)
        ]),
        countryOfTheFirst: await countryOf(office, "national-cancer-institute")
      }
    },
    answer: {
      reported: [12, 12, 12, "completed-an-internship", "consistent"],
      completed: ["concluded", "occurred", "2024-10"],
      unit: "persons",
      sites: [
        ["national-cancer-institute", undefined],
        ["gustave-roussy-institute", undefined],
        ["saint-louis-hospital", "paris"],
        ["la-timone-hospital", "marseille"]
      ],
      placements: undefined,
      distribution: [["host", true, true, [undefined, undefined, undefined, undefined]]],
      countryOfTheFirst: undefined
    }
  },
  {
    id: "F2-12",
    says: "the oncologists observed, took part and consulted",
    ask: async (office) => {
      const { did = [] } = await theOncologists(office)
      return did.map(({ kind, level, topic }) => [level, kind, topic?.code])
    },
    answer: [
      ["observed", "treatment", "treatment-in-departments"],
      ["unspecified", "consultation", "multidisciplinary-consultations"],
      ["unspecified", "operation", "complex-operations"],
      ["consulted", "consultation", "french-specialists"]
    ]
  },
  {
    id: "F2-13",
    says: "to have taken part in operations is neither to have assisted nor to have performed",
    ask: async (office) => {
      const teams = await allTeams(office)
      return teams
        .flatMap(({ did = [], id }) => did.filter(({ kind }) => kind === "operation").map(({ level }) => [id, level]))
        .toSorted()
    },
    answer: [
      ["kryvyi-rih-team-2024", "assisted"],
      ["oncologists-team-2024", "unspecified"]
    ]
  },
  {
    id: "F2-14",
    says: "two hospitals of two countries are partners under the umbrella of a ministry, with no agreement",
    ask: async (office) => {
      const {
        id,
        parties,
        umbrella = ""
      } = only(await office.partnerships.find({ where: { party: "mykolaiv-regional-hospital" } }))
      const found = await Promise.all(parties.map((party) => office.parties.get(party)))
      const { operator } = await office.programs.get(umbrella)
      return {
        between: await Promise.all(found.map(async (party) => [party.organization, await countryOf(office, party.id)])),
        under: (await office.parties.get(operator)).organization,
        agreements: (await office.agreements.find({ where: { partnership: id } })).items.length
      }
    },
    answer: {
      between: [
        ["hospital", "UA"],
        ["hospital", "LT"]
      ],
      under: "ministry",
      agreements: 0
    }
  },
  {
    id: "F2-15",
    says: "one host stands under two names that one source gives it",
    ask: async (office) => {
      const { placements = [] } = await fromMykolaiv(office)
      const { id: source } = await theSource(office)
      const { names } = await office.parties.get(only(placements).host)
      return names.filter((name) => name.source === source).map(({ kind, text }) => [kind, text])
    },
    answer: [
      ["label", "Vilnius University Hospital Santaros Klinikos"],
      ["alias", "Santaros University Hospital"]
    ]
  },
  {
    id: "F2-16",
    says: "a team of three specialties completed, and how many they were is not known",
    ask: async (office) => {
      const { partnership, reportedCompletion, size, specialties } = await fromMykolaiv(office)
      return { partnership, specialties, size, reportedCompletion }
    },
    answer: {
      partnership: "mykolaiv-santaros",
      specialties: ["neurosurgery", "vascular-surgery", "anesthesiology"],
      size: undefined,
      reportedCompletion: { modality: "occurred" }
    }
  },
  {
    id: "F2-17",
    says: "that they mastered new methods is an attributed claim without a baseline",
    ask: async (office) => {
      const { id, learned = [] } = await fromMykolaiv(office)
      const {
        baseline,
        by,
        kind,
        modality,
        source,
        topics = []
      } = only(await office.outcomes.find({ where: { about: `team|${id}` } }))
      const codes = [learned, topics].map((said) => said.map(({ code }) => code))
      return { learned: codes[0], claimed: codes[1], kind, modality, by, baseline, source }
    },
    answer: {
      learned: ["interventional-surgery"],
      claimed: ["interventional-surgery"],
      kind: "learning",
      modality: "occurred",
      by: { office: "press-service", party: "ukraine-ministry-of-health" },
      baseline: undefined,
      source: "ukraine-ministry-2024"
    }
  },
  {
    id: "F2-18",
    says: "more internships are planned, with neither a date nor a host",
    ask: async (office) => {
      const { id: program } = await theUmbrella(office)
      const { items } = await office.activities.find({ where: { program } })
      const ahead = only(items.filter(({ modality }) => modality === "planned"))
      const { dating, hosts, kind, participants, period, senders, several, status } = ahead
      return {
        kind,
        status,
        from: senders,
        several,
        period,
        words: [dating?.wording, dating?.says],
        known: [hosts, participants]
      }
    },
    answer: {
      kind: "training",
      status: "planned",
      from: ["ukraine"],
      several: true,
      period: undefined,
      words: ["In the near future", undefined],
      known: [undefined, undefined]
    }
  },
  {
    id: "F2-19",
    says: "several memorandums are intended, soon, with parties that are not known",
    ask: async (office) => {
      const { id, instrument, instruments, otherParties, partnership, signedOn, status } = only(
        await office.agreements.find({ where: { instrument: "memorandum" } })
      )
      const { claims, says } = only(await office.claims.about({ kind: "agreement", id }))
      return {
        status,
        instrument,
        instruments,
        otherParties,
        partnership,
        signedOn,
        claimed: claims.map(({ dating, modality }) => [says, modality, dating?.wording, dating?.says])
      }
    },
    answer: {
      status: "intended",
      instrument: "memorandum",
      instruments: "several",
      otherParties: "several",
      partnership: undefined,
      signedOn: undefined,
      claimed: [["signedOn", "planned", "In the near future", undefined]]
    }
  },
  {
    id: "F2-20",
    says: "pictures have a credit; headlines of other news were left out, and nothing came of them",
    ask: async (office) => {
      const { id: source, leftOut, media = [] } = await theSource(office)
      const { items: claims } = await office.claims.find({ where: { source } })
      const { items: statements } = await office.statements.find({ where: { source } })
      const { items: numbers } = await office.statistics.find({ where: { source } })
      return {
        media: media.map(({ credit, kind }) => [kind, credit]),
        leftOut,
        madeOfIt: {
          claims: claims.map(({ about }) => about.kind),
          statements: statements.length,
          numbers: numbers.map(({ value }) => value)
        }
      }
    },
    answer: {
      media: [
        ["photo", "Ministry of Health"],
        ["photo", "Ministry of Health"]
      ],
      leftOut: ["six headlines of other news, with their dates"],
      madeOfIt: { claims: ["agreement"], statements: 0, numbers: [12] }
    }
  },
  {
    id: "F2-21",
    says: "names of Ukrainian institutions are translations, and none was made up in Ukrainian",
    ask: async (office) => {
      const found = await ukrainian(office)
      const { language, id: source } = await theSource(office)
      return {
        language,
        names: found.flatMap(({ names }) =>
          names.filter((name) => name.source === source).map(({ kind, text }) => [kind, text])
        ),
        inUkrainian: found.flatMap(({ names }) => names.filter((name) => name.language === "uk")).length
      }
    },
    answer: {
      language: "en",
      names: [
        ["translated", "Kryvyi Rih City Clinical Hospital No. 2"],
        ["translated", "Mykolaiv Regional Clinical Hospital"],
        ["translated", "Ministry of Health"]
      ],
      inUkrainian: 0
    }
  },
  {
    id: "F2-22",
    says: "training and the exchange of experience are two activities",
    ask: async (office) => {
      const { id: program } = await theUmbrella(office)
      const { items } = await office.activities.find({ where: { program } })
      return items
        .filter(({ modality }) => modality === "occurred")
        .map(({ hosts, kind, period, senders }) => ({ kind, period, from: senders, to: hosts }))
        .toSorted((one, other) => (one.kind < other.kind ? -1 : 1))
    },
    answer: ["experience-exchange", "training"].map((kind) => ({
      kind,
      period: "2024-10",
      from: ["ukraine"],
      to: ["sweden", "france", "lithuania"]
    }))
  }
]
