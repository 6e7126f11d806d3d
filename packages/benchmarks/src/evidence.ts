/** What an entry costs that is added to the record of a long training, beside one that is added to an empty record. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createComity, type Office } from "@comity/core/promise"
import { sqlite } from "@comity/storage-sqlite"
import { type Contender, interleave, type Report } from "./harness.ts"

/** Entries of the long record, and how many are added to it in a round: one part fills up, from its first item to its last. */
const entries = 2000
const added = 100

const codes = ["lumbar-puncture", "craniotomy", "angiography", "ventricular-drain"]
const entryOf = (enrolment: string, i: number) => ({
  enrolment,
  on: "2019-09-10",
  code: codes[i % codes.length] as string,
  level: "observed" as const
})

interface Opened {
  /** The program office, and the trainee of an enrolment. */
  readonly kim: Office
  readonly trainee: (enrolment: string) => Office
  readonly close: () => Promise<void>
}

const open = async (file: string): Promise<Opened> => {
  const comity = await createComity({ store: sqlite(file), clock: () => new Date("2019-09-10T09:00:00Z") })
  const as = (role: string, party: string) =>
    comity.as({ id: `${role}-${party}`, kind: "person", capacities: [{ role, party }] })
  return {
    kim: as("programOffice", "gyeonggi"),
    trainee: (enrolment) => as("trainee", `person-${enrolment}`),
    close: () => comity.close()
  }
}

/** One enrolment with a long record, and as many as are needed with an empty one. */
const prepare = async (file: string): Promise<void> => {
  const { close, kim, trainee } = await open(file)
  const enrol = (id: string) =>
    kim.enrolments.record({
      id,
      trainee: `person-${id}`,
      operator: "gyeonggi",
      sendingSide: ["khabarovsk-health"],
      presence: "active",
      completion: "undecided",
      hosts: ["gsam"],
      historical: { source: "release" }
    })
  await enrol("long")
  for (let i = 0; i < entries; i++) await trainee("long").evidence.log(entryOf("long", i))
  for (let i = 0; i < added; i++) await enrol(`empty-${i}`)
  await close()
}

/** Every answer is an id, and what is stored is counted. */
const count = async (office: Office, enrolment: string): Promise<number> => {
  const parts = await office.evidence.of(enrolment)
  return parts.reduce((sum, part) => sum + ("items" in part ? part.items.length : part.count), 0)
}

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

/** Adds entries to empty records and to the long one, in turns on copies of one file. */
export const bench = async (rounds = 7): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-bench-"))
  const template = join(folder, "template.db")
  let files = 0

  const contender = (name: string, enrolmentOf: (i: number) => string, first = 0): Contender => ({
    name,
    open: async () => {
      const file = join(folder, `${++files}.db`)
      copyFileSync(template, file)
      const opened = await open(file)
      const offices = Array.from({ length: added }, (_, i) => opened.trainee(enrolmentOf(i)))
      for (let i = 0; i < first; i++) await (offices[i] as Office).evidence.log(entryOf(enrolmentOf(i), i))
      return {
        run: async () => {
          for (let i = first; i < added; i++) await (offices[i] as Office).evidence.log(entryOf(enrolmentOf(i), i))
          return added - first
        },
        close: async () => {
          const before = enrolmentOf(0) === "long" ? entries : 0
          const stored = await count(opened.kim, enrolmentOf(0))
          must(
            stored === before + (enrolmentOf(1) === enrolmentOf(0) ? added : 1),
            `${name}: ${stored} entries are stored`
          )
          await opened.close()
        }
      }
    }
  })

  try {
    await prepare(template)
    const long = "to a record of 2,000 entries"
    return {
      title: "An entry of the procedure log, through the door, on SQLite",
      tables: [
        {
          title: "One entry, decided and committed by itself",
          rows: await interleave(
            [
              contender("to an empty record (limit)", (i) => `empty-${i}`),
              contender(long, () => "long"),
              contender(`${long}, its last part nearly full`, () => "long", 80)
            ],
            rounds
          ),
          goal: { row: long, ratio: 2 }
        }
      ]
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
