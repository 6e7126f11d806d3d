/** Names: what deceives is refused wherever a name can stand, and real names come back as they were given. */
import type { ComityError, Office, OpenStore } from "@comity/core/promise"
import { deceiving, syntheticNames } from "../input/names.ts"
import { openPlace } from "../places.ts"
import type { Row, Run, Trial } from "../Trial.ts"
import { furnish, openWorld, operator } from "../world.ts"

const parties = [operator, "khabarovsk"]
const plan = {
  id: "other",
  program: "program",
  operator,
  period: "2020",
  hosts: ["gsam"]
}

type Field = readonly [method: string, path: string, given: (name: string) => unknown]
const localized = (text: string) => ({ source: "en", texts: { en: text } })

/** Where a name, a title or a label can stand, and a command that would put one there. */
// biome-ignore format: a table is read in rows.
const fields: ReadonlyArray<Field> = [
  ["persons.save", "/names/0/parts/0/text", (text) => ({ id: "p", operator, synthetic: true, names: [{ parts: [{ kind: "whole", text }] }] })],
  ["persons.save", "/names/1/parts/1/text", (text) => ({ id: "p", operator, synthetic: true, names: [{ parts: [{ kind: "whole", text: "X" }] }, { parts: [{ kind: "family", text: "X" }, { kind: "given", text }] }] })],
  ["persons.save", "/email", (email) => ({ id: "p", operator, synthetic: true, names: [{ parts: [{ kind: "whole", text: "X" }] }], email })],
  ["persons.save", "/passportNumber", (passportNumber) => ({ id: "p", operator, synthetic: true, names: [{ parts: [{ kind: "whole", text: "X" }] }], passportNumber })],
  ["persons.save", "/addresses/0/address", (address) => ({ id: "p", operator, synthetic: true, names: [{ parts: [{ kind: "whole", text: "X" }] }], addresses: [{ channel: "telegram", address }] })],
  ["parties.save", "/names/0/text", (text) => ({ id: "o", kind: "organization", organization: "hospital", names: [{ text, language: "en", kind: "label" }] })],
  ["parties.save", "/names/1/text", (text) => ({ id: "o", kind: "organization", organization: "hospital", names: [{ text: "X", language: "en", kind: "label" }, { text, language: "ko", kind: "alias" }] })],
  ["programs.propose", "/title/texts/en", (text) => ({ id: "q", operator, kind: "fellowship", title: localized(text) })],
  ["editions.plan", "/title/texts/en", (text) => ({ ...plan, title: localized(text) })],
  ["partnerships.explore", "/name/texts/en", (text) => ({ id: "s", parties, recordKeeper: operator, name: localized(text) })],
  ["agreements.intend", "/title/texts/en", (text) => ({ id: "a", parties, recordKeeper: operator, title: localized(text) })],
  ["activities.moot", "/title/texts/en", (text) => ({ id: "v", kind: "round-table", operator, title: localized(text) })],
  ["workingGroups.propose", "/title/texts/en", (text) => ({ id: "g", kind: "working-group", operator, title: localized(text) })],
  ["teams.save", "/name/texts/en", (text) => ({ id: "t", operator, specialties: ["neurosurgery"], sources: ["release"], name: localized(text) })],
  ["specialties.save", "/labels/texts/en", (text) => ({ code: "cardiology", labels: localized(text) })]
]

type Method = (given: unknown) => Promise<unknown>
const methodOf = (office: Office, name: string): Method => {
  const [door = "", method = ""] = name.split(".")
  return (office as unknown as Record<string, Record<string, Method>>)[door]?.[method] as Method
}

/** The paths that a refusal names; what it is otherwise. */
const pathsOf = async (ask: Promise<unknown>): Promise<string> => {
  try {
    await ask
    return "accepted"
  } catch (error) {
    const { code, details } = error as ComityError
    const problems = (details?.["problems"] ?? []) as ReadonlyArray<{ readonly path: string }>
    return code === "InvalidInput" ? problems.map(({ path }) => path).join() : String(code)
  }
}

const refuse = async ({ ground, long }: Run, open: (place: OpenStore) => OpenStore): Promise<Row> => {
  const world = await openWorld(open(openPlace(await ground.fresh())))
  await furnish(world)
  const office = world.as("programOffice", operator)
  // That the fields are there, and nothing but the character is refused.
  let shut = 0
  for (const [method, , given] of fields)
    if ((await pathsOf(methodOf(office, method)(given("Kim")))) !== "accepted") shut++
  const lost = {
    "names that deceive accepted": 0,
    "refusals that name another place": 0,
    "fields that take no name": shut
  }
  let tried = 0
  for (const [i, character] of deceiving.entries())
    for (const [k, [method, path, given]] of fields.entries()) {
      if (!long && (i + k) % fields.length !== 0) continue
      const name = [`${character}Kim`, `Ki${character}m`, `Kim${character}`, `김${character}동연`][
        tried++ % 4
      ] as string
      const answer = await pathsOf(methodOf(office, method)(given(name)))
      if (answer === "accepted") lost["names that deceive accepted"]++
      else if (answer !== path) lost["refusals that name another place"]++
    }
  await world.comity.close()
  return {
    what: `names with a character that deceives, in ${fields.length} fields`,
    tried,
    lost,
    remarks: `${deceiving.length} characters: they reorder, can't be seen, or are none`
  }
}

const keep = async ({ ground, length }: Run, open: (place: OpenStore) => OpenStore): Promise<Row> => {
  const place = await ground.fresh()
  const names = syntheticNames.slice(0, length)
  const world = await openWorld(openPlace(place))
  const office = world.as("programOffice", operator)
  await furnish(world)
  let refused = 0
  for (const [i, name] of names.entries()) {
    const person = { id: `p${i}`, operator, synthetic: true, names: [name] }
    if ((await pathsOf(office.persons.save(person as never))) !== "accepted") refused++
  }
  await world.comity.close()
  const again = await openWorld(open(openPlace(place)))
  const reading = again.as("programOffice", operator)
  let changed = 0
  for (const [i, name] of names.entries()) {
    const read = await reading.persons.get(`p${i}`).catch(() => undefined)
    const texts = read?.names?.[0]?.parts.map(({ text }) => text)
    if (JSON.stringify(texts) !== JSON.stringify(name.parts.map(({ text }) => text))) changed++
  }
  await again.comity.close()
  const languages = new Set(names.map(({ language }) => language)).size
  return {
    what: "synthetic names of many languages, kept and read after it was opened again",
    tried: names.length,
    lost: { "names refused": refused, "names not read as they were given": changed },
    remarks: `${languages} languages; decomposed as macOS writes them, joiners of Persian and Hindi, one name alone, 90 characters`
  }
}

/** A store that means well: it composes what it reads, and so gives another text than was given. */
const tidying =
  (open: OpenStore): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    return {
      ...driver,
      load: async (ref, given) => {
        const found = await driver.load(ref, given)
        return found === undefined ? found : (JSON.parse(JSON.stringify(found).normalize("NFC")) as typeof found)
      }
    }
  }

export const names: Trial = {
  name: "names",
  promise: "Names that look like others are refused wherever a name can stand; real names come back byte for byte.",
  unit: "names",
  lengths: {
    sqlite: { short: 210, long: syntheticNames.length },
    postgres: { short: 210, long: syntheticNames.length }
  },
  run: async (run) => {
    const open = run.leaky ? tidying : (store: OpenStore) => store
    return [await refuse(run, (store) => store), await keep(run, open)]
  }
}
