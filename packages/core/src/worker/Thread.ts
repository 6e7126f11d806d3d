/** The side of a worker on which kinds are loaded and rules are read. It is started by `Isolation`, never imported. */
import * as Result from "effect/Result"
import type { Assessment } from "../completion/Assessment.ts"
import { readDays } from "../completion/Completion.ts"
import { engineOf } from "../completion/Engine.ts"
import { Breach, textOf } from "../completion/Guard.ts"
import { standardKinds, withStandardKinds } from "../completion/kinds/standard.ts"
import { parts } from "../completion/Parts.ts"
import { readRecord } from "../completion/RecordReader.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import type { InvalidInput } from "../values/Failure.ts"
import type { Answer, Question, Start } from "./Conversation.ts"
import { nodeThreads } from "./NodeThreads.ts"

const { parentPort, workerData } = await nodeThreads()
const { kinds: module, turn } = workerData as Start
const say = (answer: Answer): void => parentPort?.postMessage(answer)

const isKind = (value: unknown): value is RuleKind => {
  const { evaluate, kind, readParams } = (value ?? {}) as Partial<Record<keyof RuleKind, unknown>>
  return typeof kind === "string" && typeof evaluate === "function" && typeof readParams === "function"
}

/** The kinds, or undefined once it is said why there are none. */
const load = async (): Promise<ReadonlyArray<RuleKind> | undefined> => {
  try {
    const { kinds } = (await import(module)) as { readonly kinds?: unknown }
    if (Array.isArray(kinds) && kinds.every(isKind)) return kinds
    say({ said: "unusable", reason: "noKinds", detail: "expected an export `kinds`, a list of rule kinds" })
  } catch (error) {
    say({ said: "unusable", reason: "unloadable", detail: textOf(error) })
  }
  return undefined
}

const assess = (kinds: ReadonlyArray<RuleKind>, { barred, on, record, ruleSet }: Question) => {
  const paths: Array<string> = []
  /** Says in shared memory that it is this rule's turn, since a thread that does not return can't say it any more. */
  const evaluationOf: typeof parts.evaluationOf = (kind, path) => {
    const evaluate = parts.evaluationOf(kind, path)
    if (standardKinds.includes(kind)) return evaluate
    const place = paths.push(path)
    const bar = barred.find((one) => one.path === path)
    return (params, view) => {
      if (bar !== undefined) throw new Breach(bar.code, bar.message)
      Atomics.store(turn, 0, place)
      const reading = evaluate(params, view)
      Atomics.store(turn, 0, 0)
      return reading
    }
  }
  Atomics.store(turn, 0, 0)
  return Result.flatMap(engineOf({ ...parts, evaluationOf })(ruleSet, withStandardKinds(kinds)), (completion) => {
    say({ said: "rules", paths })
    return Result.flatMap(readDays(on), (days) =>
      Result.map(readRecord(record), (checked): Assessment => completion.assess(checked, days))
    )
  })
}

const answerTo = (found: Result.Result<Assessment, InvalidInput>): Answer =>
  Result.isSuccess(found)
    ? { said: "assessed", assessment: found.success }
    : { said: "invalid", what: found.failure.what, problems: found.failure.problems }

const kinds = await load()
if (kinds !== undefined) {
  parentPort?.on("message", (question: Question) => say(answerTo(assess(kinds, question))))
  say({ said: "ready" })
}
