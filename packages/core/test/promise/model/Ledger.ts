/**
 * All that is kept, as the model sees it: each document with its version and how many entries each version has.
 *
 * A ledger never changes: what a command does is written on a draft, which becomes the next ledger if nothing is refused.
 */
import type { Capacity, Fields, Outcome } from "./Command.ts"

export interface Kept {
  readonly kind: string
  readonly id: string
  readonly body: Fields
  readonly version: number
  /** How many entries of the journal each version came with. */
  readonly entries: ReadonlyArray<number>
  /** The day of the last of them. */
  readonly saidOn: string
  readonly erased: boolean
}

/** The version of each entry of a document, in the order of its journal. */
export const versionsOf = (entries: ReadonlyArray<number>): ReadonlyArray<number> =>
  entries.flatMap((count, i) => Array<number>(count).fill(i + 1))

export interface Ledger {
  readonly documents: ReadonlyMap<string, Kept>
  /** What each commit id stands for; once the document that it began with is erased, for anything. */
  readonly commits: ReadonlyMap<string, { readonly mark: string; readonly about: string }>
  readonly commitCount: number
  readonly today: string
}

export const empty: Ledger = { documents: new Map(), commits: new Map(), commitCount: 0, today: "2019-07-01" }

/** Stands in a document for a value that the model does not know: a hash. */
export const anything = "(anything)"
/** The same for a value of which the model knows when it is another: of two bases there are two hashes. */
export const unknownOf = (basis: string): string => `${anything} ${basis}`

export const keyOf = (kind: string, id: string): string => `${kind}/${id}`

/** Thrown within the model where a command is not carried out; often, so it is no `Error`, which would trace its stack. */
export class NotDone {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    this.outcome = outcome
  }
}
export const refuse = (...why: ReadonlyArray<string | false | undefined>): void => {
  const codes = why.filter((code) => typeof code === "string")
  if (codes.length > 0) throw new NotDone({ code: "Refused", why: codes })
}
export const fail = (code: "InvalidInput" | "NotFound"): never => {
  throw new NotDone({ code })
}

/** What one command sees and writes. */
export interface Draft {
  readonly today: string
  readonly actor: string
  readonly capacities: ReadonlyArray<Capacity>
  /** On what the assessment rested that a decision cites; left out if it is of this moment. */
  readonly basis: string | undefined
  readonly find: (kind: string, id: unknown) => Fields | undefined
  /** The day of the last entry of a document. */
  readonly saidOn: (kind: string, id: unknown) => string | undefined
  readonly all: (kind: string, holds: (body: Fields) => boolean) => ReadonlyArray<Fields>
  /** The document after one more entry. */
  readonly write: (kind: string, id: string, body: Fields) => void
  readonly erase: (kind: string, id: string) => void
  /** The ledger with what was written; the same if nothing was. */
  readonly close: () => Ledger
}

/** Writes down that something was added to a whole, or is held once. */
export const reserve = (ledger: Draft, id: string, holder: unknown): void =>
  ledger.write("reservation", id, { id, holder })

/** Members that are undefined are not there. */
export const present = (body: Fields): Fields =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))

export const draft = (
  ledger: Ledger,
  actor: string,
  capacities: ReadonlyArray<Capacity>,
  basis?: string | undefined
): Draft => {
  const written = new Map<string, Kept>()
  const look = (kind: string, id: unknown) =>
    written.get(keyOf(kind, String(id))) ?? ledger.documents.get(keyOf(kind, String(id)))
  const put = (kind: string, id: string, body: Fields, erased: boolean) => {
    const before = ledger.documents.get(keyOf(kind, id))
    const now = (written.get(keyOf(kind, id))?.entries.at(-1) ?? 0) + 1
    written.set(keyOf(kind, id), {
      ...{ kind, id, body, erased, saidOn: ledger.today },
      version: (before?.version ?? 0) + 1,
      entries: [...(before?.entries ?? []), now]
    })
  }
  return {
    today: ledger.today,
    actor,
    capacities,
    basis,
    find: (kind, id) => look(kind, id)?.body,
    saidOn: (kind, id) => look(kind, id)?.saidOn,
    all: (kind, holds) =>
      [...new Map([...ledger.documents, ...written]).values()].flatMap((kept) =>
        kept.kind === kind && holds(kept.body) ? [kept.body] : []
      ),
    write: (kind, id, body) => put(kind, id, present(body), false),
    erase: (kind, id) => put(kind, id, { id, erased: true }, true),
    close: () =>
      written.size === 0
        ? ledger
        : {
            ...ledger,
            documents: new Map([...ledger.documents, ...written]),
            commitCount: ledger.commitCount + 1
          }
  }
}
