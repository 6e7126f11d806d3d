/** Offers one input, and says what is wrong with how it was answered. */
import type { ComityError } from "@comity/core/promise"
import type { Input } from "./malformed.ts"

export interface Answered {
  /** The code of the error; "accepted" if there was none. */
  readonly code: string
  /** What does not hold, by its name. */
  readonly wrong?: string
  readonly milliseconds: number
}

/** What a refusal may be called; anything else is a fault of the library. */
const codes: ReadonlySet<unknown> = new Set(["InvalidInput", "NotFound", "Refused", "Stale", "PluginClash"])

/** All that an error shows to whoever logs it. */
const shown = (error: ComityError): string => {
  const { cause, details, message, reason, stack } = error
  return [
    message,
    stack,
    JSON.stringify(details),
    JSON.stringify(reason),
    cause instanceof Error ? cause.stack : String(cause)
  ].join("\n")
}

const faultOf = (error: unknown, marker: string): string | undefined => {
  const { code, details, name } = (error ?? {}) as Partial<ComityError>
  if (name !== "ComityError") return "errors of no type"
  if (!codes.has(code)) return "errors that are a fault of the library"
  const problems = details?.["problems"] as
    | ReadonlyArray<{ readonly path?: unknown; readonly expected?: unknown }>
    | undefined
  const isPlaced = problems?.every(({ expected, path }) => typeof path === "string" && typeof expected === "string")
  if (code === "InvalidInput" && (problems?.length === 0 || isPlaced !== true)) return "errors that name no place"
  return shown(error as ComityError).includes(marker) ? "errors that repeat what was given" : undefined
}

const since = (begun: number): number => performance.now() - begun
/** So long is nobody kept waiting for an answer. */
const patience = 10_000

const settled = async (answer: unknown): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), patience)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

export const offer = async ({ ask, atOnce }: Input, marker: string): Promise<Answered> => {
  const begun = performance.now()
  let answer: unknown
  try {
    answer = ask()
  } catch (error) {
    const milliseconds = since(begun)
    const wrong = atOnce === true ? faultOf(error, marker) : "errors thrown where a promise was due"
    return {
      code: String((error as Partial<ComityError>)?.code),
      milliseconds,
      ...(wrong === undefined ? {} : { wrong })
    }
  }
  try {
    await settled(answer)
  } catch (error) {
    const milliseconds = since(begun)
    const wrong = faultOf(error, marker)
    return {
      code: String((error as Partial<ComityError>)?.code),
      milliseconds,
      ...(wrong === undefined ? {} : { wrong })
    }
  }
  return { code: "accepted", wrong: "malformed inputs accepted", milliseconds: since(begun) }
}
