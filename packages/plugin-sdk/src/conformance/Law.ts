/** Laws: what an adapter must do, as values that any test runner can run. */

/** Something that must hold of a subject: of a storage driver, of a channel, of a language. */
export interface Law<Subject> {
  /** A sentence that is true when the law holds. */
  readonly name: string
  /** Who is harmed when it does not. */
  readonly protects: string
  /** Rejects with an error that says what was expected and what was found. */
  readonly check: (subject: Subject) => Promise<void>
}

/**
 * Registers one test a law with a test runner's `test` or `it`.
 *
 * A storage adapter's test file:
 *
 * ```ts
 * let files = 0
 * const subject = { place: () => `${folder}/${++files}.db`, open: (path: string, tenant: string) => sqlite(path, { tenant })() }
 * runLaws(storeLaws, subject, it)
 * ```
 */
export const runLaws = <Subject>(
  laws: ReadonlyArray<Law<Subject>>,
  subject: NoInfer<Subject>,
  test: (name: string, body: () => Promise<void>) => unknown
): void => {
  for (const { check, name } of laws) test(name, () => check(subject))
}
