/**
 * What people are told without asking: which entry of the journal, to whom, and with which words.
 *
 * A notice more is a row more here, and its two messages in every language. Nothing else knows which notices there are.
 */
import type { Values } from "../values/Reason.ts"

/** The entry that a notice tells of. */
export interface NoticeCause {
  /** The document's id. */
  readonly id: string
  /** The day on which it was true. */
  readonly on: string
  readonly data: unknown
}

/**
 * One kind of notice.
 * @stability evolving
 */
export interface NoticeKind {
  /** Its messages are `notice/<code>.subject` and `notice/<code>`. */
  readonly code: string
  /** The kind of document, and the type of the entry, that causes it. */
  readonly document: "enrolment" | "nomination"
  readonly entry: string
  /** Who is told: the office with this role, for the party that stands in this field. A trainee is told in person. */
  readonly to: { readonly role: string; readonly field: string }
  /** What both messages are given; ids and dates only, since a channel may hand them on to a service with templates. */
  readonly values: (cause: NoticeCause) => Values
  /** What is told under it; a reason that was given is always told to whoever may read it. */
  readonly tells: "decision" | "defects"
}

const decided = ({ data, id }: NoticeCause): Values => ({
  enrolment: id,
  decidedOn: (data as { readonly cites: { readonly decidedOn: string } }).cites.decidedOn
})
const returned = ({ id, on }: NoticeCause): Values => ({ nomination: id, returnedOn: on })

// biome-ignore format: a table is read in rows.
/** @stability evolving */
export const notices: ReadonlyArray<NoticeKind> = [
  { code: "trainingCompleted",    document: "enrolment",  entry: "Completed",             to: { role: "trainee", field: "trainee" },               values: decided,  tells: "decision" },
  { code: "trainingNotCompleted", document: "enrolment",  entry: "NotCompleted",          to: { role: "trainee", field: "trainee" },               values: decided,  tells: "decision" },
  { code: "nominationReturned",   document: "nomination", entry: "ReturnedForCorrection", to: { role: "nominatingBody", field: "nominatingBody" }, values: returned, tells: "defects" }
]

/**
 * The kind of notice with this code; undefined for one that a later version knows.
 *
 * @example
 * noticeOf("trainingCompleted")?.to.role // => "trainee"
 */
export const noticeOf = (code: string): NoticeKind | undefined => notices.find((notice) => notice.code === code)

const sample: NoticeCause = { id: "e1", on: "2019-09-20", data: { cites: { decidedOn: "2019-09-20" } } }

/**
 * Every message of notices: its code, and what it is given, each with a sample. A test asks every language for all of them.
 * @stability evolving
 *
 * @example
 * Object.keys(noticeMessages["notice/nominationReturned.subject"] ?? {}) // => ["nomination", "returnedOn"]
 */
export const noticeMessages: Readonly<Record<string, Values>> = {
  ...Object.fromEntries(
    notices.flatMap(({ code, values }) =>
      [`notice/${code}.subject`, `notice/${code}`].map((message) => [message, values(sample)] as const)
    )
  ),
  "notice/reason": { reason: "Two sessions were held without a list." },
  "notice/defect": { field: "specialties", code: "missing" },
  "notice/notReproduced": {}
}
