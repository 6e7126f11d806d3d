/** Assesses in a thread of its own, which is ended when a kind of rule takes too long, and started anew without that rule. */
import * as Data from "effect/Data"
import type { Assessment } from "../completion/Assessment.ts"
import type { AsOf } from "../completion/Engine.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { TrainingRecord } from "../completion/TrainingRecord.ts"
import { InvalidInput } from "../values/Failure.ts"
import type { Answer, Barred, Question, Start } from "./Conversation.ts"
import { nodeThreads, type Thread, threadFile, timers } from "./NodeThreads.ts"

/**
 * An assessment could not be had from the worker; nothing is decided on it.
 * @stability evolving
 */
export class IsolationFailed extends Data.TaggedError("IsolationFailed")<{
  /**
   * `unloadable`: the module of the kinds did not load. `noKinds`: it has no list `kinds` of rule kinds. `timedOut`,
   * `crashed`: outside of any one rule, as in a kind's reading of parameters. `closed`: by `close`.
   */
  readonly reason: "unloadable" | "noKinds" | "timedOut" | "crashed" | "closed"
  readonly detail: string
}> {
  override get message(): string {
    return `The worker gave no assessment (${this.reason}): ${this.detail}. Nothing was decided.`
  }
}

/** @stability evolving */
export interface IsolationOptions {
  /**
   * The module that exports the kinds as a list `kinds`: functions can't be sent to a worker. A URL, as of
   * `new URL("./kinds.js", import.meta.url)`, or what `import` finds from anywhere; a relative path has no place to start.
   */
  readonly kinds: string | { readonly href: string }
  /** Milliseconds that one assessment may take, at most 2147483647. */
  readonly limit: number
  /**
   * Milliseconds in which the worker must have loaded the kinds.
   * @default 10000
   */
  readonly startLimit?: number
}

/** @stability evolving */
export interface Isolation {
  /** As `assess`. Bad input rejects with `InvalidInput`, a worker that gives no assessment with `IsolationFailed`. */
  readonly assess: (ruleSet: RuleSet, record: TrainingRecord, on: AsOf) => Promise<Assessment>
  /** Ends the worker, and whatever it is at. */
  readonly close: () => Promise<void>
}

/** What became of a question: an answer, or none in time, or none at all. */
type Heard = Answer | { readonly said: "nothing" } | { readonly said: "ended"; readonly detail: string }

const answers: ReadonlyArray<Answer["said"]> = ["ready", "unusable", "assessed", "invalid"]

/** One thread, and the ear that listens to it. */
class Running {
  readonly #thread: Thread
  readonly #turn: Int32Array
  #paths: ReadonlyArray<string> = []
  #hear: ((heard: Heard) => void) | undefined
  isEnded = false

  constructor(thread: Thread, turn: Int32Array) {
    this.#thread = thread
    this.#turn = turn
    const ended = (detail: string): void => {
      this.isEnded = true
      this.#hear?.({ said: "ended", detail })
    }
    thread.on("message", (answer: Answer | null) => {
      // A kind can talk through the same port; what is no answer is not listened to.
      if (answer?.said === "rules") this.#paths = answer.paths
      else if (answers.includes(answer?.said as Answer["said"])) this.#hear?.(answer as Answer)
    })
    thread.on("error", (error: unknown) => ended(String(error)))
    thread.on("exit", (code: number) => ended(`its thread ended with ${code}`))
    thread.unref()
  }

  /** What the thread says next. While it is waited for, the thread keeps the program alive. */
  next(limit: number, question?: Question): Promise<Heard> {
    this.#paths = []
    return new Promise((resolve) => {
      const timer = timers.setTimeout(() => this.#hear?.({ said: "nothing" }), limit)
      this.#hear = (heard) => {
        this.#hear = undefined
        timers.clearTimeout(timer)
        this.#thread.unref()
        resolve(heard)
      }
      this.#thread.ref()
      if (this.isEnded) this.#hear({ said: "ended", detail: "its thread has ended" })
      else if (question !== undefined) this.#send(question)
    })
  }

  #send(question: Question): void {
    try {
      this.#thread.postMessage(question)
    } catch {
      const problems = [{ path: "", expected: "plain JSON, which can be sent to a worker" }]
      this.#hear?.({ said: "invalid", what: "what is to be assessed", problems })
    }
  }

  /** The rule that is being read, or was when the thread ended. */
  path(): string | undefined {
    return this.#paths[Atomics.load(this.#turn, 0) - 1]
  }

  async end(): Promise<void> {
    this.isEnded = true
    await this.#thread.terminate()
  }
}

