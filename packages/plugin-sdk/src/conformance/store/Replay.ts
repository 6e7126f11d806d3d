/** Carries the steps of a history out on drivers, and holds every answer against the reference. */
import {
  type Commit,
  type CommitOutcome,
  isStoreError,
  type ListQuery,
  type OneOrMore,
  type Signal,
  type StoreDriver,
  type StoredDocument,
  type Write
} from "@comity/core/store"
import * as Reference from "./Reference.ts"
import { aborted, entry, live, commitOf as sampleCommit, sortedTallies, write } from "./Sample.ts"
import { type At, type CommitStep, dimensionNames, ids, kinds, measureNames, type Question, type Step } from "./Step.ts"
import { equal, type Opener, rejects } from "./StoreLaw.ts"

type Answer = CommitOutcome | { readonly _tag: "Rejected"; readonly code: unknown }
interface Asked {
  readonly commit: Commit
  readonly answer: Answer
}

const tenantOf = (at: At): 0 | 1 => (at === 2 ? 1 : 0)

/** The commit that a step asks for, after this history; `drawn` is another number each time. */
const commitOf = (history: Reference.History, { id, unchanged, writes }: CommitStep, drawn: number): Commit => {
  const expectation = ({ drift, ref }: { readonly drift: number; readonly ref: Write["ref"] }) => ({
    ref,
    expected: Math.max(0, Reference.versionOf(history, ref) + drift)
  })
  return {
    id,
    writes: writes.map(
      ({ drift, entries, on, ref, ...said }, i): Write => ({
        ...said,
        ...expectation({ drift, ref }),
        entries: entries.map((type, n) =>
          entry({
            type,
            data: { said: said.body },
            on,
            // As it was said, with an offset that a database would like to do away with.
            at: `2019-08-26T09:00:${String(drawn % 60).padStart(2, "0")}+09:00`,
            salt: `salt ${drawn}`,
            digest: `digest ${drawn} ${i} ${n}`
          })
        ) as unknown as Write["entries"]
      })
    ) as unknown as OneOrMore<Write>,
    ...(unchanged === undefined ? {} : { unchanged: unchanged.map(expectation) })
  }
}

/** The history after a commit was answered so; undefined if it had to be answered otherwise. */
const after = (history: Reference.History, { answer, commit }: Asked): Reference.History | undefined => {
  const verdict = Reference.verdict(history, commit)
  if (verdict._tag === "Rejected")
    return answer._tag === "Rejected" && (verdict.code ?? answer.code) === answer.code ? history : undefined
  if (verdict._tag !== "Committed") return JSON.stringify(answer) === JSON.stringify(verdict) ? history : undefined
  if (answer._tag !== "Committed") return undefined
  const { first, last } = answer
  const entries = commit.writes.reduce((count, write) => count + write.entries.length, 0)
  const isNext = first > (history.at(-1)?.span.last ?? 0) && last - first + 1 === entries
  return isNext ? [...history, { commit, span: { first, last } }] : undefined
}

/** The history after commits that were asked for at the same moment: there is an order in which they were right. */
const explained = (history: Reference.History, asked: ReadonlyArray<Asked>): Reference.History | undefined => {
  if (asked.length === 0) return history
  for (const [i, one] of asked.entries()) {
    const next = after(history, one)
    const found = next && explained(next, asked.toSpliced(i, 1))
    if (found !== undefined) return found
  }
  return undefined
}

/** A document with its body as text: the order of its members counts. */
const exact = (document: StoredDocument | undefined) => document && { ...document, body: JSON.stringify(document.body) }

/** The position of so many entries, and that of the last if there are fewer. */
const positionOf = (history: Reference.History, count: number): number =>
  Reference.journal(history, { after: 0, limit: Number.MAX_SAFE_INTEGER }).slice(0, count).at(-1)?.position ?? 0

const checkPages = async (driver: StoreDriver, history: Reference.History, query: ListQuery): Promise<void> => {
  const all = Reference.list(history, query).map(exact)
  let next: string | undefined
  let from = 0
  do {
    const page = await driver.list(next === undefined ? query : { ...query, after: next }, live)
    equal(page.items.map(exact), all.slice(from, from + query.limit), `documents after ${from}`)
    from += query.limit
    next = page.next
    equal(next !== undefined, from < all.length, `a page after ${from}`)
  } while (next !== undefined)
}

