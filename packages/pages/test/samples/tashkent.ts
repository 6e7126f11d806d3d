/** Gyeonggi Province and Tashkent Region: the visits that a newsletter of November 2023 tells of, as a timeline and a ledger. */
import type { Ledger, Party, Source, Timeline } from "@comity/core/promise"

const source = "gyeonggi-e-news-2023"
const tashkent = "tashkent-region"

export const parties: ReadonlyArray<Party> = [
  {
    id: "gyeonggi",
    kind: "jurisdiction",
    jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" },
    names: [
      { text: "Gyeonggi-do", language: "en", kind: "label", source },
      { text: "경기도", language: "ko", kind: "translated" },
      { text: "провинция Кёнгидо", language: "ru", kind: "translated" }
    ]
  },
  {
    id: tashkent,
    kind: "jurisdiction",
    jurisdiction: { level: "firstOrder", country: "UZ", code: "UZ-TO" },
    names: [{ text: "Tashkent Region", language: "en", kind: "label", source }]
  },
  {
    id: "meere-company",
    kind: "organization",
    organization: "company",
    names: [{ text: "Meere Company Co., Ltd.", language: "en", kind: "label", source }]
  },
  {
    id: "ajou-university-hospital",
    kind: "organization",
    organization: "hospital",
    names: [{ text: "Ajou University Hospital", language: "en", kind: "label", source }]
  }
]

const sources: ReadonlyArray<Source> = [
  {
    id: source,
    publisher: "Medical Gyeonggi e-News",
    title:
      "Uzbekistan Tashkent Regional Government Officials and Local Hospital Directors Visit Advanced Medical Institutions in Gyeonggi-do",
    author: "관리자",
    authorIsRole: true,
    publishedOn: "2023-11-21",
    language: "en"
  }
]

const titles: Timeline["titles"] = [
  {
    kind: "activity",
    id: "presentations-2023",
    title: {
      source: "en",
      texts: { en: "Presentations on health care in both regions", ko: "두 지역의 보건의료 발표" }
    }
  },
  {
    kind: "edition",
    id: "invitational-training-2023",
    title: {
      source: "en",
      texts: { en: "Invitational training, autumn 2023", ru: "Обучение по приглашению, осень 2023 г." }
    }
  }
]

const partnership: Timeline["partnership"] = {
  id: "gyeonggi-tashkent-region",
  parties: ["gyeonggi", tashkent],
  recordKeeper: "gyeonggi",
  status: "exploratory",
  since: "2022-09",
  historical: { source }
}

const common = {
  operator: "gyeonggi",
  parties: ["gyeonggi", tashkent],
  sources: [source],
  status: "held",
  modality: "occurred"
} as const
const toGyeonggi = { from: [tashkent], to: ["gyeonggi"] }
const academy = "hospital-management-academy-2023"

