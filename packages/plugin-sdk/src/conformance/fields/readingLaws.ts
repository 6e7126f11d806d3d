/**
 * Laws of reading what comes from outside: the parameters of a rule, the particulars of an activity.
 *
 * `fields({ … })` keeps them all by itself. Whoever reads by code of their own, or adds a check of several values together,
 * learns here what a form, a rule set and a stored document expect of it.
 */

import { drawJunk } from "../drawn/Junk.ts"
import { onOtherMachines } from "../drawn/machine.ts"
import { copyOf, isPlain, isSame, shown } from "../drawn/sameness.ts"
import type { Law } from "../Law.ts"
import { type Asked, areProblems, isText, memberAt, type ReadAnswer, readingLaw } from "./Asked.ts"

type Members = Readonly<Record<string, unknown>>
const membersOf = (value: unknown): Members => (typeof value === "object" && value !== null ? (value as Members) : {})
const without = (given: unknown, name: string): Members =>
  Object.fromEntries(Object.entries(membersOf(given)).filter(([member]) => member !== name))

/** What reads to a value, and the value. */
const readable = ({ read, right }: Asked): ReadonlyArray<readonly [given: unknown, value: unknown]> =>
  right.flatMap((given) => {
    const answer = read(copyOf(given))
    return "value" in answer ? [[given, answer.value] as const] : []
  })

const answersAlike = (one: ReadAnswer, other: ReadAnswer): boolean =>
  "fault" in one || "fault" in other || isSame(one, other)

const labelsOf = (label: unknown): ReadonlyArray<unknown> =>
  typeof label === "string" ? [label] : Object.values(membersOf(membersOf(label)["texts"]))
const isLabelled = (label: unknown): boolean => labelsOf(label).length > 0 && labelsOf(label).every(isText)

/**
 * The laws of reading, for whatever reads. `what` is what is read, in words; `of` finds the reader in a subject.
 * `isKept`: what is read is stored as JSON, so it must be plain data.
 */
