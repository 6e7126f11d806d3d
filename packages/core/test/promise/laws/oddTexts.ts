/**
 * Odd texts in every text field: each is refused by one typed error that says where it stands, or stored and read back unit
 * for unit.
 *
 * All fields of a document get another odd text at the same time; those that are refused get their own again, one after the
 * other, until what is left is stored. So each field has met each text, and what is stored was stored beside other oddities.
 */
import { expect } from "vitest"
import { born, type Table } from "../../../src/lifecycle/Table.ts"
import { lifeCycles } from "../../../src/model/LifeCycles.ts"
import type { Office } from "../../../src/promise.ts"
import { oddStrings } from "../../oddStrings.ts"
import {
  beginnings,
  pointerTo,
  registryDoors,
  type RegistryKind,
  registrySamples,
  remarks,
  taken,
  textsIn,
  valueAt,
  withAt
} from "../samples.ts"
import { beginTraining, openWorld, type World } from "../scenario.ts"
import { strict } from "../stores.ts"
import type { DoorError, DoorLaw } from "./Law.ts"

type Path = ReadonlyArray<string>
type Ask = (given: Readonly<Record<string, unknown>>) => Promise<unknown>

interface Outcome {
  /** What was stored in the end; undefined where the command was refused for what it asks. */
  readonly given?: Readonly<Record<string, unknown>>
  /** Texts that are odd in it. */
  readonly kept: number
  readonly refusals: number
}

const isBelow = (one: string, other: string) => one === other || one.startsWith(`${other}/`)
/** Whether a problem is a field's own, or that of what the field lies in: a text in the language that is said to be the source. */
const concerns = (pointer: string, path: Path): boolean =>
  isBelow(pointerTo(path), pointer) ||
  isBelow(pointer, pointerTo(path)) ||
  (path.length > 1 && isBelow(pointer, pointerTo(path.slice(0, -1))))

/** Sends a command with odd texts, and again without those that are refused. `meaning`: fields that are refused for what they name. */
const settle = async (plain: object, odd: object, paths: ReadonlyArray<Path>, meaning: ReadonlyArray<string>, ask: Ask): Promise<Outcome> => {
  let given = odd
  let open = paths.filter((path) => valueAt(odd, path) !== valueAt(plain, path))
  for (let refusals = 0; ; refusals++) {
    let error: DoorError
    try {
      await ask(given as never)
      return { given: given as never, kept: open.length, refusals }
    } catch (thrown) {
      error = thrown as DoorError
    }
    expect([error.name, ["InvalidInput", "Refused", "NotFound"].includes(error.code), error.message]).toEqual([
      "ComityError",
      true,
      error.message
    ])
    const pointers = error.code === "InvalidInput" ? (error.details.problems ?? []).map(({ path }) => path) : meaning
    const blamed = open.filter((path) => pointers.some((pointer) => concerns(pointer, path)))
    if (error.code === "InvalidInput") {
      // Each problem is at an odd text, or at what holds one.
      const strangers = pointers.filter((pointer) => !open.some((path) => concerns(pointer, path)))
      expect([strangers, error.message]).toEqual([[], error.message])
    }
    if (blamed.length === 0) return { kept: 0, refusals }
    given = blamed.reduce<object>((all, path) => withAt(all, path, valueAt(plain, path)) as object, given)
    open = open.filter((path) => !blamed.includes(path))
  }
}

/** The document with another odd text in each of its text fields; the first field of the first document has the first text. */
const withOdd = (plain: object, paths: ReadonlyArray<Path>, i: number): object =>
  paths.reduce<object>(
    (all, path, field) => withAt(all, path, oddStrings[(i + field * 37) % oddStrings.length]) as object,
    plain
  )

/** So many at a time, so that they share a flush to disk. */
const inBatches = async (count: number, run: (i: number) => Promise<void>, size = 64): Promise<void> => {
  for (let from = 0; from < count; from += size) {
    await Promise.all(Array.from({ length: Math.min(size, count - from) }, (_, i) => run(from + i)))
  }
}

const methodOf = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
type Methods = Readonly<Record<string, (command: object) => Promise<{ readonly id: string }>>>
const doorOf = (office: Office, noun: string): Methods =>
  office[`${noun.replace(/y$/, "ie")}s` as "editions"] as unknown as Methods