/** A timer that is set for longer goes off at once. */
const longest = 2 ** 31 - 1

const wrongIn = (options: IsolationOptions): InvalidInput["problems"] => {
  const { kinds, limit, startLimit = 1 }: Partial<IsolationOptions> = options ?? {}
  const module: unknown = typeof kinds === "object" ? kinds?.href : kinds
  const isTime = (given: unknown) => typeof given === "number" && given > 0 && given <= longest
  const time = `a number of milliseconds above 0, at most ${longest}`
  return [
    ...(typeof module === "string" && /^[^.]/.test(module)
      ? []
      : [{ path: "/kinds", expected: "the URL of a module, or a name that `import` finds from anywhere" }]),
    ...(isTime(limit) ? [] : [{ path: "/limit", expected: time }]),
    ...(isTime(startLimit) ? [] : [{ path: "/startLimit", expected: time }])
  ]
}

const start = async ({ kinds, startLimit = 10_000 }: IsolationOptions): Promise<Running> => {
  const { Worker } = await nodeThreads()
  const turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const workerData: Start = { kinds: typeof kinds === "string" ? kinds : kinds.href, turn }
  const running = new Running(new Worker(threadFile, { workerData }), turn)
  const heard = await running.next(startLimit)
  if (heard.said === "ready") return running
  await running.end()
  throw heard.said === "unusable"
    ? new IsolationFailed(heard)
    : heard.said === "ended"
      ? new IsolationFailed({ reason: "crashed", detail: heard.detail })
      : new IsolationFailed({ reason: "timedOut", detail: `the kinds were not loaded within ${startLimit} ms` })
}

/**
 * Assesses in a worker, for rule kinds that are not trusted to return: code in the same thread can't be stopped. Node only.
 *
 * A rule whose kind does not answer within the limit has the fault `kindTimedOut`; one that ends the worker, as by
 * `process.exit`, has the fault `kindThrew`. The worker is started anew and the other rules are read again, so their
 * findings stand. Assessments wait for one another; several workers are several isolations.
 *
 * A kind that fills the worker's heap ends the worker and has the fault `kindThrew`, too. It is a limit on time, and no
 * sandbox: a kind can still reach files and the network, and take memory beside its heap, which all threads share.
 * @stability evolving
 *
 * @example
 * import { rules } from "@comity/core"
 * const isolation = await assessIsolated({ kinds: "data:text/javascript,export const kinds = []", limit: 5000 })
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const { status } = await isolation.assess(rules.set("demo", 1, rules.all()), record, { asOf: "2019-09-18" })
 * await isolation.close()
 * status // => "secured"
 */
export const assessIsolated = async (options: IsolationOptions): Promise<Isolation> => {
  const problems = wrongIn(options)
  if (problems.length > 0) throw new InvalidInput({ what: "the options of the worker", problems })
  const { limit } = options
  let running = await start(options)
  let isClosed = false
  let last: Promise<unknown> = Promise.resolve()

  const failed = (reason: IsolationFailed["reason"], detail: string): IsolationFailed =>
    new IsolationFailed({ reason, detail })

  const ask = async (question: Question): Promise<Assessment> => {
    if (isClosed) throw failed("closed", "it is closed")
    if (running.isEnded) running = await start(options)
    // It may have been closed while the worker was started anew.
    if (isClosed) {
      await running.end()
      throw failed("closed", "it was closed while it was asked")
    }
    const heard = await running.next(limit, question)
    if (heard.said === "assessed") return heard.assessment
    if (heard.said === "invalid") throw new InvalidInput(heard)
    if (isClosed) throw failed("closed", "it was closed while it was asked")
    const path = running.path()
    await running.end()
    const isLate = heard.said === "nothing"
    const detail = heard.said === "ended" ? heard.detail : `no answer within ${limit} ms`
    if (path === undefined) throw failed(isLate ? "timedOut" : "crashed", detail)
    const bar: Barred = { code: isLate ? "kindTimedOut" : "kindThrew", path, message: detail }
    return ask({ ...question, barred: [...question.barred, bar] })
  }

  return {
    assess: (ruleSet, record, on) => {
      const answer = last.then(() => ask({ ruleSet, record, on, barred: [] }))
      last = answer.catch(() => undefined)
      return answer
    },
    close: async () => {
      isClosed = true
      await running.end()
    }
  }
}
