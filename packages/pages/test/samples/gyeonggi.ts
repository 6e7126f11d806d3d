/** Gyeonggi's program for doctors from abroad, 2019: nine counted here beside the 580 that were published. */
import type { CumulativeStatistics } from "@comity/core/promise"

const source = "gyeonggi-release-2019"

export const statistics: CumulativeStatistics = {
  program: {
    id: "gyeonggi-invitational-training",
    operator: "gyeonggi",
    kind: "invitational-training",
    status: "running",
    since: "2011",
    title: {
      source: "en",
      texts: {
        en: "Invitational training for medical practitioners from abroad",
        ko: "해외 의료인 초청 연수",
        ru: "Обучение иностранных медиков по приглашению"
      }
    },
    historical: { source }
  },
  parties: [
    {
      id: "gyeonggi",
      kind: "jurisdiction",
      names: [
        { text: "Gyeonggi Province", language: "en", kind: "label", source },
        { text: "경기도", language: "ko", kind: "translated" }
      ]
    },
    {
      id: "sejong-hospital",
      kind: "organization",
      names: [{ text: "Sejong Hospital", language: "en", kind: "label", source }]
    },
    {
      id: "wills-memorial-hospital",
      kind: "organization",
      names: [
        { text: "Wills Memorial Hospital", language: "en", kind: "label", source },
        { text: "윌스기념병원", language: "ko", kind: "label" }
      ]
    }
  ],
  sources: [{ id: source, publisher: "Gyeonggi Province", publishedOn: "2019-09-23", language: "en" }],
  titles: [
    {
      kind: "edition",
      id: "gyeonggi-russia-2019",
      title: { source: "en", texts: { en: "Doctors from Russia, 2019", ko: "2019년 러시아 의료인 연수" } }
    },
    { kind: "edition", id: "gyeonggi-2018", title: { source: "ko", texts: { ko: "2018년 연수" } } }
  ],
  participations: 10,
  persons: 9,
  reportedOnly: 11,
  byCompletion: [
    { of: "completed", count: 9 },
    { of: "undecided", count: 1 }
  ],
  byEdition: [
    { of: "gyeonggi-russia-2019", count: 9, completed: 9, reported: 9 },
    { of: "gyeonggi-2023", count: 1, completed: 0, reported: 11 },
    { of: "gyeonggi-2018", count: 0, completed: 0 }
  ],
  byHost: [
    { of: "sejong-hospital", count: 6 },
    { of: "wills-memorial-hospital", count: 5 }
  ],
  hostSets: [
    { of: "gyeonggi-russia-2019", hosts: ["sejong-hospital", "wills-memorial-hospital"] },
    { of: "gyeonggi-2023", hosts: ["sejong-hospital"] }
  ],
  bySpecialty: [
    { of: "neurosurgery", count: 4 },
    { of: "isco-08/2212", count: 6 }
  ],
  byCountry: [
    { of: "RU", count: 9 },
    { of: "UZ", count: 1 }
  ],
  published: [
    {
      statistic: {
        id: "participants-2019",
        measure: "participants",
        value: 580,
        definition: "experienced-and-trained",
        program: "gyeonggi-invitational-training",
        since: "2011",
        asOf: "2019-09-23",
        includes: "gyeonggi-russia-2019",
        modality: "occurred",
        source,
        breakdowns: [{ by: "country", complete: false, parts: [{ of: "RU" }, { of: "MN", value: 3 }] }]
      },
      reconciliation: {
        reported: 580,
        counted: 9,
        editions: [{ edition: "gyeonggi-russia-2019", count: 9, basis: "named" }],
        openingBalance: 571,
        doubleCounts: 1,
        gaps: ["gyeonggi-2018"],
        verdict: "consistent",
        explanation: {
          code: "statistic/consistent",
          values: { measure: "participants", reported: 580, counted: 9, openingBalance: 571, asOf: "2019-09-23" },
          children: [
            {
              code: "statistic/includedEdition",
              values: { edition: "gyeonggi-russia-2019", count: 9, basis: "named" }
            },
            { code: "statistic/gap", values: { edition: "gyeonggi-2018" } }
          ]
        }
      }
    },
    {
      statistic: {
        id: "countries-2019",
        measure: "countries",
        value: 10,
        program: "gyeonggi-invitational-training",
        asOf: "2019-09",
        modality: "occurred",
        source,
        unit: "persons"
      },
      reconciliation: {
        reported: 10,
        counted: 12,
        editions: [],
        openingBalance: -2,
        doubleCounts: 0,
        gaps: [],
        verdict: "contradiction",
        explanation: {
          code: "statistic/contradiction",
          values: { measure: "countries", reported: 10, counted: 12, openingBalance: -2, asOf: "2019-09" }
        }
      }
    }
  ]
}