export const readingLaws = <Subject>(
  what: string,
  of: (subject: Subject) => Asked,
  isKept: boolean
): ReadonlyArray<Law<Subject>> => {
  const law = (
    name: string,
    protects: string,
    holds: Parameters<typeof readingLaw<Subject>>[2],
    notAsked?: (asked: Asked) => string | undefined
  ): Law<Subject> =>
    readingLaw(
      {
        name,
        protects,
        ...(notAsked === undefined ? {} : { notAsked: async (subject: Subject) => notAsked(of(subject)) })
      },
      of,
      holds
    )
  const needsForm = ({ form }: Asked) =>
    form === undefined ? `no form asks for ${what}: they are read by a schema` : undefined

  return [
    law(`right ${what} are read`, "The office that follows the documentation, and is refused.", ({ read, right }) => {
      if (right.length === 0) throw new Error(`There are no right ${what} to try. Give the laws one example at least.`)
      for (const given of right) {
        const answer = read(copyOf(given))
        if ("problems" in answer)
          throw new Error(
            `Expected ${shown(given)} to be read, found ${shown(answer.problems)}. Read what you document.`
          )
      }
    }),
    law(
      `reading ${what} never throws, and answers at once, whatever it is given`,
      "Everybody who waits while one wrong file is read: they would see a crash in place of what to correct.",
      ({ read, right }, chance, runs) => {
        const asked = [
          ...right.map(copyOf),
          ...Array.from({ length: runs }, () => drawJunk(chance, copyOf(chance.oneOf([...right, {}]))))
        ]
        for (const given of asked) {
          const answer = read(given)
          if ("fault" in answer)
            throw new Error(
              `Expected a value or a list of problems for ${shown(given)}, found: ${answer.fault}. Answer at once, and say what is wrong in place of throwing; fields({ … }) does.`
            )
        }
      }
    ),
    law(
      `wrong ${what} are refused, and the place is named`,
      "Whoever has to find one mistake among two hundred lines.",
      ({ read, wrong }) => {
        for (const given of wrong) {
          const answer = read(given)
          if ("value" in answer) throw new Error(`Expected ${shown(given)} to be refused, found it read. Refuse it.`)
          if ("problems" in answer && !areProblems(answer.problems))
            throw new Error(
              `Expected problems with a path ("" or "/hours") and what was expected there, found ${shown(answer.problems)} for ${shown(given)}. Name each place.`
            )
        }
      },
      ({ wrong }) => (wrong.length === 0 ? "no wrong examples are given" : undefined)
    ),
    law(
      `a member that nobody asks for is refused, not dropped, when ${what} are read`,
      "Whoever misspells an optional name, and believes for a year that it counts.",
      (asked, chance, runs) => {
        const names = ["__comity", "hour", "Hours", "", "toString", "1"]
        for (let run = 0; run < runs; run++) {
          for (const [given] of readable(asked)) {
            const name = chance.oneOf(names)
            if (Object.hasOwn(membersOf(given), name) || (asked.form ?? []).some((field) => field.name === name))
              continue
            if ("value" in asked.read({ ...membersOf(given), [name]: 1 }))
              throw new Error(
                `Expected the member ${shown(name)} to be refused, found it dropped. Refuse unknown members.`
              )
          }
        }
      }
    ),
    law(
      `what is read of ${what} is plain data, and is read to the same once more`,
      "The copy that is kept: after a restart it must still say what it said.",
      (asked) => {
        for (const [given, value] of readable(asked)) {
          if (!isPlain(value))
            throw new Error(`Expected plain JSON for ${shown(given)}, found ${shown(value)}. Read to plain data only.`)
          const again = asked.read(JSON.parse(JSON.stringify(value)))
          if (!("fault" in again) && !isSame(again, { value }))
            throw new Error(
              `Expected ${shown(value)} to be read to itself, found ${shown(again)}. What is read must be readable, and defaults must stay.`
            )
        }
      },
      isKept ? undefined : needsForm
    ),
    law(
      `reading ${what} changes nothing of what it is given`,
      "The program that gave it, and goes on working with it.",
      ({ read, right, wrong }) => {
        for (const given of [...right, ...wrong]) {
          if (typeof given !== "object" || given === null || !isPlain(given)) continue
          const copy = copyOf(given)
          read(copy)
          if (!isSame(copy, given))
            throw new Error(`Expected ${shown(given)} to stay as it is, found ${shown(copy)}. Copy before you change.`)
        }
      }
    ),
    law(
      `the same ${what} are read to the same, whenever and after whatever else`,
      "Whoever compares two rule sets, or reads an old one again: what was read once must be read so for ever.",
      ({ read, right, wrong }, chance, runs) => {
        const all = [...right, ...wrong].filter(isPlain)
        for (const given of all) {
          const first = read(copyOf(given))
          for (let run = 0; run < Math.min(runs, 20); run++)
            read(chance.oneOf([chance.oneOf(all), drawJunk(chance, given)]))
          const others = [read(copyOf(given)), ...onOtherMachines(() => read(copyOf(given)))]
          const other = others.find((answer) => !answersAlike(answer, first))
          if (other !== undefined)
            throw new Error(
              `Expected ${shown(given)} to be read to ${shown(first)} again, found ${shown(other)}. Use no clock, no chance and nothing that is remembered.`
            )
        }
      }
    ),
    law(
      `the form asks for what is read of ${what}, each under a label`,
      "Whoever fills in the form: a field that is missing there can't be given, and one without a label can't be understood.",
      (asked) => {
        const { form = [], read, right } = asked
        // A check of several values may ask for one where another is missing: an example without it shows that.
        const isLeftOut = (name: string) => right.some((given) => !Object.hasOwn(membersOf(given), name))
        const names = form.map(({ name }) => name)
        if (new Set(names).size < names.length) throw new Error(`Expected each field once, found ${shown(names)}.`)
        for (const { choices, label, name, word } of form) {
          if (!isLabelled(label))
            throw new Error(`Expected a label for the field ${name}, found ${shown(label)}. Add one.`)
          if (word === "choice" && (choices === undefined || !choices.every((choice) => isLabelled(choice.label))))
            throw new Error(`Expected labelled choices for the field ${name}, found ${shown(choices)}. Name each.`)
        }
        for (const [given, value] of readable(asked)) {
          const unasked = Object.keys(membersOf(given)).filter((name) => !names.includes(name))
          if (unasked.length > 0)
            throw new Error(`Expected the form to ask for ${shown(unasked)}, which are read; found ${shown(names)}.`)
          for (const { default: preset, name, presence } of form) {
            const answer = read(without(given, name))
            if (presence === "required" && "value" in answer)
              throw new Error(`Expected ${name} to be required, as the form says; found it left out and read.`)
            if (presence === "defaulted" && "value" in answer && !isSame(membersOf(answer.value)[name], preset))
              throw new Error(
                `Expected ${name} to be ${shown(preset)} where it is left out, found ${shown(answer.value)}.`
              )
            if (
              presence !== "required" &&
              "problems" in answer &&
              !isLeftOut(name) &&
              answer.problems.some(({ path }) => path === memberAt(name))
            )
              throw new Error(
                `Expected that ${name} may be left out, as the form says; found it refused in ${shown(value)}. Read it so, or give an example without it.`
              )
          }
        }
      },
      needsForm
    )
  ]
}
