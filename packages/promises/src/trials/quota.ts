/** The sixth promise: the last place of a quota is given once, however many processes ask for it at the same moment. */
import { rules } from "@comity/core/promise"
import { audit, documentsOf } from "../audit.ts"
import { type Child, start } from "../children.ts"
import { leakAmong, leakOf } from "../leaky.ts"
import { openPlace, type Place } from "../places.ts"
import type { Trial } from "../Trial.ts"
import { type Answers, body, openComity } from "../tasks/contest.ts"

/** As many ask for each place. */
const contenders = 64
/** So many places are contested in one edition: who had the place withdraws, and all but one were refused before. */
const perEdition = 25

const announce = async (place: Place, editions: number): Promise<void> => {
  const comity = await openComity(place)
  const { editions: office } = comity.as({
    id: "officer",
    kind: "person",
    capacities: [{ role: "programOffice", party: "gyeonggi" }]
  })
  for (let i = 0; i < editions; i++) {
    await office.announce({
      id: `edition-${i}`,
      program: "invitational-training",
      period: "2019-08-26/2019-09-20",
      hosts: ["gsam"],
      completion: rules.set("gyeonggi-2019", 1, rules.ceremony()),
      quotas: [{ nominatingBody: body, places: 1 }]
    })
  }
  await comity.close()
}

/** How many of an edition hold a place in the end, counted from the nominations and as the edition's places say. */
const holdersOf = async (place: Place): Promise<ReadonlyMap<string, { counted: number; said: number }>> => {
  const driver = await openPlace(place)()
  const holders = new Map<string, { counted: number; said: number }>()
  const of = (edition: string) => {
    const found = holders.get(edition) ?? { counted: 0, said: 0 }
    holders.set(edition, found)
    return found
  }
  for (const { body } of await documentsOf(driver, "nomination")) {
    const { edition, sending } = body as { readonly edition: string; readonly sending: string }
    if (sending === "submitted") of(edition).counted++
  }
  for (const { body } of await documentsOf(driver, "places")) {
    const { edition, taken } = body as {
      readonly edition: string
      readonly taken: ReadonlyArray<{ readonly nominated: number }>
    }
    of(edition).said += taken.reduce((sum, { nominated }) => sum + nominated, 0)
  }
  await driver.close()
  return holders
}

const everyone = async (children: ReadonlyArray<Child>): Promise<ReadonlyArray<unknown>> => {
  const said = await Promise.all(children.map((child) => child.next()))
  if (said.includes(undefined)) throw new Error("a process of the contest ended")
  return said
}

export const quota: Trial = {
  name: "quota",
  promise: "The last place of a quota is given exactly once, however many processes ask for it at the same moment.",
  unit: "contested places",
  lengths: { sqlite: { short: 3, long: 1000 }, postgres: { short: 3, long: 1000 } },
  run: async ({ ground, leaky, length, long, say }) => {
    const fresh = await ground.fresh()
    const processes = long ? contenders : 4
    const each = contenders / processes
    const editions = Math.ceil(length / perEdition)
    // Each contender drafts for each edition.
    const every = leakAmong(contenders * editions)
    const leak = (part: number): Place => (leaky ? { ...fresh, leak: leakOf(every, part, processes) } : fresh)
    await announce(leak(0), editions)
    const children = Array.from({ length: processes }, (_, i) =>
      start({
        does: "contest",
        place: leak(i),
        nominees: Array.from({ length: each }, (_, k) => `t${i * each + k}`)
      })
    )
    await everyone(children)
    let [twice, never, refused, late] = [0, 0, 0, 0]
    const others: Array<string> = []
    for (let round = 0; round < length; round++) {
      for (const child of children) child.tell({ edition: `edition-${Math.floor(round / perEdition)}` })
      await everyone(children)
      for (const child of children) child.tell("now")
      const answers = (await everyone(children)) as ReadonlyArray<Answers>
      const given = answers.flatMap((answer) => answer.given).length
      twice += Math.max(0, given - 1)
      never += Math.max(0, 1 - given)
      refused += answers.reduce((sum, answer) => sum + answer.refused, 0)
      late += answers.reduce((sum, answer) => sum + answer.late, 0)
      others.push(...answers.flatMap((answer) => answer.others))
      if (round % 50 === 49) say(`${round + 1} places`)
    }
    for (const child of children) child.tell({ edition: "" })
    await Promise.all(children.map((child) => child.rest()))

    const holders = [...(await holdersOf(leak(0))).values()]
    const driver = await openPlace(leak(0))()
    const { lost } = await audit(driver)
    await driver.close()
    return [
      {
        what: `${contenders} ask for the last place of a quota, from ${processes} processes`,
        tried: length,
        lost: {
          ...lost,
          "places given too often": twice,
          "places given to nobody": never,
          "editions that end with other than one holder":
            Math.max(0, editions - holders.length) +
            holders.filter(({ counted, said }) => counted !== 1 || said !== 1).length,
          "other answers than yes or no": others.length
        },
        remarks: `${refused.toLocaleString("en")} were told that no place is left, ${late.toLocaleString("en")} commits came too late and were decided again${others.length > 0 ? `; ${[...new Set(others)].join("; ")}` : ""}`
      }
    ]
  }
}
