/** What a language says: its messages looked at from outside, by what they make of the values they are given. */
import type { Language, Message, Term } from "@comity/core/plugin"

export type Values = Parameters<Message>[0]
type Value = Values[string]

/** What a message comes to with these values. Throws what the message throws. */
export type Speech = (values: Values, term?: Term) => string

/** A state or a step that nouns share is said once, without the noun. */
const shared = (code: string): string => code.replace(/^(state|transition)\.[^.]+\./, "$1.")

/** The pattern of a code; undefined if the language has none. */
export const patternOf = ({ messages }: Language, code: string): string | undefined =>
  [code, shared(code)]
    .map((one) => (Object.hasOwn(messages, one) ? messages[one] : undefined))
    .find((one) => one !== undefined)

const compiled = new WeakMap<Language, Map<string, Speech | undefined>>()

/** How a language says a code; undefined if it has no message for it, or one that it can't compile. */
export const speechOf = (language: Language, code: string): Speech | undefined => {
  const known = compiled.get(language) ?? new Map<string, Speech | undefined>()
  compiled.set(language, known)
  if (!known.has(code)) known.set(code, compile(language, code))
  return known.get(code)
}

const compile = (language: Language, code: string): Speech | undefined => {
  const pattern = patternOf(language, code)
  if (pattern === undefined) return undefined
  try {
    const message = language.compile(pattern, language.locale)
    const called: Term = (code) => speechOf(language, code)?.({})
    return (values, term = called) => {
      try {
        return message(values, term)
      } catch (thrown) {
        throw new Error(`The message of ${code} throws ${String(thrown)}`)
      }
    }
  } catch {
    return undefined
  }
}

/** A copy, so that a message that changes what it is given spoils no other's. */
export const fresh = (values: Values): Values => JSON.parse(JSON.stringify(values))

const day = /^\d{4}-\d\d-\d\d$/

/** Another value of the same sort. */
const changed = (value: Value): Value => {
  if (typeof value === "number") return value + 4
  if (typeof value === "boolean") return !value
  if (typeof value === "string") return day.test(value) ? "2018-03-05" : "wills"
  return ["wills"]
}

/** The values as they are, and with each one of them changed. */
export const variants = (values: Values): ReadonlyArray<Values> => [
  values,
  ...Object.entries(values).map(([name, value]) => ({ ...values, [name]: changed(value) }))
]

/** Names of the values that make a difference to what is said. */
export const factsOf = (speech: Speech, values: Values): ReadonlyArray<string> =>
  Object.entries(values).flatMap(([name, value]) => {
    const differs = variants(values).some(
      (one) => speech(fresh(one)) !== speech(fresh({ ...one, [name]: one[name] === value ? changed(value) : value }))
    )
    return differs ? [name] : []
  })

/** Names of the values that a message asks for with these, besides what is asked of every object. */
export const namesAskedOf = (speech: Speech, values: Values, answer?: Value): ReadonlyArray<string> => {
  const names = new Set<string>()
  const note = (name: string | symbol) => {
    if (typeof name === "string" && !(name in Object.prototype)) names.add(name)
  }
  const watched = new Proxy<Record<string, Value>>(
    { ...fresh(values) },
    {
      get: (target, name, receiver) => {
        note(name)
        return answer !== undefined && typeof name === "string" ? answer : Reflect.get(target, name, receiver)
      },
      has: (target, name) => {
        note(name)
        return answer !== undefined || Reflect.has(target, name)
      },
      getOwnPropertyDescriptor: (target, name) => {
        note(name)
        return answer === undefined
          ? Reflect.getOwnPropertyDescriptor(target, name)
          : { configurable: true, enumerable: true, value: answer }
      }
    }
  )
  speech(watched)
  return [...names]
}

/** Names of the values that a message reads, whatever they are. */
export const namesReadBy = (speech: Speech): ReadonlyArray<string> => namesAskedOf(speech, {}, "sejong")