/** Offices that hold every capacity of a case, so that it is the text that is looked at and not the office. */
const everybody = ({ comity }: World): Office =>
  comity.as({
    id: "everybody",
    kind: "person",
    capacities: [
      ...["programOffice", "waiverAuthority", "signatory", "selectionCommittee"].map((role) => ({ role, party: "gyeonggi" })),
      ...["gsam", "severance"].flatMap((party) => ["hostCoordinator", "supervisor"].map((role) => ({ role, party }))),
      { role: "nominatingBody", party: "khabarovsk-health" },
      { role: "sendingOffice", party: "khabarovsk-health" },
      { role: "sendingOffice", party: "khabarovsk" },
      { role: "signatory", party: "khabarovsk" },
      { role: "trainee", party: "t1" },
      { role: "clock", party: "comity" }
    ]
  })

const registryLaws = (Object.keys(registryDoors) as ReadonlyArray<RegistryKind>).map(
  (kind): DoorLaw => ({
    name: `${oddStrings.length} odd texts in every field of a ${kind}: refused with their place, or kept unit for unit`,
    check: async (fresh) => {
      const world = await openWorld(strict(fresh()))
      const door = world.kim[registryDoors[kind]] as unknown as {
        save: Ask
        get: (id: string) => Promise<object>
      }
      const name = kind === "specialty" ? "code" : "id"
      let kept = 0
      let refusals = 0
      for (const [variant, sample] of registrySamples[kind].entries()) {
        // Whose office keeps the record is not for a stranger to say; that it is refused is told elsewhere.
        const paths = textsIn(sample).filter((path) => path[0] !== "operator")
        await inBatches(oddStrings.length, async (i) => {
          const plain = { ...sample, [name]: `${kind}-${variant}-${i}` }
          const outcome = await settle(plain, withOdd(plain, paths, i), paths, [], door.save)
          expect(outcome.given).toBeDefined()
          const { version, ...stored } = (await door.get(outcome.given?.[name] as string)) as { version: number }
          expect(stored).toEqual(outcome.given)
          expect(version).toBeGreaterThan(0)
          kept += outcome.kept
          refusals += outcome.refusals
        })
      }
      expect(kept).toBeGreaterThan(300)
      expect(refusals).toBeGreaterThan(20)
      await world.close()
    }
  })
)

/** Fields that are refused because of what they name, and not because of how they are written. */
const named: Readonly<Record<string, ReadonlyArray<string>>> = {
  waiver: ["/evidence", "/rule"],
  edition: ["/evidence", "/operator"],
  program: ["/evidence", "/operator"],
  agreement: ["/evidence", "/parties", "/amends"],
  partnership: ["/evidence", "/parties"],
  nomination: ["/evidence", "/edition", "/nominatingBody"],
  enrolment: ["/evidence", "/operator"],
  placement: ["/evidence", "/enrolment"]
}

const beginningLaws = lifeCycles.flatMap(({ noun, transitions }) =>
  transitions
    .filter(({ consequence, from }) => from.includes(born) && consequence !== true)
    .map(({ name }): DoorLaw => ({
      name: `${oddStrings.length} odd texts in every field of ${noun}.${methodOf(name)}`,
      check: async (fresh) => {
        const world = await openWorld(strict(fresh()))
        await beginTraining(world, ["t1"])
        const office = everybody(world)
        const door = doorOf(office, noun)
        const sample = { ...beginnings[noun]?.[name], ...remarks }
        let kept = 0
        await inBatches(oddStrings.length, async (i) => {
          const own = noun === "nomination" ? { nominee: `nominee-${i}` } : {}
          // Each placement is of another enrolment: those of one would be counted against each other, 515 times.
          const enrolled = noun === "placement" ? { enrolment: `enrolled-${i}` } : {}
          if (noun === "placement") await enrol(office, `enrolled-${i}`)
          const plain = { ...sample, ...own, ...enrolled, id: `${noun}-${i}` }
          const paths = textsIn(plain)
          const outcome = await settle(plain, withOdd(plain, paths, i), paths, named[noun] ?? [], (given) =>
            (door[methodOf(name)] as Ask)(given)
          )
          const { id, reason, evidence, on, ...said } = outcome.given ?? {}
          expect([i, typeof id]).toEqual([i, "string"])
          const stored = await (door["get"] as unknown as (id: unknown) => Promise<object>)(id)
          expect(stored).toMatchObject({ id, ...said })
          const [first] = await (door["history"] as unknown as (id: unknown) => Promise<ReadonlyArray<{ data: object }>>)(id)
          expect(first?.data).toMatchObject({ id, reason, evidence, on, ...said })
          kept += outcome.kept
        })
        expect(kept).toBeGreaterThan(1000)
        await world.close()
      }
    }))
)

