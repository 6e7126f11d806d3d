/** Kazakhstan and Korea: what a press service said on a day that nobody wrote down. Much is without a date, or ahead. */
import type { AnyActivity, Ledger, Timeline, TimelineItem } from "@comity/core/promise"

const source = "zakon-kz"
const parties: Timeline["parties"] = [
  {
    id: "gangnam-severance",
    kind: "organization",
    names: [{ text: "клиника «Каннам Северанс»", language: "ru", kind: "label", source }]
  },
  {
    id: "east-kazakhstan",
    kind: "jurisdiction",
    names: [
      { text: "Восточно-Казахстанская область", language: "ru", kind: "label", source },
      { text: "East Kazakhstan Region", language: "en", kind: "translated" },
      { text: "동카자흐스탄주", language: "ko", kind: "translated" }
    ]
  },
  {
    id: "kaznu",
    kind: "organization",
    names: [
      { text: "КазНУ", language: "ru", kind: "acronym", source },
      { text: "Казахский национальный университет имени аль-Фараби", language: "ru", kind: "label", source }
    ]
  }
]
const sources: Timeline["sources"] = [
  { id: source, origin: "пресс-служба премьер-министра", language: "ru", author: "=cmd" }
]
const partnership: Timeline["partnership"] = {
  id: "kazakhstan-korea",
  parties: ["east-kazakhstan", "gangnam-severance"],
  institutions: ["kaznu"],
  recordKeeper: "east-kazakhstan",
  status: "active"
}

const toKazakhstan = { from: ["gangnam-severance"], to: ["east-kazakhstan"] }
const unknownDay = (says: string): Pick<TimelineItem, "dated" | "explanation"> => ({
  dated: "unresolved",
  explanation: { code: "date/noPublicationDate", values: { source, says } }
})
const common = { operator: "east-kazakhstan", parties: ["east-kazakhstan", "gangnam-severance"], sources: [source] }
const activity = (
  id: string,
  document: Pick<
    AnyActivity,
    "agreement" | "detail" | "kind" | "modality" | "participants" | "raisedAt" | "several" | "status"
  >,
  when: Pick<TimelineItem, "dated" | "explanation" | "period">,
  direction: TimelineItem["direction"] = toKazakhstan
): TimelineItem => ({
  noun: "activity",
  id,
  ...when,
  direction,
  document: { id, ...common, ...document } as AnyActivity
})

export const timeline: Timeline = {
  partnership,
  parties,
  sources,
  titles: [],
  items: [
    activity(
      "diagnostic-center",
      {
        kind: "facility-project",
        status: "opened",
        modality: "occurred",
        detail: { form: "open", facility: "diagnostic-center", site: "kaznu", openedOn: "2014-12" }
      },
      { dated: "partial", period: "2014-12" }
    ),
    {
      noun: "edition",
      id: "training-for-the-center",
      dated: "partial",
      period: "2014/2015-06",
      direction: { from: ["east-kazakhstan"], to: ["gangnam-severance"] },
      document: {
        id: "training-for-the-center",
        program: "specialist-training",
        operator: "east-kazakhstan",
        status: "concluded",
        reportedCount: 4,
        historical: { source }
      }
    },
    {
      noun: "agreement",
      id: "ministries",
      dated: "undated",
      direction: { from: [], to: [] },
      document: {
        id: "ministries",
        instrument: "memorandum",
        parties: ["east-kazakhstan"],
        otherParties: "several",
        instruments: "several",
        recordKeeper: "east-kazakhstan",
        status: "inForce",
        approvals: [],
        signatures: [],
        historical: { source }
      }
    },
    {
      noun: "commitment",
      id: "modernise",
      dated: "undated",
      direction: { from: [], to: [] },
      document: {
        id: "modernise",
        kind: "modernise-ambulances",
        by: ["east-kazakhstan"],
        operator: "east-kazakhstan",
        status: "dropped",
        modality: "denied",
        text: { source: "ru", texts: { ru: "Обновить скорую помощь.", en: "Modernise the ambulance system." } }
      }
    },
    activity(
      "master-classes",
      {
        kind: "master-class",
        status: "held",
        modality: "ongoing",
        several: true,
        agreement: "ministries",
        raisedAt: "meeting",
        detail: { teachers: 2 }
      },
      { dated: "undated" }
    ),
    activity(
      "donation",
      {
        kind: "equipment-donation",
        status: "received",
        detail: { costly: true, equipment: [{ kind: "diagnostic", count: 1 }] }
      },
      { dated: "undated" },
      { from: [], to: ["east-kazakhstan"] }
    ),
    activity(
      "consultations",
      {
        kind: "outreach-clinic",
        status: "held",
        detail: { patients: { from: "KZ", population: "disadvantaged-districts" } }
      },
      { dated: "undated" }
    ),
    activity(
      "operations",
      { kind: "surgical-mission", status: "planned", modality: "expected", detail: { proBono: true, complex: true } },
      unknownDay("thisYear")
    ),
    activity(
      "meeting",
      {
        kind: "meeting",
        status: "held",
        participants: [
          { person: "saparbayev", office: "deputy-prime-minister" },
          { party: "gangnam-severance", role: "guest", count: 3 }
        ]
      },
      unknownDay("today")
    )
  ]
}

const refs = (...ids: ReadonlyArray<string>) => ids.map((id) => ({ kind: "activity", id }))

export const ledger: Ledger = {
  partnership,
  parties,
  sources,
  titles: [],
  lines: [
    {
      measure: "masterClasses",
      from: "gangnam-severance",
      to: "east-kazakhstan",
      count: 0,
      withoutNumber: 1,
      ahead: 0,
      documents: refs("master-classes")
    },
    {
      measure: "missions",
      from: "gangnam-severance",
      to: "east-kazakhstan",
      count: 1,
      withoutNumber: 0,
      ahead: 1,
      documents: refs("consultations", "operations")
    },
    {
      measure: "patients",
      from: "east-kazakhstan",
      to: "gangnam-severance",
      count: 1234567,
      withoutNumber: 1,
      ahead: 0,
      documents: []
    },
    {
      measure: "facilities",
      from: "gangnam-severance",
      to: "kaznu",
      count: 1,
      withoutNumber: 0,
      ahead: 0,
      documents: refs("diagnostic-center")
    }
  ],
  undirected: refs("donation")
}
