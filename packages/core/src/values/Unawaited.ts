/** Promises where an answer was expected: what comes from a plugin may be one. */

/** Nobody waits for it, so its rejection must not end the process. */
export const unawaited = (answer: unknown): void => {
  if (answer instanceof Promise) answer.catch(() => undefined)
}
