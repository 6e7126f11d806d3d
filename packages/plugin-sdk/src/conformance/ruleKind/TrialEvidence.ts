/** What chance draws of a record beside its plan: procedures, documents, exams and whatever else somebody recorded. */
import type { TrainingRecord } from "@comity/core"
import type { Chance } from "../drawn/Chance.ts"

/** What every part of one drawn record is made with. */
export interface Scene {
  readonly chance: Chance
  readonly lastDay: number
  readonly day: (n: number) => string
  /** One of the texts that the rule asks for, mostly; else one of those given. */
  readonly word: (...usual: ReadonlyArray<string>) => string
  readonly somewhere: () => { readonly placement?: string }
  /** When something of that day was recorded: on the day itself, or some days later. */
  readonly recorded: (n: number) => { readonly recordedOn?: string }
}

const participation = ["observed", "assisted", "performedUnderDirectSupervision", "performed", "unspecified"] as const
const languageLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const

type Part = Partial<TrainingRecord>

/** An entry that is rejected is rejected at once: to take back what counted is a correction, and no more evidence. */
const procedures = ({ chance, day, lastDay, recorded, somewhere, word }: Scene): Part => ({
  procedures: chance.upTo(8, (index) => {
    const n = chance.between(-1, lastDay + 2)
    const verification = chance.oneOf(["verified", "verified", "verified", "rejected"] as const)
    return {
      id: `o${index}`,
      code: word("robotic", "laparoscopic"),
      on: day(n),
      level: chance.oneOf(participation),
      verification,
      verifiedOn: day(verification === "rejected" ? n : n + chance.between(0, 6)),
      ...somewhere(),
      ...(verification === "rejected" ? {} : recorded(n))
    }
  })
})

const written = ({ chance, day, lastDay, recorded, somewhere, word }: Scene): Part => ({
  deliverables: chance.upTo(2, (index) => {
    const n = chance.between(Math.min(5, lastDay), lastDay + 3)
    return {
      id: `d${index}`,
      kind: word("report", "talk"),
      submittedOn: day(n),
      status: chance.oneOf(["accepted", "accepted", "returned"] as const),
      reviewerRole: word("professor", "programOffice"),
      reviewedOn: day(n + chance.between(0, 6)),
      ...somewhere(),
      ...recorded(n)
    }
  }),
  signOffs: chance.upTo(3, (index) => {
    const n = chance.between(Math.min(5, lastDay), lastDay + 8)
    return {
      id: `g${index}`,
      placement: chance.oneOf(["p1", "p2"]),
      role: word("supervisor", "hostCoordinator"),
      signedOn: day(n),
      ...recorded(n)
    }
  }),
  documents: chance.upTo(2, (index) => {
    const n = chance.between(-10, lastDay + 5)
    return {
      id: `f${index}`,
      kind: word("insurance", "passport"),
      receivedOn: day(n),
      ...(chance.percent(50) ? { validUntil: day(chance.between(0, lastDay + 40)) } : {}),
      ...somewhere(),
      ...recorded(n)
    }
  }),
  activities: chance.upTo(3, (index) => {
    const n = chance.percent(40) ? chance.between(-2, 0) : chance.between(-2, lastDay + 5)
    return {
      id: `a${index}`,
      kind: word("ceremony", "orientation"),
      on: day(n),
      mark: chance.oneOf(["present", "present", "late", "absent", "excused"] as const),
      ...somewhere(),
      ...recorded(n)
    }
  })
})

/** The parts whose items have one day, `on`, and nothing that is done to them later. */
const dated = ({ chance, day, lastDay, recorded, somewhere, word }: Scene): Part => {
  const { between, oneOf, percent, upTo } = chance
  const on = (least: number, most: number) => {
    const n = between(Math.min(least, most), most)
    return { on: day(n), ...somewhere(), ...recorded(n) }
  }
  return {
    evaluations: upTo(4, (index) => {
      const isPercent = percent(15)
      const score = between(2, 10) / 2
      return {
        id: `v${index}`,
        role: word("supervisor", "hostCoordinator"),
        ...on(0, lastDay + 8),
        ...(percent(90) ? { score: isPercent ? score * 20 : score } : {}),
        ...(percent(70) ? { scale: isPercent ? "percent" : "one-to-five" } : {}),
        ...(percent(60) ? { form: word("mid-term", "final") } : {})
      }
    }),
    // An attempt has a number that no other has.
    exams: upTo(3, (index) => ({
      id: `x${index}`,
      exam: word("final", "entry"),
      ...on(0, lastDay + 2),
      score: between(0, 20) * 5,
      ...(index === 0 && percent(50) ? {} : { attempt: index + 1 })
    })),
    entrustments: upTo(3, (index) => ({
      id: `t${index}`,
      activity: word("endoscopy", "suturing"),
      level: between(1, 5),
      ...on(0, lastDay + 8),
      role: word("committee", "supervisor")
    })),
    surveys: upTo(2, (index) => ({
      id: `y${index}`,
      form: word("program-evaluation", "housing"),
      ...on(5, lastDay + 8),
      ...(percent(50) ? { anonymous: percent(70) } : {})
    })),
    confirmations: upTo(2, (index) => ({
      id: `c${index}`,
      kind: word("training-recognised", "leave-granted"),
      role: word("sendingOffice", "clerk"),
      ...on(5, lastDay + 12)
    })),
    languageProofs: upTo(2, (index) => ({
      id: `l${index}`,
      language: oneOf(["ko", "ko", "en"]),
      level: oneOf(languageLevels),
      proof: word("topik", "native"),
      ...on(-40, lastDay + 8),
      ...(percent(50) ? { validUntil: day(between(0, lastDay + 40)) } : {})
    })),
    credits: upTo(5, (index) => ({
      id: `e${index}`,
      scheme: word("cme", "ects"),
      amount: oneOf([0.1, 0.7, 2, 4.5]),
      ...(percent(60) ? { category: word("ethics", "surgery") } : {}),
      ...on(-2, lastDay + 4)
    })),
    conductCases: upTo(1, (index) => {
      const n = between(0, lastDay + 4)
      return {
        id: `k${index}`,
        openedOn: day(n),
        ...(percent(70) ? { closedOn: day(n + between(0, 15)) } : {}),
        ...somewhere(),
        ...recorded(n)
      }
    })
  }
}

export const evidence = (scene: Scene): Part => ({ ...procedures(scene), ...written(scene), ...dated(scene) })
