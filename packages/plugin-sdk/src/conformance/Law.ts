/** Laws: what an adapter must do, as values that any test runner can run. */

/**
 * What is drawn in a law that draws: the same numbers give the same cases.
 * @stability evolving
 */
export interface Draw {
  readonly seed: number
  /** How many cases a law draws that draws any. */
  readonly runs: number
}

/**
 * What is drawn where nobody asks for more.
 * @stability evolving
 */
export const usualDraw: Draw = { seed: 1, runs: 15 }

/**
 * Something that must hold of a subject: of a storage driver, of a channel, of a language.
 * @stability evolving
 */
export interface Law<Subject> {
  /** A sentence that is true when the law holds. */
  readonly name: string
  /** Who is harmed when it does not. */
  readonly protects: string
  /** What it says other laws say too, each more closely: it is here because it is the first that an author wants to see hold. */
  readonly basic?: true
  /**
   * Why it is not asked of this subject, which declares that it does not do such a thing; undefined where it is asked.
   * Warning: only what the subject declares decides, in `supports` or by having no such thing; no list of exceptions does.
   */
  readonly notAsked?: (subject: Subject) => Promise<string | undefined>
  /** Rejects with an error that says what was expected, what was found and what to do. A case that was drawn is named by its seed. */
  readonly check: (subject: Subject, draw?: Draw) => Promise<void>
}

/** The same laws; what breaks one also says what to do, after what was expected and found. */
export const advised = <Subject>(laws: ReadonlyArray<Law<Subject>>, advice: string): ReadonlyArray<Law<Subject>> =>
  laws.map((law) => ({
    ...law,
    check: async (subject, draw) => {
      try {
        await law.check(subject, draw)
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : String(thrown)
        throw new Error(`${message}\n  What to do: ${advice}`, { cause: thrown })
      }
    }
  }))

/** The part of a test's context that is used: vitest and `node:test` both have it. */
interface TestContext {
  readonly skip?: (why?: string) => void
}

/**
 * Registers one test a law with a test runner's `test` or `it`: vitest's, `node:test`'s, or any other of this shape. A law
 * that is not asked of the subject is skipped, and says why.
 *
 * A storage adapter's test file:
 *
 * ```ts
 * let files = 0
 * const subject = { place: () => `${folder}/${++files}.db`, open: (path: string, tenant: string) => sqlite(path, { tenant })() }
 * runLaws(storeLaws, subject, it)
 * ```
 * @stability evolving
 */
export const runLaws = <Subject>(
  laws: ReadonlyArray<Law<Subject>>,
  subject: NoInfer<Subject>,
  test: (name: string, body: (context: TestContext) => Promise<void>) => unknown,
  draw: Draw = usualDraw
): void => {
  for (const { check, name, notAsked } of laws)
    test(name, async (context) => {
      const why = await notAsked?.(subject)
      if (why === undefined) await check(subject, draw)
      else context?.skip?.(why)
    })
}