/** Throws if the driver answers otherwise than the reference. */
const checkAnswer = async (driver: StoreDriver, history: Reference.History, question: Question): Promise<void> => {
  if (question.do === "list") await checkPages(driver, history, question.query)
  if (question.do === "load") {
    equal(exact(await driver.load(question.ref, live)), exact(Reference.load(history, question.ref)), "document")
  }
  if (question.do === "committed") {
    equal(await driver.committed(question.id, live), Reference.committed(history, question.id), "span")
  }
  if (question.do === "tally") {
    const found = sortedTallies(await driver.tally(question.query, live))
    equal(found, Reference.tally(history, question.query), "tallies")
  }
  if (question.do === "journal") {
    const { limit, of, skip } = question
    const query = { limit, after: positionOf(history, skip), ...(of === undefined ? {} : { of }) }
    equal(await driver.journal(query, live), Reference.journal(history, query), "entries")
  }
}

/** What every history ends with: all that can be asked of each tenant, and whether its other driver sees the same. */
const everything = (steps: ReadonlyArray<Step>): ReadonlyArray<Question> => {
  const commits = new Set(steps.flatMap((step) => (step.do === "commit" ? step.commits.map(({ id }) => id) : [])))
  const listed = (at: At) => kinds.map((kind): Question => ({ do: "list", at, query: { kind, limit: 3 } }))
  return ([0, 1, 2] as const).flatMap(
    (at): ReadonlyArray<Question> => [
      ...listed(at),
      { do: "journal", at, skip: 0, limit: 10_000 },
      ...(at === 0 ? [] : [...commits].map((id): Question => ({ do: "committed", at, id }))),
      ...(at === 0 ? [] : kinds).flatMap(
        (kind): ReadonlyArray<Question> => [
          ...ids.map((id): Question => ({ do: "load", at, ref: { kind, id } })),
          { do: "tally", at, query: { kind, by: dimensionNames, sum: measureNames } }
        ]
      )
    ]
  )
}

/** A driver that nobody waits for any more, and one that is closed, answer nothing. */
const checkRefusals = async (driver: StoreDriver, commit: Commit, signal: Signal, why: string): Promise<void> => {
  const kind = "thing"
  const calls = [
    driver.commit(commit, signal),
    driver.load({ kind, id: "a" }, signal),
    driver.committed(commit.id, signal),
    driver.list({ kind, limit: 1 }, signal),
    driver.tally({ kind, by: [] }, signal),
    driver.journal({ after: 0, limit: 1 }, signal)
  ]
  await Promise.all(calls.map((call) => rejects(call, why)))
}

/** Where a driver and the reference part, and how. */
export interface Difference {
  /** The step, by its number; that of no step if it shows only when everything is asked in the end. */
  readonly step: number
  readonly what: string
}

/** Opens drivers on two tenants that nobody has used, carries out the steps, and asks for everything in the end. */
export const replay = async (
  open: Opener,
  tenants: readonly [string, string],
  steps: ReadonlyArray<Step>
): Promise<Difference | undefined> => {
  const histories: [Reference.History, Reference.History] = [[], []]
  const drivers: Array<StoreDriver> = []
  let drawn = 0
  const driverOf = (at: At) => drivers[at] as StoreDriver
  const draw = (step: CommitStep): Commit => commitOf(histories[tenantOf(step.at)], step, ++drawn)

  const ask = async (step: CommitStep): Promise<Asked> => {
    const commit = draw(step)
    try {
      return { commit, answer: await driverOf(step.at).commit(commit, live) }
    } catch (error) {
      return { commit, answer: { _tag: "Rejected", code: isStoreError(error) ? error.code : String(error) } }
    }
  }

  const take = async (step: Step): Promise<void> => {
    if (step.do === "commit") {
      const tenant = tenantOf(step.commits[0].at)
      const asked = await Promise.all(step.commits.map(ask))
      const next = explained(histories[tenant], asked)
      const found = asked.map(({ answer }) => answer)
      if (next !== undefined) histories[tenant] = next
      else if (asked.length > 1) throw new Error(`no order explains the answers ${JSON.stringify(found)}`)
      else equal(found, [asked[0] && Reference.verdict(histories[tenant], asked[0].commit)], "answer")
    } else if (step.do === "abort") {
      await checkRefusals(driverOf(step.commit.at), draw(step.commit), aborted(), "aborted")
    } else if (step.do === "reopen") {
      await driverOf(step.at).close()
      await checkRefusals(driverOf(step.at), sampleCommit([write("a")]), live, "closed")
      drivers[step.at] = await open(tenants[tenantOf(step.at)])
    } else await checkAnswer(driverOf(step.at), histories[tenantOf(step.at)], step)
  }

  try {
    for (const at of [0, 1, 2] as const) drivers.push(await open(tenants[tenantOf(at)]))
    for (const [number, step] of [...steps, ...everything(steps)].entries()) {
      try {
        await take(step)
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error)
        return { step: number, what: `${JSON.stringify(step)}: ${what}` }
      }
    }
    return undefined
  } finally {
    for (const driver of drivers) await driver.close()
  }
}
