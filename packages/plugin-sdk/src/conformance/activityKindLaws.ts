/**
 * The laws of activity kinds, for any test runner: what a kind adds to an activity is stored, so it must be read to plain
 * data, the same for ever, and whatever is sent must end in a value or in a list of what is wrong.
 */
import type { ActivityKind } from "@comity/core/plugin"
import { shown } from "./drawn/sameness.ts"
import { type Asked, caught, type ReadAnswer } from "./fields/Asked.ts"
import { readingLaws } from "./fields/readingLaws.ts"
import type { Law } from "./Law.ts"

/**
 * What the laws of activity kinds are run on.
 * @stability evolving
 */
export interface ActivityKindSubject {
  /** Made by `defineActivityKind`. */
  readonly kind: ActivityKind
  /** Particulars as somebody sends them: one example that is right, at least. */
  readonly right: ReadonlyArray<unknown>
  /** Particulars that have to be refused. */
  readonly wrong: ReadonlyArray<unknown>
}

/** @stability evolving */
export type ActivityKindLaw = Law<ActivityKindSubject>

/** What `detail.read` answered: effect's Result, which is plain enough to be looked at without effect. */
const answerOf = (answer: unknown): ReadAnswer => {
  const { _tag, failure, success } = (answer ?? {}) as Readonly<Record<string, unknown>>
  if (_tag === "Success") return { value: success }
  if (_tag !== "Failure") return { fault: `answered ${shown(answer)}, and no Result` }
  const { problems } = (failure ?? {}) as { readonly problems?: unknown }
  return { problems: Array.isArray(problems) ? problems : [] }
}

const readingOf = ({ kind, right, wrong }: ActivityKindSubject): Asked => ({
  read: (input) => caught(() => answerOf(kind.detail.read(input))),
  form: kind.detail.form,
  right,
  wrong
})

const naming: ActivityKindLaw = {
  name: "the kind is called vendor/name",
  protects: "The author of another kind, who would want the same short name; one without a slash is the core's.",
  check: async ({ kind: { kind } }) => {
    if (!/^[a-z0-9@][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/.test(kind) || kind.startsWith("comity/"))
      throw new Error(
        `Expected vendor/name in small letters, digits and hyphens, found ${shown(kind)}. Rename the kind.`
      )
  }
}

/**
 * The laws of activity kinds. A kind's test file:
 *
 * ```ts
 * runLaws(activityKindLaws, { kind: simulation, right: [{ stations: 3 }], wrong: [{ stations: 0 }, {}] }, it)
 * ```
 * @stability evolving
 */
export const activityKindLaws: ReadonlyArray<ActivityKindLaw> = [...readingLaws("particulars", readingOf, true), naming]
