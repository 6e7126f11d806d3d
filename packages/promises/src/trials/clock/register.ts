/** What the record must come to, whatever the clocks said: kept beside it while commands are given. */
import type { Comity, Office } from "@comity/core/promise"
import type { Chance } from "../../random.ts"

type Advanced = Awaited<ReturnType<Comity["advance"]>>

/** A step that the clock takes from a day on, once. */
interface Step {
  readonly noun: "edition" | "agreement"
  readonly id: string
  readonly transition: string
  readonly from: string
}

export interface Losses {
  "carried out twice": number
  "carried out before its day": number
  "due and not carried out": number
  "deadlines moved": number
  "commands made twice or never": number
  "commands refused": number
}

const day = 24 * 3600 * 1000
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** A day between 2012 and 2031: the clocks stand before, after and among them. */
export const anyDay = (chance: Chance): string => dateOf(Date.UTC(2012, 0, 1) + Math.floor(chance() * 7000) * day)
const dayAfter = (date: string): string => dateOf(Date.parse(date) + day)

const nameOf = ({ id, noun, transition }: Pick<Step, "id" | "noun" | "transition">): string =>
  `${noun} ${id} ${transition}`

/** Commands, the steps that they make due, and what was answered. */
export class Register {
  readonly lost: Losses = {
    "carried out twice": 0,
    "carried out before its day": 0,
    "due and not carried out": 0,
    "deadlines moved": 0,
    "commands made twice or never": 0,
    "commands refused": 0
  }
  /** Given with this id, so that they can be given again. */
  readonly commands = new Map<string, (office: Office) => Promise<{ readonly version: number }>>()
  /** At which version each document must be. */
  readonly versions = new Map<string, number>()
  readonly closed: Array<string> = []
  readonly carriedOut = new Set<string>()
  private readonly awaited = new Map<string, Step>()
  private readonly begins = new Map<string, string>()

  /** None of what is asked here may be refused, however often and by whichever clock. */
  readonly refused = (error: unknown): undefined => {
    if ((error as Error).name !== "ComityError") throw error
    this.lost["commands refused"]++
    return undefined
  }

  private expect(step: Step): void {
    this.awaited.set(nameOf(step), step)
  }

  /** An edition that takes nominations until a day, and begins on another. */
  edition(id: string, chance: Chance): string {
    const [closes, begins] = [anyDay(chance), anyDay(chance)]
    const commit = `edition-${id}`
    this.commands.set(commit, (office) =>
      office.editions.record(
        {
          ...{ id, program: "training", operator: "gyeonggi", status: "nominationsOpen", reportedCount: 3 },
          ...{ nominationsCloseOn: closes, period: `${begins}/${begins}`, historical: { source: "release" } }
        },
        { commit }
      )
    )
    this.versions.set(`edition ${id}`, 1)
    this.begins.set(id, begins)
    this.expect({ noun: "edition", id, transition: "CloseNominations", from: dayAfter(closes) })
    return commit
  }

  /** An agreement that ends on a day. */
  agreement(id: string, chance: Chance): string {
    const endsOn = anyDay(chance)
    const commit = `agreement-${id}`
    this.commands.set(commit, (office) =>
      office.agreements.record(
        {
          ...{ id, parties: ["gyeonggi"], recordKeeper: "gyeonggi", instrument: "memorandum", status: "inForce" },
          ...{ endsOn, historical: { source: "release" } }
        },
        { commit }
      )
    )
    this.versions.set(`agreement ${id}`, 1)
    this.expect({ noun: "agreement", id, transition: "Expire", from: dayAfter(endsOn) })
    return commit
  }

  /** The office selects, and from then on the clock begins the edition on its first day. */
  selection(id: string): string {
    const commit = `selection-${id}`
    this.commands.set(commit, (office) => office.editions.concludeSelection({ id }, { commit }))
    this.versions.set(`edition ${id}`, (this.versions.get(`edition ${id}`) ?? 0) + 1)
    this.expect({ noun: "edition", id, transition: "Run", from: this.begins.get(id) ?? "" })
    return commit
  }

  /** What several at the same moment answered that were told to carry out all that is due by a day. */
  advanced(until: string, answers: ReadonlyArray<Advanced>): void {
    for (const step of answers.flatMap(({ done }) => done)) {
      const name = nameOf(step as Step)
      const awaited = this.awaited.get(name)
      if (this.carriedOut.has(name)) this.lost["carried out twice"]++
      else if (awaited === undefined || step.from > until) this.lost["carried out before its day"]++
      else if (awaited.from !== step.from) this.lost["deadlines moved"]++
      this.carriedOut.add(name)
      this.awaited.delete(name)
      const document = `${step.noun} ${step.id}`
      this.versions.set(document, (this.versions.get(document) ?? 0) + 1)
      if (step.transition === "CloseNominations") this.closed.push(step.id)
    }
    for (const step of this.awaited.values()) if (step.from <= until) this.lost["due and not carried out"]++
  }
}
