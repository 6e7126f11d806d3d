/** What the clock has to do by the end of a day, as the model sees it. */
import type { Fields } from "./Command.ts"
import { draft, type Ledger, NotDone } from "./Ledger.ts"
import { rows } from "./LifeCycles.ts"
import { step } from "./Steps.ts"

export const dayAfter = (day: unknown): string | undefined =>
  typeof day === "string" ? new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) : undefined

/** The steps of the clock, and the first day on which each is due; the nouns in the order in which they are gone through. */
const dues: ReadonlyArray<readonly [kind: string, method: string, from: (document: Fields) => string | undefined]> = [
  ["agreement", "takeEffect", ({ effectiveOn }) => effectiveOn as string | undefined],
  ["agreement", "expire", ({ endsOn }) => dayAfter(endsOn)],
  ["edition", "closeNominations", ({ nominationsCloseOn }) => dayAfter(nominationsCloseOn)],
  ["edition", "run", ({ period }) => (period as string | undefined)?.split("/")[0]],
  ["nomination", "lapse", ({ answerBy }) => dayAfter(answerBy)],
  ["enrolment", "lapse", ({ conditionalUntil }) => dayAfter(conditionalUntil)],
  ["waiver", "expire", ({ until }) => dayAfter(until)]
]

/** One step that was due, as the library names it: `nomination n1 Lapse 2019-08-02`. */
export interface Advanced {
  readonly done: ReadonlyArray<string>
  /** With the codes of the reasons. */
  readonly refused: ReadonlyArray<readonly [string, ReadonlyArray<string>]>
  readonly after: Ledger
}

interface Due {
  readonly kind: string
  readonly id: string
  readonly method: string
  readonly from: string
}

const dueOf = (kind: string, body: Fields): ReadonlyArray<Due> =>
  dues.flatMap(([of, method, from]) => {
    const day = from(body)
    const row = rows.get(`${kind}s.${method}`)
    const isThere = of === kind && row?.from.includes(String(body[row.side.field])) === true
    return isThere && day !== undefined ? [{ kind, id: String(body["id"]), method, from: day }] : []
  })

const nameOf = ({ from, id, kind, method }: Due): string =>
  `${kind} ${id} ${method.charAt(0).toUpperCase()}${method.slice(1)} ${from}`

export const advance = (ledger: Ledger, until: string): Advanced => {
  const clock = [{ role: "clock", party: "comity" }]
  const done: Array<string> = []
  const refused: Array<readonly [string, ReadonlyArray<string>]> = []
  let after = ledger
  for (const kind of new Set(dues.map(([of]) => of))) {
    const inOrder = [...after.documents.values()]
      .flatMap(({ body }) => dueOf(kind, body).slice(0, 1))
      .filter(({ from }) => from <= until)
      .sort((a, b) => (`${a.from}/${a.id}` < `${b.from}/${b.id}` ? -1 : 1))
    for (const { id } of inOrder) {
      // What one step makes due is done in the same night.
      for (let isMoved = true; isMoved; ) {
        isMoved = false
        const [due] = dueOf(kind, after.documents.get(`${kind}/${id}`)?.body ?? {})
        if (due === undefined || due.from > until) break
        const writing = draft({ ...after, today: until }, "clock", clock)
        try {
          step(writing, `${kind}s.${due.method}`, id, { on: due.from })
          after = { ...writing.close(), today: ledger.today }
          done.push(nameOf(due))
          isMoved = true
        } catch (error) {
          if (!(error instanceof NotDone)) throw error
          refused.push([nameOf(due), error.outcome.why ?? []])
        }
      }
    }
  }
  return { done, refused, after }
}
