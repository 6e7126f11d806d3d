/** Laws about what somebody typed into a name, a note or a subject: it is read, and does nothing else. */
import type { ChannelMessage } from "@comity/core/plugin"
import { chanceOf } from "../drawn/Chance.ts"
import { shown } from "../drawn/sameness.ts"
import type { Draw } from "../Law.ts"
import { type ChannelLaw, type ChannelWorld, law } from "./ChannelLaw.ts"
import { seenIn, tagsOf } from "./markup.ts"
import { deliver, inked, messageTo, parting, sameAddress } from "./sending.ts"
import { drawTyped } from "./typed.ts"

const typedMessage = (seed: number, number: number, world: ChannelWorld): ChannelMessage => {
  const chance = chanceOf(seed * 1000 + number)
  const [address, , victim] = world.delivers
  const text = [drawTyped(chance, victim), drawTyped(chance, victim)].join("\n")
  return messageTo(address, {
    to: { address, name: drawTyped(chance, victim) },
    subject: drawTyped(chance, victim),
    text,
    lines: text.split("\n").map((line, depth) => ({ depth: Math.min(depth, 1), text: line })),
    values: { note: text }
  })
}

/** The same message typed by somebody harmless: as long, with the same white space. */
const harmless = (message: ChannelMessage): ChannelMessage => {
  const tamed = (text: string) => text.replace(/\S/gu, "a")
  const { subject, text, lines, to } = message
  return messageTo(to.address, {
    to: { address: to.address, name: tamed(to.name ?? "") },
    subject: tamed(subject),
    text: tamed(text),
    lines: lines.map(({ depth, text: line }) => ({ depth, text: tamed(line) }))
  })
}

/** For each case the message, and the words by which it can be found again. */
const eachTyped = async (
  world: ChannelWorld,
  { runs, seed }: Draw,
  check: (message: ChannelMessage, what: string) => Promise<void>
): Promise<void> => {
  for (let number = 0; number < runs; number++) {
    const message = typedMessage(seed, number, world)
    const { subject, text, to } = message
    await check(message, `seed ${seed}, case ${number}: ${JSON.stringify({ name: to.name, subject, text })}`)
  }
}

export const typedLaws: readonly ChannelLaw[] = [
  law(
    "what somebody typed adds no recipient and no header",
    "Everybody whose address an attacker knows, and the hospital in whose name the message goes out.",
    (world, draw) =>
      eachTyped(world, draw, async (message, what) => {
        const before = (await world.arrived()).length
        await deliver(world, harmless(message), what)
        await deliver(world, message, what)
        const [tame, found, ...others] = (await world.arrived()).slice(before)
        const wrong = others.length > 0 || found === undefined || !sameAddress(world, found.to, message.to.address)
        if (wrong) {
          const reached = [found, ...others].flatMap((it) => (it === undefined ? [] : [it.to]))
          throw new Error(
            `${what}: expected one message to ${message.to.address}, found ${reached.length} to ${shown(reached)}; hand addresses over as values, never within a text that is parsed`
          )
        }
        const [names, expected] = [found.fields, tame?.fields].map((fields = []) => [...fields].sort().join(", "))
        if (names !== expected)
          throw new Error(
            `${what}: expected the fields ${expected}, found ${names}; no line break in a name or subject may end a field`
          )
      })
  ),
  law(
    "what somebody typed is read as it was typed",
    "The coordinator who writes a dot on a line of its own, or an ampersand.",
    (world, draw) =>
      eachTyped(world, draw, async (message, what) => {
        const before = (await world.arrived()).length
        await deliver(world, message, what)
        const found = (await world.arrived())[before]
        const [text, expected] = [inked(found?.text ?? ""), inked(message.text)]
        if (!text.includes(expected)) throw new Error(`${what}: text: ${parting(text, expected)}`)
        if (found?.subject !== undefined && inked(found.subject) !== inked(message.subject))
          throw new Error(`${what}: subject: ${parting(inked(found.subject), inked(message.subject))}`)
      })
  ),
  law(
    "what somebody typed is no markup, and can be read in it all the same",
    "Whoever opens the message: a script or a picture of somebody else's would run before their eyes.",
    (world, draw) =>
      eachTyped(world, draw, async (message, what) => {
        const before = (await world.arrived()).length
        await deliver(world, harmless(message), what)
        await deliver(world, message, what)
        const [tame, found] = (await world.arrived()).slice(before)
        if (found?.html === undefined || tame?.html === undefined) return
        const [tags, expected] = [tagsOf(found.html).join(""), tagsOf(tame.html).join("")]
        if (tags !== expected) throw new Error(`${what}: tags: ${parting(tags, expected)}; escape every text`)
        const seen = inked(seenIn(found.html))
        const lost = message.lines.find(({ text }) => !seen.includes(inked(text)))
        if (lost !== undefined) throw new Error(`${what}: ${JSON.stringify(lost.text)} cannot be read in the markup`)
      })
  )
]
