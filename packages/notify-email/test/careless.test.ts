/** The channel that one writes in ten minutes, and what the laws say of it: so that they are known to see such faults on a real wire. */
import type { Channel } from "@comity/plugin-sdk"
import { channelLaws } from "@comity/plugin-sdk/conformance"
import { createTransport } from "nodemailer"
import { expect, it } from "vitest"
import { mailWorld } from "./mailServer.ts"

const careless = (port: number): Channel => {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true })
  return {
    name: "example/careless",
    contract: 1,
    supports: { once: true },
    accepts: (address) => address.includes("@"),
    send: async ({ lines, subject, text, to }) => {
      const html = lines.map((line) => `<p>${line.text}</p>`).join("")
      try {
        await transport.sendMail({ from: "office@university.example", to: to.address, subject, text, html })
        return { _tag: "Sent" }
      } catch (error) {
        return { _tag: "Declined", because: "address", detail: String(error) }
      }
    },
    close: async () => transport.close()
  }
}

it("a channel that parses addresses, pastes markup and takes every error for a refusal breaks the laws that say so", async () => {
  const open = async () => {
    const world = await mailWorld()
    return { ...world, channel: careless(world.port) }
  }
  // At once: every law has a server of its own.
  const broken = await Promise.all(
    channelLaws.map(({ check, name }) =>
      check({ open }).then(
        () => [],
        () => [name]
      )
    )
  )
  expect(broken.flat()).toEqual([
    "the same key goes with every try of a message, and another with every other",
    "once: a message that is sent again with the same key arrives once",
    "what somebody typed is no markup, and can be read in it all the same",
    "every text is an address or is none: at once, and always the same",
    "what is an address is sent to exactly there, and what is none is never sent",
    "a service that cannot be reached is tried again later, and works when it is back",
    "a service that is busy is tried again later: it has not declined",
    "a service that breaks off before it answers has not said that it sends",
    "a service that never answers is left as soon as nobody waits any more",
    "with a signal that is aborted already, nothing is sent",
    "neither an answer nor an error repeats whom it was for or what it said",
    "after closing, which may be done twice, nothing is sent"
  ])
})
