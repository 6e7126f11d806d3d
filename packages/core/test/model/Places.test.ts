import { describe, expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import type * as Edition from "../../src/model/Edition.ts"
import * as Nomination from "../../src/model/Nomination.ts"
import { change, changeOf, left, type Places } from "../../src/model/Places.ts"
import { SpecialtyCode } from "../../src/values/Specialty.ts"
import { oneOf, random } from "../seeded.ts"
import { worlds } from "./Nomination.worlds.ts"
import { edition, gyeonggi, khabarovsk, party } from "./sample.ts"

const { circumstances, states } = worlds
const nominated = (state: string) =>
  given(Nomination, circumstances, ...(states[state] ?? [])).document as Nomination.Nomination

const specialty = SpecialtyCode.make("neurosurgery")
const another = SpecialtyCode.make("cardiology")

describe("what a step changes", () => {
  const steps = (story: string) =>
    (states[story] ?? []).map((_, i, acts) => {
      const [before, after] = [i, i + 1].map((n) => given(Nomination, circumstances, ...acts.slice(0, n)).document)
      const changed = changeOf(before, after as Nomination.Nomination)
      return [acts[i]?.does._tag, changed?.nominated, changed?.selected]
    })

  test("a place to nominate for is taken by the submission, one to select for by the selection", () => {
    expect(steps("accepted").filter(([, change]) => change !== undefined)).toEqual([
      ["Submit", 1, 0],
      ["Select", 0, 1]
    ])
  })

  test("a place is taken for the first specialty, which is the one that is counted", () => {
    const submitted = nominated("submitted")
    const taken = { nominatingBody: khabarovsk, nominated: 1, selected: 0 }
    expect(changeOf(undefined, { ...submitted, specialties: [specialty, another] })).toEqual({ ...taken, specialty })
    expect(changeOf(undefined, submitted)).toStrictEqual(taken)
  })

  test("both are free again once the nomination is withdrawn or over", () => {
    expect(steps("declined").at(-1)).toEqual(["Decline", -1, -1])
    expect(steps("rejected").at(-1)).toEqual(["Reject", -1, 0])
    expect(steps("withdrawn").at(-1)).toEqual(["Withdraw", -1, 0])
  })
})

const almaty = party("almaty")
const quotas = (quotas: Edition.Edition["quotas"]) =>
  ({
    id: edition,
    operator: gyeonggi,
    status: "announced",
    ...(quotas === undefined ? {} : { quotas })
  }) as Edition.Edition
const of = (nominatingBody: typeof khabarovsk, specialties: ReadonlyArray<SpecialtyCode> = []) => ({
  ...nominated("draft"),
  nominatingBody,
  specialties
})
const taken: Places = {
  edition,
  taken: [
    { nominatingBody: khabarovsk, specialty, nominated: 3, selected: 1 },
    { nominatingBody: khabarovsk, specialty: another, nominated: 1, selected: 0 },
    { nominatingBody: almaty, specialty, nominated: 2, selected: 2 }
  ]
}

describe("how many places are left", () => {
  const rest = (said: Edition.Edition["quotas"], who = khabarovsk, specialties = [specialty]) =>
    left(quotas(said), taken, of(who, specialties), "nominated")

  test("without a quota that speaks of it, nobody says", () => {
    expect(rest(undefined)).toBeUndefined()
    expect(rest([{ nominatingBody: almaty, places: 5 }])).toBeUndefined()
    expect(rest([{ specialty: another, places: 5 }])).toBeUndefined()
  })

  test("a quota for a body, a specialty, both or all counts what it speaks of", () => {
    expect(rest([{ nominatingBody: khabarovsk, places: 9 }])).toBe(5)
    expect(rest([{ specialty, places: 9 }])).toBe(4)
    expect(rest([{ nominatingBody: khabarovsk, specialty, places: 9 }])).toBe(6)
    expect(rest([{ places: 9 }])).toBe(3)
  })

  test("of several that apply, the tightest counts; of the selected, those selected", () => {
    expect(rest([{ places: 9 }, { nominatingBody: khabarovsk, specialty, places: 4 }])).toBe(1)
    expect(left(quotas([{ places: 9 }]), taken, of(almaty), "selected")).toBe(6)
    expect(left(quotas([{ places: 9 }]), undefined, of(almaty), "nominated")).toBe(9)
  })
})

test("places add up to what the nominations take, in whatever order they come and go", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const next = random(seed)
    const stories = Object.keys(states) as unknown as readonly [string]
    const present = new Map<string, Nomination.Nomination>()
    let places: Places | undefined
    for (let step = 0; step < 30; step++) {
      const id = oneOf(next, ["n1", "n2", "n3", "n4"])
      const body = id < "n3" ? khabarovsk : almaty
      const after = { ...nominated(oneOf(next, stories)), nominatingBody: body }
      const by = changeOf(present.get(id), after)
      present.set(id, after)
      if (by !== undefined) places = change(places, edition, by)
    }
    for (const body of [khabarovsk, almaty]) {
      const own = [...present.values()].filter(({ nominatingBody }) => nominatingBody === body)
      const row = places?.taken.find(({ nominatingBody }) => nominatingBody === body)
      expect(row?.nominated ?? 0).toBe(own.filter(Nomination.isNominated).length)
      expect(row?.selected ?? 0).toBe(own.filter(Nomination.isSelected).length)
    }
  }
})
