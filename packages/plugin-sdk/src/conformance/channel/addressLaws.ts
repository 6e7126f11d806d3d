/** Laws about addresses: which texts are some, and that nothing goes anywhere else. */
import type { Channel } from "@comity/core/plugin"
import { chanceOf } from "../drawn/Chance.ts"
import { shown } from "../drawn/sameness.ts"
import { type ChannelLaw, law } from "./ChannelLaw.ts"
import { declined, messageTo, nothingAfter, outcomeOf, sameAddress } from "./sending.ts"
import { drawNearlyAddress, drawTyped } from "./typed.ts"

const told = (text: string): string => shown(text.length > 200 ? `${text.slice(0, 200)}…` : text)

const asked = (channel: Channel, text: string): unknown => {
  try {
    return channel.accepts(text)
  } catch (error) {
    throw new Error(`accepts(${told(text)}): expected true or false, found an error (${String(error)})`)
  }
}

/** Whether an answer takes its time, and does so again and again: a machine may have been busy once. */
const isSlow = (channel: Channel, text: string): boolean =>
  [1, 2, 3].every(() => {
    const start = Date.now()
    asked(channel, text)
    return Date.now() - start > 1000
  })

export const addressLaws: readonly ChannelLaw[] = [
  law(
    "every text is an address or is none: at once, and always the same",
    "The clerk who pastes something odd into the form.",
    async ({ channel, delivers, noAddresses }, { runs, seed }) => {
      const chance = chanceOf(seed)
      const [first, second] = delivers
      const drawn = Array.from({ length: runs * 10 }, () =>
        chance.percent(70) ? drawNearlyAddress(chance, first, second) : drawTyped(chance, second)
      )
      const long = ["a", "@", ".", "-", "가", "\ud800", "a.", "1", " "].map((piece) => piece.repeat(30_000))
      const expected = new Map([
        ...delivers.map((it) => [it, true] as const),
        ...noAddresses.map((it) => [it, false] as const)
      ])
      const texts = [...expected.keys(), "", "\u0000", "\ud800", "__proto__", ...drawn, ...long]
      const answers = texts.map((text) => {
        const answer = asked(channel, text)
        if (typeof answer !== "boolean")
          throw new Error(`accepts(${told(text)}): expected true or false, found ${shown(answer)}`)
        if (isSlow(channel, text))
          throw new Error(
            `accepts(${told(text)}) takes more than a second for ${text.length} characters: ask for the length first`
          )
        const wanted = expected.get(text) ?? answer
        if (answer !== wanted) throw new Error(`accepts(${told(text)}): expected ${wanted}, found ${answer}`)
        return answer
      })
      const other = texts.findIndex((text, index) => asked(channel, text) !== answers[index])
      if (other >= 0) throw new Error(`accepts(${told(texts[other] ?? "")}) answered otherwise when it was asked again`)
    }
  ),
  law(
    "what is an address is sent to exactly there, and what is none is never sent",
    "The stranger whose address stands behind the comma.",
    async (world, { runs, seed }) => {
      const chance = chanceOf(seed)
      const [first, second] = world.delivers
      const drawn = Array.from({ length: runs * 2 }, () => drawNearlyAddress(chance, first, second))
      for (const text of [...world.noAddresses, ...drawn]) {
        const what = `seed ${seed}: ${told(text)}`
        const before = (await world.arrived()).length
        if (world.channel.accepts(text)) {
          await outcomeOf(world.channel, messageTo(text))
          const elsewhere = (await world.arrived()).slice(before).filter(({ to }) => !sameAddress(world, to, text))
          if (elsewhere.length > 0)
            throw new Error(`${what} is accepted, and the message went to ${told(elsewhere[0]?.to ?? "")}`)
        } else {
          await declined(world, messageTo(text), "address", `${what} is not accepted`)
          await nothingAfter(world, before, `${what} is not accepted`)
        }
      }
    }
  ),
  law(
    "an address that the service refuses is declined for good, and is not tried again",
    "The office, which would wait for weeks to learn that an address is wrong.",
    async (world) => {
      const { refuses = "" } = world
      if (!world.channel.accepts(refuses)) throw new Error("the address that the service refuses must be well formed")
      await declined(world, messageTo(refuses), "address", "the service refuses the recipient")
      await nothingAfter(world, 0, "the service refused the recipient")
    },
    { unless: ({ refuses }) => (refuses === undefined ? "the service refuses no address" : undefined) }
  )
]