export const timeline: Timeline = {
  partnership,
  parties,
  sources,
  titles,
  items: [
    {
      noun: "activity",
      id: "governors-visit-2022",
      dated: "partial",
      period: "2022-09",
      direction: toGyeonggi,
      document: {
        ...common,
        id: "governors-visit-2022",
        kind: "delegation",
        purposes: ["negotiation"],
        title: {
          source: "en",
          texts: {
            en: "The governor of Tashkent Region visits Gyeonggi Province",
            ko: "타슈켄트주 주지사의 경기도 방문",
            ru: "Визит губернатора Ташкентской области в провинцию Кёнгидо"
          }
        },
        participants: [
          { person: "zoyir-mirzayev", party: tashkent, office: "governor", role: "head" },
          { person: "kim-dong-yeon", party: "gyeonggi", office: "governor", role: "host" }
        ]
      }
    },
    {
      noun: "activity",
      id: "return-visit-2023-06",
      dated: "partial",
      period: "2023-06",
      direction: { from: ["gyeonggi"], to: [tashkent] },
      document: {
        ...common,
        id: "return-visit-2023-06",
        kind: "reciprocal-visit",
        reciprocates: "governors-visit-2022",
        participants: [{ party: "gyeonggi", role: "delegation" }]
      }
    },
    {
      noun: "activity",
      id: academy,
      dated: "exact",
      period: "2023-11-07/2023-11-10",
      direction: toGyeonggi,
      document: {
        ...common,
        id: academy,
        kind: "academy",
        title: {
          source: "en",
          texts: { en: "Gyeonggi Global Hospital Management Academy", ko: "경기 글로벌 병원경영 아카데미" }
        },
        detail: { audience: [{ class: "regional-government-officials" }, { class: "hospital-directors" }] }
      }
    },
    {
      noun: "activity",
      id: "welcome-2023",
      dated: "exact",
      period: "2023-11-07",
      direction: toGyeonggi,
      document: {
        ...common,
        id: "welcome-2023",
        kind: "ceremony",
        parent: academy,
        venue: { name: { source: "en", texts: { en: "Ramada Plaza Suwon Hotel" } } },
        detail: { occasion: "welcome" },
        participants: [
          { role: "trainees", count: 11, edition: "invitational-training-2023" },
          { party: "ajou-university-hospital" }
        ]
      }
    },
    {
      noun: "activity",
      id: "presentations-2023",
      dated: "exact",
      period: "2023-11-07",
      direction: toGyeonggi,
      document: {
        ...common,
        id: "presentations-2023",
        kind: "presentation-session",
        parent: "welcome-2023",
        purposes: ["exchange-policies", "explore-collaboration"]
      }
    },
    {
      noun: "activity",
      id: "visit-ajou-2023",
      dated: "exact",
      period: "2023-11-09",
      direction: toGyeonggi,
      document: {
        ...common,
        id: "visit-ajou-2023",
        kind: "site-visit",
        parent: academy,
        purposes: ["benchmarking"],
        venue: { party: "ajou-university-hospital" }
      }
    },
    {
      noun: "activity",
      id: "visit-meere-2023",
      dated: "partial",
      period: "2023-11",
      direction: toGyeonggi,
      document: {
        ...common,
        id: "visit-meere-2023",
        kind: "site-visit",
        parent: academy,
        venue: { party: "meere-company" }
      }
    },
    {
      noun: "activity",
      id: "tourism-2023",
      dated: "exact",
      period: "2023-11-10",
      direction: toGyeonggi,
      document: { ...common, id: "tourism-2023", kind: "cultural-program", parent: academy }
    },
    {
      noun: "statement",
      id: "continued-support-2023",
      dated: "undated",
      direction: { from: [], to: [] },
      document: {
        id: "continued-support-2023",
        kind: "intention",
        modality: "planned",
        source,
        speaker: { office: "first-vice-governor", party: "gyeonggi" },
        text: {
          source: "en",
          texts: {
            en: "The province means to go on supporting the relation of trust between the two regions.",
            ko: "경기도는 두 지역의 신뢰 관계를 계속 지원하겠다는 뜻을 밝혔다.",
            ru: "Провинция намерена и дальше поддерживать доверительные отношения двух регионов."
          }
        }
      }
    }
  ]
}

const refs = (...ids: ReadonlyArray<string>) => ids.map((id) => ({ kind: "activity", id }))

export const ledger: Ledger = {
  partnership,
  parties,
  sources,
  titles,
  lines: [
    {
      measure: "visits",
      from: tashkent,
      to: "gyeonggi",
      count: 2,
      withoutNumber: 0,
      ahead: 0,
      documents: refs("governors-visit-2022", academy)
    },
    {
      measure: "visits",
      from: "gyeonggi",
      to: tashkent,
      count: 1,
      withoutNumber: 0,
      ahead: 0,
      documents: refs("return-visit-2023-06")
    },
    {
      measure: "returnVisits",
      from: "gyeonggi",
      to: tashkent,
      count: 1,
      withoutNumber: 0,
      ahead: 1,
      documents: refs("return-visit-2023-06")
    },
    {
      measure: "trainees",
      from: tashkent,
      to: "gyeonggi",
      count: 0,
      withoutNumber: 1,
      ahead: 0,
      documents: refs("welcome-2023")
    }
  ],
  undirected: refs("presentations-2023"),
  folded: { asOf: "2023-12-31", knownOn: "2024-01-15", entries: 27, uncertain: refs("visit-meere-2023") }
}
