/** Laws about the channel itself: what it says of people, what it leaves alone, and how it ends. */
import type { Channel, ChannelMessage } from "@comity/core/plugin"
import { isPlain, shown } from "../drawn/sameness.ts"
import { type ChannelLaw, type ChannelWorld, type Fault, law } from "./ChannelLaw.ts"
import { aborter, deliver, live, messageTo, nothingAfter, outcomeOf, pause, rejected, within } from "./sending.ts"

/** What a member holds; nothing where it does not say. */
const held = (value: object, name: string | symbol): unknown => {
  try {
    return Reflect.get(value, name)
  } catch {
    return undefined
  }
}

/** Every text in a value: messages, stacks, causes, members that are not enumerated, items of maps and sets. */
const textsIn = (value: unknown, depth = 5, seen = new Set<unknown>()): readonly string[] => {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null || depth === 0 || seen.has(value)) return []
  seen.add(value)
  const items = value instanceof Map || value instanceof Set ? [...value].flat() : []
  const members = Reflect.ownKeys(value).flatMap((name) => [name.toString(), held(value, name)])
  return [...items, ...members].flatMap((inner) => textsIn(inner, depth - 1, seen))
}

/** Words of the message that stand in no error by chance: a part of it says enough. */
const words = {
  "the name": ["Zhyldyz", "Quomova"],
  "the subject": ["ombudsman"],
  "the text": ["Aybek", "upheld"],
  "a value": ["Wexqvist"]
}

const secretMessage = (address: string): ChannelMessage =>
  messageTo(address, {
    to: { address, name: "Zhyldyz Quomova" },
    subject: "The ombudsman's answer",
    text: "Aybek's complaint about Dr Wexqvist is upheld.",
    values: { respondent: "Dr Wexqvist" }
  })

/** Who or what of a message stands in what a channel said of it. */
const leakIn = (said: unknown, { to }: ChannelMessage): string | undefined => {
  const texts = textsIn(said).map((it) => it.toLowerCase())
  const secrets = { "the address": [to.address, encodeURIComponent(to.address)], ...words }
  return Object.entries(secrets).find(([, secret]) =>
    secret.some((it) => texts.some((found) => found.includes(it.toLowerCase())))
  )?.[0]
}

const discreet = async (channel: Channel, message: ChannelMessage, when: string, signal = live): Promise<void> => {
  const leak = leakIn(await outcomeOf(channel, message, signal), message)
  if (leak !== undefined) throw new Error(`${when}: the channel's own words repeat ${leak}; leave it out`)
}

const discretion = async (world: ChannelWorld): Promise<void> => {
  const { channel, delivers, noAddresses, refuses } = world
  const message = secretMessage(delivers[0])
  await discreet(channel, message, "sent")
  if (refuses !== undefined) await discreet(channel, secretMessage(refuses), "the service refuses the address")
  for (const text of noAddresses)
    if (text.length > 3) await discreet(channel, secretMessage(text), "what is no address")
  for (const fault of ["down", "busy", "breaksOff"] satisfies Fault[]) {
    await world.fail(fault)
    await discreet(channel, message, `the service is ${fault}`)
    await world.mend()
  }
  await world.fail("silent")
  const controller = aborter()
  const sending = discreet(channel, message, "the signal is aborted", controller.signal)
  await pause(20)
  controller.abort()
  await within(1000, sending)
  await world.mend()
  await channel.close()
  await discreet(channel, message, "the channel is closed")
}

const copyOf = (message: ChannelMessage): ChannelMessage => JSON.parse(JSON.stringify(message))

/** What is wrong with an answer as an answer, whatever it says. */
const misshapen = (answer: unknown): string | undefined => {
  if (typeof answer !== "object" || answer === null || !isPlain(answer)) return "plain data"
  const { _tag, because, detail, receipt, ...more } = answer as Readonly<Record<string, unknown>>
  if (Object.keys(more).length > 0) return "no members but _tag, receipt, because and detail"
  const text = _tag === "Sent" ? receipt : detail
  if (text !== undefined && typeof text !== "string") return "texts for receipt and detail, or none"
  if (_tag === "Sent") return because === undefined && detail === undefined ? undefined : "Sent with a receipt alone"
  const declined = _tag === "Declined" && (because === "address" || because === "content") && receipt === undefined
  return declined ? undefined : '"Sent", or "Declined" because of "address" or "content"'
}

const nameOfChannel = /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/

export const conductLaws: readonly ChannelLaw[] = [
  law(
    "neither an answer nor an error repeats whom it was for or what it said",
    "The trainee whose complaint would be read in a log.",
    discretion
  ),
  law(
    "the channel and its answers are what the contract says",
    "The office that reads in the list of letters what became of them.",
    async (world) => {
      const { channel, delivers, noAddresses, refuses } = world
      if (!nameOfChannel.test(channel.name))
        throw new Error(`expected a name as in "vendor/name", found ${shown(channel.name)}`)
      if (channel.contract !== 1) throw new Error(`expected contract 1, found ${shown(channel.contract)}`)
      if (typeof channel.supports?.once !== "boolean") throw new Error("expected supports.once to be true or false")
      for (const address of [delivers[0], noAddresses[0], ...(refuses === undefined ? [] : [refuses])]) {
        const outcome = await outcomeOf(channel, messageTo(address))
        if (outcome._tag === "Rejected") continue
        const wrong = misshapen(outcome.answer)
        if (wrong !== undefined) throw new Error(`expected ${wrong}; found ${shown(outcome.answer)}`)
      }
    }
  ),
  law(
    "nothing that was given is changed",
    "The office that sends the same text to the next trainee.",
    async (world) => {
      const message = messageTo(world.delivers[0], { text: "b\na\nc", values: { z: 1, a: "2", list: ["b", "a"] } })
      const own = copyOf(message)
      await deliver(world, own, "a message")
      await outcomeOf(world.channel, { ...own, to: { address: world.noAddresses[0] } })
      if (JSON.stringify(own) !== JSON.stringify(message))
        throw new Error(`expected the message as it was given, found ${shown(own)}`)
    }
  ),
  law(
    "after closing, which may be done twice, nothing is sent",
    "The office whose program ends while letters wait: they go out when it is back, once.",
    async (world) => {
      await deliver(world, messageTo(world.delivers[0]), "before")
      await world.channel.close()
      await world.channel.close()
      await rejected(world, messageTo(world.delivers[0]), "the channel is closed")
      await pause(50)
      await nothingAfter(world, 1, "the channel is closed")
    }
  )
]
