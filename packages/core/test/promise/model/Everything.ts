/** All that is kept, looked at beside the doors and through them, against the model. */
import { isDeepStrictEqual } from "node:util"
import type { StoreDriver, StoredDocument, Tally } from "../../../src/ports/Store.ts"
import type { Comity } from "../../../src/promise.ts"
import { checkJournal } from "../laws/folds.ts"
import { dump, live } from "../stores.ts"
import { type Fields, people } from "./Command.ts"
import { formOf } from "./Forms.ts"
import { draft, type Kept, keyOf, type Ledger, versionsOf } from "./Ledger.ts"
import { kinds } from "./Model.ts"
import { isVisible } from "./Offices.ts"
import { isSame } from "./Same.ts"

const check = (what: string, found: unknown, due: unknown): void => {
  if (!isDeepStrictEqual(found, due))
    throw new Error(`${what}: found ${JSON.stringify(found)}, not ${JSON.stringify(due)}`)
}

/** By what the documents of each kind are counted, and what of them is added up. */
const counted: Readonly<Record<string, (body: Fields) => Fields>> = {
  partnership: ({ status }) => ({ status }),
  agreement: ({ instrument, status }) => ({ instrument, status }),
  program: ({ kind, status }) => ({ kind, status }),
  edition: ({ program, status }) => ({ program, status }),
  nomination: ({ edition, nominatingBody, receiving }) => ({ edition, nominatingBody, receiving }),
  enrolment: ({ completion, edition, nominatingBody, presence, sendingInstitution, specialties }) => ({
    ...{ completion, edition, nominatingBody, presence, sendingInstitution },
    specialty: (specialties as ReadonlyArray<string> | undefined)?.[0]
  }),
  participant: ({ body, editions, program }) =>
    (editions as ReadonlyArray<unknown> | undefined)?.length === 0 ? {} : { body, program },
  placement: ({ edition, host, status }) => ({ edition, host, status }),
  waiver: ({ status }) => ({ status }),
  appeal: ({ outcome, status }) => ({ outcome, status }),
  activity: ({ edition, kind, status }) => ({ edition, kind, status }),
  commitment: ({ kind, status }) => ({ kind, status }),
  party: ({ kind, organization }) => ({ kind, organization }),
  document: ({ kind }) => ({ kind }),
  evidence: ({ edition, kind }) => ({ edition, kind })
}
const summed: Readonly<Record<string, (body: Fields) => number>> = {
  reportedCount: ({ reportedCount }) => Number(reportedCount ?? 0),
  enrolments: ({ editions }) => (editions as ReadonlyArray<unknown> | undefined)?.length ?? 0,
  items: ({ items }) => (items as ReadonlyArray<unknown> | undefined)?.length ?? 0
}

/** One line for each combination: its values, how many, and the sums. */
const lines = (tallies: Iterable<Tally>): ReadonlyArray<string> =>
  Array.from(tallies, ({ count, sums, values }) =>
    JSON.stringify([Object.entries(values).sort(), count, Object.entries(sums).sort()])
  ).sort()

const recount = (bodies: ReadonlyArray<Fields>, by: (body: Fields) => Fields): ReadonlyArray<string> => {
  const tallies = new Map<string, Tally>()
  for (const body of bodies) {
    const values = Object.fromEntries(
      Object.entries(by(body)).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))
    )
    const name = JSON.stringify(values)
    const { count = 0, sums = {} }: Partial<Tally> = tallies.get(name) ?? {}
    const added = Object.entries(summed).map(([measure, of]) => [measure, (sums[measure] ?? 0) + of(body)])
    tallies.set(name, { values, count: count + 1, sums: Object.fromEntries(added) })
  }
  return lines(tallies.values())
}

const checkDocuments = (stored: ReadonlyArray<StoredDocument>, ledger: Ledger): void => {
  const due = [...ledger.documents.keys()].sort()
  check("documents", stored.map(({ ref }) => keyOf(ref.kind, ref.id)).sort(), due)
  for (const { body, ref, version } of stored) {
    const kept = ledger.documents.get(keyOf(ref.kind, ref.id)) as Kept
    if (version !== kept.version || !isSame(kept.body, body))
      throw new Error(`stored ${JSON.stringify([ref, version, body])}, not ${JSON.stringify(kept)}`)
  }
}

/** Every office gets what it may see, and is told of nothing else; a history has an entry for each that was made. */
const checkOffices = async (comity: Comity, ledger: Ledger): Promise<void> => {
  const nouns = Object.entries(kinds).filter(([, kind]) => !["trainee", "document"].includes(kind))
  for (const by of ["kim", "lee", "department", "gsam", "t1"]) {
    const capacities = people[by] ?? []
    const office = comity.as({ id: by, kind: "person", capacities })
    const reading = draft(ledger, by, capacities)
    for (const { body, entries, id, kind, version } of ledger.documents.values()) {
      for (const [noun] of nouns.filter(([, one]) => one === kind)) {
        const door = office[noun as "programs"]
        const isHere = noun === "activities" || kind !== "activity" || formOf(body["kind"]) === noun
        const isSeen = isHere && isVisible(reading, kind, body)
        const found = await door.get(id).then(
          (document) => document.version,
          ({ code }) => code
        )
        check(`what ${by} gets of ${kind} ${id} from ${noun}`, found, isSeen ? version : "NotFound")
        if (by !== "kim") continue
        const history = await door.history(id).then(
          (told) => told.map((entry) => entry.version),
          ({ code }) => code
        )
        check(
          `versions in the history of ${kind} ${id} from ${noun}`,
          history,
          isSeen ? versionsOf(entries) : "NotFound"
        )
      }
    }
  }
}

const checkCohorts = async (comity: Comity, ledger: Ledger): Promise<void> => {
  const kim = comity.as({ id: "kim", kind: "person", capacities: people["kim"] ?? [] })
  const all = [...ledger.documents.values()]
  for (const { body, id } of all.filter(({ kind }) => kind === "edition")) {
    if (body["operator"] !== "gyeonggi") continue
    const enrolled = all
      .filter((kept) => kept.kind === "enrolment" && kept.body["edition"] === id)
      .filter((kept) => kept.body["presence"] !== "void")
    const completed = enrolled.filter((kept) => kept.body["completion"] === "completed")
    const cohort = await kim.editions.cohort(id)
    check(`cohort of ${id}`, [cohort.enrolled, cohort.completed], [enrolled.length, completed.length])
  }
}

export const checkEverything = async (comity: Comity, driver: StoreDriver, ledger: Ledger): Promise<void> => {
  const stored = await dump(driver)
  checkDocuments(stored.documents, ledger)
  checkJournal(stored)
  check("commits", new Set(stored.journal.map(({ commit }) => commit)).size, ledger.commitCount)
  for (const { entries, id, kind } of ledger.documents.values()) {
    const own = stored.journal.filter(({ document }) => document.kind === kind && document.id === id)
    const found = own.map(({ version }) => version)
    check(`versions in the journal of ${kind} ${id}`, found, versionsOf(entries))
  }
  for (const [kind, by] of Object.entries(counted)) {
    const bodies = [...ledger.documents.values()].flatMap((kept) => (kept.kind === kind ? [kept.body] : []))
    const query = { kind, by: Object.keys(by({})), sum: Object.keys(summed) }
    check(`tally of ${kind}`, lines(await driver.tally(query, live)), recount(bodies, by))
  }
  await checkCohorts(comity, ledger)
  await checkOffices(comity, ledger)
}