const enrol = (office: Office, id: string, more: object = {}) =>
  office.enrolments.record({
    ...(beginnings["enrolment"]?.["Record"] as object),
    presence: "active",
    completion: "undecided",
    hosts: ["gsam", "severance"],
    id,
    ...more
  } as never)

/** Puts a new document into a state from which a transition leads on. */
const stateBefore = async (office: Office, { noun, transitions }: Table, name: string, id: string): Promise<void> => {
  const transition = transitions.find((one) => one.name === name)
  const { field } = transition?.region ?? { field: "status" }
  const [from] = transition?.from ?? []
  const sample = beginnings[noun]?.["Record"] ?? {}
  const own: Readonly<Record<string, object>> = {
    nomination: { nominee: `nominee-of-${id}`, sending: "submitted", receiving: "none" },
    enrolment: { presence: "active", completion: "undecided" },
    waiver: { until: "2019-06-30", from: "2019-06-01" }
  }
  if (noun === "placement") await enrol(office, `enrolled-for-${id}`)
  const enrolled = noun === "placement" ? { enrolment: `enrolled-for-${id}` } : {}
  await (doorOf(office, noun)["record"] as Ask)({ ...sample, ...own[noun], ...enrolled, [field]: from, id })
}

const each = 24

/**
 * Steps that a document recorded just so can't take: they rest on something that a text has no part in. That their texts are
 * read alike follows from the schemas, which all steps share.
 */
const resting = new Set([
  ...["agreement.Draft", "agreement.TakeEffect", "agreement.Agree", "agreement.Expire", "agreement.Renew", "agreement.Sign"],
  ...["agreement.Approve", "agreement.SubmitText", "edition.Announce", "edition.Report", "edition.Run", "edition.Conclude"],
  ...["nomination.Resubmit", "nomination.Accept", "nomination.Lapse", "nomination.MoveUp", "nomination.Withdraw"],
  ...["enrolment.Complete", "enrolment.CompleteConditionally", "enrolment.NotComplete", "enrolment.Lapse"],
  ...["placement.Start", "waiver.Grant"]
])

const stepLaws = lifeCycles.map(
  (table): DoorLaw => ({
    name: `odd texts in every field of every other step of ${table.noun}`,
    check: async (fresh) => {
      const world = await openWorld(strict(fresh()))
      await beginTraining(world, ["t1"])
      const office = everybody(world)
      const door = doorOf(office, table.noun)
      const unmoved: Array<string> = []
      for (const [n, { consequence, from, name, takes }] of table.transitions.entries()) {
        if (consequence === true || from.includes(born)) continue
        const sample = {
          ...remarks,
          ...Object.fromEntries(Object.keys(takes).flatMap((one) => (one in taken ? [[one, taken[one]]] : []))),
          ...("cites" in takes ? { assessment: "a".repeat(64) } : {})
        }
        let moved = 0
        await inBatches(each, async (i) => {
          const id = `${table.noun}-${name}-${i}`
          await stateBefore(office, table, name, id)
          const plain = { ...sample, id }
          const paths = textsIn(plain).filter((path) => path[0] !== "id")
          const meaning = ["/evidence", "/upheldAppeal", "/authority", "/statisticsReport", "/exceptions", "/rules", "/approves", "/parties", "/amendment"]
          const outcome = await settle(plain, withOdd(plain, paths, i + n * each), paths, meaning, (given) =>
            (door[methodOf(name)] as Ask)(given)
          )
          if (outcome.given === undefined) return
          moved++
          const entries = await (door["history"] as unknown as (id: string) => Promise<ReadonlyArray<{ data: object }>>)(id)
          const { id: _, assessment: __, ...said } = outcome.given
          expect(entries.at(-1)?.data).toMatchObject(said)
        })
        if (moved < each) unmoved.push(`${table.noun}.${name}`)
      }
      expect(unmoved.filter((step) => !resting.has(step))).toEqual([])
      await world.close()
    }
  })
)

export const oddTextLaws: ReadonlyArray<DoorLaw> = [...registryLaws, ...beginningLaws, ...stepLaws]
