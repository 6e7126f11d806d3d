/** What is to be begun: everything that the files of a new package depend on. */
import { kindFor, kindProblem, localeProblem, packageNameProblem } from "./names.ts"
import { type PortName, portNames, portOf } from "./ports.ts"

/**
 * Licences whose text comes along.
 *
 * @stability evolving
 */
export const licenses = ["MIT", "Apache-2.0", "EUPL-1.2"] as const

/**
 * One of them, by its SPDX name.
 *
 * @stability evolving
 */
export type License = (typeof licenses)[number]

/**
 * A package that is to be begun.
 *
 * @stability evolving
 */
export interface Project {
  readonly port: PortName
  /** Of the npm package. */
  readonly name: string
  /** `vendor/name` of what it brings: a rule kind, a channel, a store; of a profile the second half is its word. */
  readonly kind: string
  /** Of a language: its BCP 47 tag. */
  readonly locale: string
  readonly license: License
  /** Who holds the copyright. */
  readonly holder: string
}

/** What was said of a project so far. */
export type Wishes = { readonly [part in keyof Project]?: string | undefined }

/** Something that was said and can't be taken. */
export interface Problem {
  readonly part: keyof Project
  readonly expected: string
}

const isOneOf = <A extends string>(known: ReadonlyArray<A>, text: string): text is A =>
  (known as ReadonlyArray<string>).includes(text)

const checks: { readonly [part in keyof Project]: (text: string) => string | undefined } = {
  port: (text) => (isOneOf(portNames, text) ? undefined : `expected one of ${portNames.join(", ")}`),
  name: packageNameProblem,
  kind: kindProblem,
  locale: localeProblem,
  license: (text) => (isOneOf(licenses, text) ? undefined : `expected one of ${licenses.join(", ")}`),
  holder: (text) =>
    /^[^\p{Cc}]{1,200}$/u.test(text.trim()) ? undefined : "expected a name of 1 to 200 characters on one line"
}

/** What is wrong with one thing that was said; undefined if nothing is. */
export const problemWith = (part: keyof Project, text: string): string | undefined => checks[part](text)

/** Everything that is wrong with what was said. */
export const problemsWith = (wishes: Wishes): ReadonlyArray<Problem> =>
  (Object.keys(checks) as ReadonlyArray<keyof Project>).flatMap((part) => {
    const said = wishes[part]
    const expected = said === undefined ? undefined : problemWith(part, said)
    return expected === undefined ? [] : [{ part, expected }]
  })

/** Which parts this sort of package asks for. */
export const partsOf = (port: PortName): ReadonlyArray<keyof Project> =>
  port === "language" ? ["port", "name", "locale", "license", "holder"] : ["port", "name", "kind", "license", "holder"]

/**
 * What is taken where nothing is said, from the folder's own name and what was said already.
 *
 * @stability evolving
 *
 * @example
 * usual("rule-kind", { name: "@irkutsk/hours" }).kind // => "irkutsk/hours"
 */
export const usual = (port: PortName, { name }: { readonly name: string }): Project => ({
  port,
  name,
  kind: kindFor(name, portOf(port).word),
  locale: "ky",
  license: "MIT",
  holder: `The authors of ${name}`
})
