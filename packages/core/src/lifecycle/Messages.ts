/**
 * What life cycles say, as codes: all of them, found in the tables, so that a catalogue of messages can be held against
 * them and a noun that joins asks for its messages by itself.
 */
import { regions } from "./Graph.ts"
import { born, type Table } from "./Table.ts"

/** Why a step is refused whatever the noun is, and what each message is given. */
const refusals: Readonly<Record<string, ReadonlyArray<string>>> = {
  "lifecycle/refused": ["noun", "transition"],
  "lifecycle/not-yet": ["noun", "state", "after"],
  "lifecycle/not-any-more": ["noun", "state"],
  "lifecycle/not-your-office": ["may", "holds"],
  "lifecycle/for-another-party": ["may", "holds"],
  "lifecycle/only-in-person": ["role", "may"],
  "lifecycle/may-not-record": ["may", "holds"],
  "lifecycle/evidence-not-on-file": ["document"],
  "lifecycle/closed-here": ["noun", "transition"],
  "lifecycle/asks-evidence": ["noun", "transition"],
  "lifecycle/asks-reason": ["noun", "transition"]
}

const named = (codes: ReadonlyArray<string>): ReadonlyArray<readonly [code: string, values: ReadonlyArray<string>]> =>
  codes.map((code) => [code, []])

const ofTable = (table: Table) => {
  const { family, noun, particulars, transitions } = table
  const objections = transitions.flatMap(({ rejects, unless }) => Object.keys({ ...unless, ...rejects }))
  return [
    ...named([
      `noun.${noun}`,
      `state.${noun}.${born}`,
      ...regions(table).flatMap(({ recorders, roles, states }) => [
        ...states.map((state) => `state.${noun}.${state}`),
        ...Object.keys({ ...roles, ...recorders }).map((role) => `role.${role}`)
      ]),
      ...transitions.map(({ name }) => `transition.${noun}.${name}`)
    ]),
    ...objections.map((code) => [`${family}/${code}`, particulars[code] ?? []] as const)
  ]
}

/**
 * Every code that these life cycles can emit, with the names of the values that its message is given:
 *
 * - `lifecycle/…`: why a step is refused, whatever the noun; a value such as `state` or `may` is a code to be named;
 * - `agreement/…`, the noun (or the family of nouns) and the name of a guard: an objection, and what it tells;
 * - `noun.…`, `role.…`, `state.<noun>.…`, `transition.<noun>.…`: names, which are given nothing.
 *
 * The life cycles of the core are `lifeCycles`; a plugin lists its own. What an objection really tells is compared with
 * this list by the law "each objection has a world in which it alone objects".
 * @stability evolving
 *
 * @example
 * import { lifeCycles } from "@comity/core"
 * const codes = messageCodes(lifeCycles)
 * codes["lifecycle/not-yet"] // => ["noun", "state", "after"]
 * codes["nomination/quotaExceeded"] // => ["placesLeft"]
 * codes["state.edition.running"] // => []
 */
export const messageCodes = (tables: ReadonlyArray<Table>): Readonly<Record<string, ReadonlyArray<string>>> => ({
  ...refusals,
  ...Object.fromEntries(tables.flatMap(ofTable))
})
