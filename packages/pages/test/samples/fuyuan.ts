/** Khabarovsk and Fuyuan, 2025: a round table, what was offered and proposed at it, and what has no date that can be told. */
import type { AnyActivity, PromisedAndDone, Timeline } from "@comity/core/promise"

const source = "krai-press-service-2025"
const ministry = "krai-health-ministry"

const parties: Timeline["parties"] = [
  {
    id: ministry,
    kind: "organization",
    names: [
      { text: "министерство здравоохранения региона", language: "ru", kind: "label", source },
      { text: "Ministry of Health of the region", language: "en", kind: "translated" }
    ]
  },
  {
    id: "fuyuan-health-bureau",
    kind: "organization",
    names: [
      { text: "управление здравоохранения города Фуюань", language: "ru", kind: "label", source },
      { text: "Fuyuan Health Bureau", language: "en", kind: "translated" },
      { text: "푸위안시 보건국", language: "ko", kind: "translated" }
    ]
  }
]
const sources: Timeline["sources"] = [
  {
    id: source,
    publisher: "пресс-служба правительства региона",
    publishedOn: "2025-11-24",
    language: "ru",
    url: "https://example.org/news/2025/11/24?page=1&lang=ru"
  },
  { id: "zakon", publisher: "zakon.kz", origin: "пресс-служба премьер-министра", language: "ru" }
]
const partnership: Timeline["partnership"] = {
  id: "khabarovsk-fuyuan",
  name: {
    source: "ru",
    texts: {
      ru: "Медицинское партнёрство с городом Фуюань",
      en: "Medical partnership with the city of Fuyuan",
      ko: "푸위안시와의 의료 협력"
    }
  },
  parties: [ministry, "fuyuan-health-bureau"],
  recordKeeper: ministry,
  status: "active"
}

const text = (en: string, ko: string, ru: string) => ({ source: "ru", texts: { en, ko, ru } })
const both = { from: ["fuyuan-health-bureau"], to: [ministry] }

const roundTable: AnyActivity = {
  id: "round-table-2025",
  kind: "round-table",
  status: "held",
  operator: ministry,
  parties: [ministry, "fuyuan-health-bureau"],
  sources: [source]
}

export const timeline: Timeline = {
  partnership,
  parties,
  sources,
  titles: [{ kind: "program", id: "training-stays", title: text("Training stays", "체류 연수", "Стажировки") }],
  items: [
    {
      noun: "activity",
      id: "round-table-2024",
      dated: "partial",
      period: "2024",
      direction: both,
      document: {
        id: "round-table-2024",
        kind: "round-table",
        status: "held",
        modality: "occurred",
        operator: ministry,
        parties: [ministry, "fuyuan-health-bureau"],
        dating: { source, says: "lastYear", wording: "в прошлом году" },
        topics: [
          {
            code: "traditional-chinese-medicine",
            label: text("Traditional Chinese medicine", "중의학", "Традиционная китайская медицина")
          }
        ],
        sources: [source]
      }
    },
    {
      noun: "activity",
      id: "round-table-2025",
      dated: "partial",
      period: "../2025-11-24",
      direction: { from: [], to: [] },
      document: roundTable
    },
    {
      noun: "activity",
      id: "working-group",
      dated: "partial",
      period: "2025-11/..",
      direction: { from: [], to: [] },
      document: {
        id: "working-group",
        kind: "working-group",
        status: "proposed",
        modality: "proposed",
        operator: ministry,
        parties: [ministry, "fuyuan-health-bureau"],
        sources: [source]
      }
    },
    {
      noun: "statement",
      id: "crossing-2027",
      dated: "partial",
      period: "2027",
      direction: { from: [], to: [] },
      document: {
        id: "crossing-2027",
        kind: "expectation",
        modality: "expected",
        regarding: "2027",
        source,
        text: text(
          "A new border crossing is to open in 2027.",
          "2027년에 새 국경 통과 지점이 열릴 예정이다.",
          "В 2027 году должен открыться новый пограничный переход."
        )
      }
    },
    {
      noun: "team",
      id: "team-10-days",
      dated: "partial",
      period: "2024-10/P10D",
      direction: both,
      document: {
        id: "team-10-days",
        operator: ministry,
        sendingInstitution: ministry,
        placements: [{ host: "fuyuan-health-bureau", nominalDuration: { count: 10, unit: "days" } }],
        specialties: ["surgery"],
        learned: [{ code: "acupuncture" }],
        trainedFor: [
          { kind: "program", id: "training-stays" },
          { kind: "program", id: "not-titled" }
        ],
        sources: [source]
      }
    },
    {
      noun: "activity",
      id: "meeting-today",
      dated: "unresolved",
      direction: { from: [], to: [] },
      explanation: { code: "date/noPublicationDate", values: { source: "zakon", says: "today" } },
      document: {
        id: "meeting-today",
        kind: "meeting",
        status: "held",
        operator: ministry,
        parties: [ministry],
        dating: { source: "zakon", says: "today", wording: "Сегодня" },
        sources: ["zakon"]
      }
    }
  ]
}

export const commitments: PromisedAndDone = {
  partnership,
  parties,
  sources,
  titles: [{ kind: "activity", id: "round-table-2025", title: text("Round table", "원탁회의", "Круглый стол") }],
  year: 2025,
  counts: { stated: 1, underWay: 1, done: 1, overdue: 1 },
  items: [
    {
      overdue: "unknown",
      madeAt: roundTable,
      commitment: {
        id: "send-specialists",
        kind: "send-specialists",
        by: ["fuyuan-health-bureau"],
        towards: [ministry],
        operator: ministry,
        status: "stated",
        modality: "offered",
        dueOn: "2025",
        text: text(
          "Send specialists to the region.",
          "전문가를 이 지역에 보낸다.",
          "Направлять специалистов в регион."
        ),
        sources: [source]
      }
    },
    {
      overdue: "yes",
      commitment: {
        id: "working-group-by-spring",
        kind: "working-group",
        by: [ministry, "fuyuan-health-bureau"],
        operator: ministry,
        status: "underWay",
        madeOn: "2024-11-24",
        dueOn: "2025-03",
        text: text("Create a working group.", "실무 그룹을 만든다.", "Создать рабочую группу."),
        sources: [source]
      }
    },
    {
      overdue: "no",
      commitment: {
        id: "training-stays",
        kind: "short-internships",
        by: [ministry],
        operator: ministry,
        status: "done",
        madeOn: "2024",
        doneOn: "2025-11",
        fulfilledBy: [
          { kind: "activity", id: "round-table-2025" },
          { kind: "agreement", id: "not-titled" }
        ],
        text: text("Arrange short training stays.", "단기 연수를 마련한다.", "Организовать краткие стажировки."),
        historical: { source }
      }
    }
  ]
}
