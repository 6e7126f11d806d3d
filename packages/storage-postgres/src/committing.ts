/**
 * How commits go out: those that arrive while one is on its way travel together, in one round trip and one flush to disk,
 * and each still stands or falls alone.
 */
import type { PreparedCommit, Ref } from "@comity/plugin-sdk/store"
import { isStoreError, repeated, StoreError, staleIn } from "@comity/plugin-sdk/store"
import { argumentsOf, parameters } from "./call.ts"
import { refused } from "./commitFunction.ts"
import { codeOf, faultOf, isAnswer } from "./faults.ts"
import type { Line } from "./line.ts"
import { entriesIn, type Pending, queue } from "./queue.ts"
import type { Statements } from "./rows.ts"
import { type KnownStates, nameOf, type State, stateOf } from "./states.ts"

export interface Office {
  readonly line: Line
  readonly sql: Statements
  readonly tenant: string
  /** The schema, quoted. */
  readonly schema: string
  readonly place: string
  readonly known: KnownStates
}

/** The version of a document from which commits depart. */
type Before = (ref: Ref) => State | undefined

/** How often commits are looked at again that were refused for no reason to be seen, before they count as busy. */
const mostAttempts = 20

const touched = (batch: ReadonlyArray<Pending>): ReadonlyArray<Ref> =>
  batch.flatMap(({ commit: { unchanged, writes } }) => [...writes, ...unchanged].map(({ ref }) => ref))

/** A document that is written over has to be known at the version it was decided on. */
const isKnown = ({ writes }: PreparedCommit, before: Before): boolean =>
  writes.every(({ expected, ref }) => expected === 0 || before(ref)?.version === expected)

export const committing = ({ known, line, place, schema, sql, tenant }: Office) => {
  const call = `SELECT ${schema}.comity_commit(${Array.from({ length: parameters }, (_, i) => `$${i + 1}`).join(", ")})`

  /** Asks how these documents stand now. */
  const ask = async (refs: ReadonlyArray<Ref>): Promise<Before> => {
    const rows = await line.query(sql.states, [tenant, refs.map(({ kind }) => kind), refs.map(({ id }) => id)], true)
    // Not looked up among the known: they forget, if these are more than they keep.
    const found = new Map<string, State>()
    for (const ref of refs) known.forget(ref)
    for (const row of rows) {
      const [ref, state] = stateOf(row)
      found.set(nameOf(ref), state)
      known.set(ref, state)
    }
    return (ref) => found.get(nameOf(ref))
  }

  /** Sends commits, and answers them; false if the server refused them, and it has to be seen which and why. */
  const send = async (batch: ReadonlyArray<Pending>, before: Before): Promise<boolean> => {
    const { entries, values } = argumentsOf(
      batch.map(({ commit }) => commit),
      before
    )
    let position = 0
    try {
      const [row] = await line.attempt(call, [tenant, ...values])
      position = Number(row?.[0]) - entries
    } catch (error) {
      for (const ref of touched(batch)) known.forget(ref)
      // Refused by the function, or the id of a commit is taken.
      if ([refused, "23505"].includes(codeOf(error))) return false
      const fault = faultOf(error, place)
      const isBusy = isStoreError(fault) && fault.code === "busy"
      // There is something in one of them that this server does not take: the others go without it.
      if (batch.length > 1 && isAnswer(error) && !isBusy) return false
      throw fault
    }
    for (const { commit, resolve } of batch) {
      for (const { digest, dimensions, expected, keys, measures, ref } of commit.writes) {
        known.set(ref, { version: expected + 1, digest, keys, dimensions, measures })
      }
      const first = position + 1
      position += entriesIn(commit)
      resolve({ _tag: "Committed", first, last: position })
    }
    return true
  }

  /** Answers those of which it can be seen, by how their documents stand, why they were refused; gives the others. */
  const answer = async (batch: ReadonlyArray<Pending>, before: Before): Promise<ReadonlyArray<Pending>> => {
    // Asked for later, because a known id counts before what is stale.
    const rows = await line.query(sql.receipts, [tenant, batch.map(({ commit }) => commit.id)], true)
    const receipts = new Map(rows.map(([id, ...receipt]) => [id, receipt]))
    return batch.filter(({ commit, reject, resolve }) => {
      const [first, last, fingerprint] = receipts.get(commit.id) ?? []
      const outcome = first
        ? repeated(commit, { first: Number(first), last: Number(last), fingerprint: String(fingerprint) })
        : staleIn(commit, (ref) => before(ref)?.version ?? 0)
      if (isStoreError(outcome)) reject(outcome)
      else if (outcome) resolve(outcome)
      return outcome === undefined
    })
  }

  /** Carries out commits that were refused together, each to its own end. `asked`: how their documents stand, if it is known. */
  const settle = async (batch: ReadonlyArray<Pending>, asked?: Before, attempt = 1): Promise<void> => {
    const before = asked ?? (await ask(touched(batch)))
    const left = await answer(batch, before)
    if (left.length === 0 || (await send(left, before))) return
    if (left.length < batch.length) return settle(left)
    if (left.length > 1) {
      for (const one of left) await settle([one]).catch(one.reject)
    } else if (attempt < mostAttempts) {
      await settle(left, undefined, attempt + 1)
    } else {
      throw new StoreError("busy", `PostgreSQL at ${place}: others were faster each time; nothing changed, try again`)
    }
  }

  return queue(async (batch) => {
    const isAllKnown = batch.every(({ commit }) => isKnown(commit, known.get))
    const before = isAllKnown ? known.get : await ask(touched(batch))
    const ready = batch.filter(({ commit }) => isKnown(commit, before))
    // Decided on another version than there is.
    const late = batch.filter(({ commit }) => !isKnown(commit, before))
    if (ready.length > 0 && !(await send(ready, before))) await settle(batch)
    else if (late.length > 0) await settle(late, before)
  })
}
