/**
 * Stories about a life cycle: given what has happened, when somebody acts, then this follows, or it is refused.
 *
 * Everything goes through the noun's own `decide`: what a story is built on could really have happened.
 */
import type { Lifecycle } from "@comity/core"
import { canonicalJson } from "@comity/core/store"
import type { Act, Circumstances, Differing, Noun, Story } from "./lifeCycle/Worlds.ts"

/**
 * What has happened so far.
 * @stability evolving
 */
export interface Given<L extends Lifecycle.Table> {
  readonly document: Lifecycle.State<L> | undefined
  readonly journal: ReadonlyArray<Lifecycle.Event<L>>
  /** What comes of an act: the story, one event longer, or the refusal. */
  readonly when: (act: Act<L>) => When<L>
}

/**
 * What somebody tries.
 * @stability evolving
 */
export interface When<L extends Lifecycle.Table> {
  /** The document then has these fields; the story can go on. A field that should be gone is `undefined`. */
  readonly becomes: (expected: Differing<Lifecycle.State<L>>) => Given<L>
  /** It is refused for exactly these reasons, in any order. */
  readonly isRefused: (...codes: ReadonlyArray<string>) => void
}

const text = (value: unknown): string => (value === undefined ? "nothing" : canonicalJson(value))

/**
 * Begins a story: `circumstances` hold until an act says otherwise. Throws if a step of it is refused.
 *
 * ```ts
 * given(Nomination, circumstances, drafted, submitted)
 *   .when({ by: office, does: { _tag: "Receive" } })
 *   .becomes({ receiving: "received" })
 * ```
 * @stability evolving
 */
export const given = <L extends Lifecycle.Table>(
  noun: Noun<L>,
  circumstances: Circumstances<L>,
  ...acts: Story<L>
): Given<L> => {
  const told = (document: Given<L>["document"], journal: Given<L>["journal"]): Given<L> => ({
    document,
    journal,
    when: ({ by, does, when }) => {
      const now = { ...circumstances, ...when, actor: by } as unknown as Lifecycle.Circumstances<L>
      const decided = noun.decide(does, document, now)
      const after = (): Given<L> => {
        if (decided._tag === "Failure")
          throw new Error(`The story stops at ${text(does)}: ${text(decided.failure.reason)}`)
        const [event] = decided.success
        return told(noun.evolve(document, event), [...journal, event])
      }
      return {
        becomes: (expected) => {
          const next = after()
          const found = next.document as Readonly<Record<string, unknown>>
          for (const [name, value] of Object.entries(expected))
            if (text(found[name]) !== text(value))
              throw new Error(`Expected ${name} to be ${text(value)}, found ${text(found[name])}`)
          return next
        },
        isRefused: (...codes) => {
          if (decided._tag === "Success") throw new Error(`Expected a refusal, found ${text(decided.success)}`)
          const found = (decided.failure.reason.children ?? []).map(({ code }) => code)
          if (text(found.toSorted()) !== text(codes.toSorted()))
            throw new Error(`Expected a refusal for ${codes.join(", ")}, found ${found.join(", ")}`)
        }
      }
    }
  })
  return acts.reduce((story, act) => story.when(act).becomes({}), told(undefined, []))
}
