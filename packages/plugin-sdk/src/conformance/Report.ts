/** What became of the laws, as plain data: for a command line, a badge, an issue. */
import { type Draw, type Law, usualDraw } from "./Law.ts"

/**
 * What one law came to.
 * @stability evolving
 */
export interface LawReport {
  readonly law: string
  readonly protects: string
  readonly outcome: "holds" | "broken" | "notAsked"
  /** What was expected and found, or why the law was not asked. */
  readonly because?: string
  readonly milliseconds: number
}

/**
 * What all laws came to.
 * @stability evolving
 */
export interface Report {
  /** What was tried: a package and its version. */
  readonly name: string
  /** The contract, and its version: `store`, 1. */
  readonly port: string
  readonly contract: 1
  /** What the cases were drawn from: the same seed gives the same cases. */
  readonly draw: Draw
  readonly ok: boolean
  readonly laws: ReadonlyArray<LawReport>
}

/**
 * Something to try: the laws of a port, and a subject of it. Made by `conformance`; a command line asks for nothing else.
 * @stability evolving
 */
export interface Conformance {
  readonly name: string
  readonly port: string
  readonly laws: ReadonlyArray<{ readonly name: string; readonly protects: string }>
  /** Runs every law, one after the other. A law that does not settle within the limit is broken. */
  readonly report: (options?: ReportOptions) => Promise<Report>
}

/** @stability evolving */
export interface ReportOptions {
  readonly draw?: Draw
  /** How long one law may take, in milliseconds. @default 60_000 */
  readonly limit?: number
  /** Told of each law as it is known. */
  readonly onLaw?: (law: LawReport, done: number, of: number) => void
}

/** What is known of timers: every platform that runs laws has them. */
const { clearTimeout, performance, setTimeout } = globalThis as unknown as {
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
  readonly performance: { now(): number }
}

const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** Settles as `work` does, or rejects once the time is up. */
const within = async <A>(work: Promise<A>, limit: number): Promise<A> => {
  let timer: unknown
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not settle within ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const judge = async <Subject>(
  { check, name, notAsked, protects }: Law<Subject>,
  subject: Subject,
  draw: Draw,
  limit: number
): Promise<LawReport> => {
  const start = performance.now()
  const said = (outcome: LawReport["outcome"], because?: string): LawReport => ({
    law: name,
    protects,
    outcome,
    ...(because === undefined ? {} : { because }),
    milliseconds: Math.round(performance.now() - start)
  })
  try {
    const why = await within(Promise.resolve(notAsked?.(subject)), limit)
    if (why !== undefined) return said("notAsked", why)
    await within(check(subject, draw), limit)
    return said("holds")
  } catch (thrown) {
    return said("broken", textOf(thrown))
  }
}

/**
 * A subject of a port, ready to be tried by the command line or by a program:
 * `export default conformance({ name, port: "store", laws: storeLaws, subject })`.
 * @stability evolving
 */
export const conformance = <Subject>({
  laws,
  name,
  port,
  subject
}: {
  readonly name: string
  readonly port: string
  readonly laws: ReadonlyArray<Law<Subject>>
  readonly subject: NoInfer<Subject>
}): Conformance => ({
  name,
  port,
  laws: laws.map((law) => ({ name: law.name, protects: law.protects })),
  report: async ({ draw = usualDraw, limit = 60_000, onLaw } = {}) => {
    const judged: Array<LawReport> = []
    for (const law of laws) {
      const one = await judge(law, subject, draw, limit)
      judged.push(one)
      onLaw?.(one, judged.length, laws.length)
    }
    return { name, port, contract: 1, draw, ok: judged.every(({ outcome }) => outcome !== "broken"), laws: judged }
  }
})
