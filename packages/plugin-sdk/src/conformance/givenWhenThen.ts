/**
 * Stories about a life cycle: given what has happened, when somebody acts, then this follows, or it is refused.
 *
 * Everything goes through the table: what a story is built on could really have happened.
 */
import { Lifecycle } from "@comity/core"
import type { Act, Circumstances, Story } from "./lifeCycle/Worlds.ts"

/** What has happened so far. */
export interface Given<L extends Lifecycle.Table> {
  readonly document: Lifecycle.State<L> | undefined
  readonly journal: ReadonlyArray<Lifecycle.Event<L>>
  /** More of the story. */
  readonly and: (...acts: Story<L>) => Given<L>
  readonly when: (act: Act<L>) => When<L>
}

/** What somebody tries. */
export interface When<L extends Lifecycle.Table> {
  /** The document then has these fields; the story can go on. A field that should be gone is `undefined`. */
  readonly becomes: (expected: { readonly [K in keyof Lifecycle.State<L>]?: Lifecycle.State<L>[K] | undefined }) => Given<L>
  /** It is refused for exactly these reasons, in any order. */
  readonly isRefused: (...codes: ReadonlyArray<string>) => void
}

const text = (value: unknown): string => JSON.stringify(value) ?? "nothing"

/** The same JSON, whatever the order of members. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, ordered(inner)])
        )
      : value

/**
 * Begins a story: `circumstances` hold until an act says otherwise. Throws if a step of it is refused.
 *
 * ```ts
 * given(Nomination.table, fine, drafted, submitted)
 *   .when({ by: office, does: { _tag: "Receive" } })
 *   .becomes({ receiving: "received" })
 * ```
 */
export const given = <L extends Lifecycle.Table>(
  table: L,
  circumstances: Circumstances<L>,
  ...acts: Story<L>
): Given<L> => {
  const decide = (document: Lifecycle.State<L> | undefined, { by, does, when }: Act<L>) =>
    Lifecycle.decide(table, does, document, { ...circumstances, ...when, actor: by } as unknown as Lifecycle.Circumstances<L>)

  const story = (
    document: Lifecycle.State<L> | undefined,
    journal: ReadonlyArray<Lifecycle.Event<L>>,
    acts: Story<L>
  ): Given<L> => {
    const [act, ...rest] = acts
    if (act !== undefined) {
      const decided = decide(document, act)
      if (decided._tag === "Failure")
        throw new Error(`The story stops at ${text(act.does)}: ${text(decided.failure.reason)}`)
      const [event] = decided.success
      return story(Lifecycle.evolve(table, document, event), [...journal, event], rest)
    }
    return {
      document,
      journal,
      and: (...more) => story(document, journal, more),
      when: (act) => ({
        becomes: (expected) => {
          const after = story(document, journal, [act])
          const found = after.document as Readonly<Record<string, unknown>>
          for (const [name, value] of Object.entries(expected))
            if (text(ordered(found[name])) !== text(ordered(value)))
              throw new Error(`Expected ${name} to be ${text(value)}, found ${text(found[name])}`)
          return after
        },
        isRefused: (...codes) => {
          const decided = decide(document, act)
          if (decided._tag === "Success") throw new Error(`Expected a refusal, found ${text(decided.success)}`)
          const found = (decided.failure.reason.children ?? []).map(({ code }) => code)
          if (text(found.toSorted()) !== text(codes.toSorted()))
            throw new Error(`Expected a refusal for ${codes.join(", ")}, found ${found.join(", ")}`)
        }
      })
    }
  }
  return story(undefined, [], acts)
}
