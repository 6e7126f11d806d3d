/** For each law of channels a fault that it must catch, as authors of channels make them. */
import type { Channel, ChannelMessage, Delivered } from "@comity/plugin-sdk"
import { goodHabits } from "./letters.ts"
import type { Mutant } from "./Mutant.ts"

type Send = Channel["send"]

const live = new AbortController().signal

/** A fault in `send` alone. */
const sending = (make: (send: Send, channel: Channel) => Send): Mutant => ({
  members: (channel) => ({ send: make(channel.send, channel) })
})

/** Answers where the service did not. */
const answering = (when: string, answer: Delivered): Mutant =>
  sending((send) => async (message, signal) => {
    try {
      return await send(message, signal)
    } catch (error) {
      if (error instanceof Error && error.message.includes(when)) return answer
      throw error
    }
  })

const to = (message: ChannelMessage, address: string): ChannelMessage => ({
  ...message,
  to: { ...message.to, address }
})

export const mutants: Readonly<Record<string, Mutant>> = {
  "a message reaches the one whom it is for, once, and nobody else": sending(() => async () => ({ _tag: "Sent" })),
  "a message arrives as it was written, in every script and with the longest line": {
    // Breaks lines where an old protocol wants it.
    habits: { text: (text) => text.replace(/[^\n]{990}/gu, "$&\n") }
  },
  "a text of 200 KB arrives whole or is declined for its content, never cut": {
    habits: { text: (text) => text.slice(0, 65_536) }
  },
  "what somebody typed adds no recipient and no header": { habits: { name: (text) => text } },
  "what somebody typed is read as it was typed": { habits: { text: (text) => text.replaceAll("&amp;", "&") } },
  "what somebody typed is no markup, and can be read in it all the same": {
    habits: { markup: (text) => text.replaceAll("&", "&amp;") }
  },
  "many messages at once do not mix": sending((send) => {
    // Keeps what it is about to send where all can see it.
    let next: ChannelMessage
    return async (message, signal) => {
      next = message
      await Promise.resolve()
      return send(next, signal)
    }
  }),
  "the same key goes with every try of a message, and another with every other": {
    knowsKeys: false,
    habits: { key: (key) => key.slice(0, 8) }
  },
  "once: a message that is sent again with the same key arrives once": { knowsKeys: false, saysOnce: true },
  "every text is an address or is none: at once, and always the same": {
    members: ({ accepts }) => ({
      accepts: (address) => {
        if (address.length > 1000) throw new Error("too long")
        return accepts(address)
      }
    })
  },
  "what is an address is sent to exactly there, and what is none is never sent": sending(
    // Makes the best of whatever stands there.
    (send) => (message, signal) => send(to(message, message.to.address.split(/[\s,;]+/).at(-1) ?? ""), signal)
  ),
  "an address that the service refuses is declined for good, and is not tried again": sending(
    (send, { accepts }) =>
      async (message, signal) => {
        const answer = await send(message, signal)
        if (answer._tag === "Declined" && accepts(message.to.address)) throw new Error("550")
        return answer
      }
  ),
  "a service that cannot be reached is tried again later, and works when it is back": answering("refused", {
    _tag: "Declined",
    because: "address"
  }),
  "a service that is busy is tried again later: it has not declined": answering("450", {
    _tag: "Declined",
    because: "content"
  }),
  "a service that breaks off before it answers has not said that it sends": answering("reset", { _tag: "Sent" }),
  "a service that never answers is left as soon as nobody waits any more": sending(
    (send) => (message, signal) => send(message, signal.aborted ? signal : live)
  ),
  "with a signal that is aborted already, nothing is sent": sending(
    (send) => (message, signal) => send(message, signal.aborted ? live : signal)
  ),
  "neither an answer nor an error repeats whom it was for or what it said": sending(
    (send) => (message, signal) =>
      send(message, signal).catch((cause: unknown) => {
        throw new Error("not sent", { cause: { cause, url: `post://${encodeURIComponent(message.to.address)}` } })
      })
  ),
  "the channel and its answers are what the contract says": sending(
    (send) =>
      async (
        message,
        signal // The answer of the service, as it came.
      ) => ({ ...(await send(message, signal)), status: 250 })
  ),
  "nothing that was given is changed": sending((send) => (message, signal) => {
    Object.assign(message.values, { sentBy: "post" })
    return send(message, signal)
  }),
  "after closing, which may be done twice, nothing is sent": { members: () => ({ close: async () => {} }) }
}

/** More of them, each by what is wrong. */
export const others: Readonly<Record<string, Mutant>> = {
  "sends a copy of everything to the first address that it ever saw": sending((send) => {
    let first: string | undefined
    return async (message, signal) => {
      first ??= message.to.address
      if (first !== message.to.address) await send({ ...to(message, first), key: `${message.key}-copy` }, signal)
      return send(message, signal)
    }
  }),
  "lets a subject end its header": { habits: { subject: (text) => text } },
  "forgets that a line may be a dot": { habits: { section: (text) => text } },
  "escapes what was escaped": {
    habits: { markup: (text) => goodHabits.markup(goodHabits.markup(text)) }
  },
  "composes letters and accents anew": { habits: { text: (text) => text.normalize("NFC") } },
  "knows letters of one script": { habits: { text: (text) => text.replace(/[^\p{Script=Latin}\p{P}\s\d]/gu, "?") } },
  "is never again well after a fault": sending((send) => {
    let broken: unknown
    return async (message, signal) => {
      if (broken !== undefined) throw broken
      try {
        return await send(message, signal)
      } catch (error) {
        broken = error
        throw error
      }
    }
  }),
  "asks an expression that remembers where it stopped": {
    members: () => {
      const box = /^[a-z.]{3,40}\/[a-z]{3,20}$/g
      return { accepts: (address) => box.test(address) }
    }
  },
  "draws a key for every try": { knowsKeys: false, habits: { key: () => String(Math.random()) } },
  "sends the end of a key": { knowsKeys: false, habits: { key: (key) => key.slice(-8) } },
  "hands a message over again by itself when a connection breaks": {
    knowsKeys: false,
    ...sending(
      (send) => (message, signal) =>
        send(message, signal).catch((error: unknown) => {
          if (error instanceof Error && error.message.includes("reset")) return send(message, signal)
          throw error
        })
    )
  },
  "keeps in its errors for whom they are": sending(
    (send) => (message, signal) =>
      send(message, signal).catch((error: unknown) => {
        throw Object.assign(new Error("not sent"), { cause: error, about: new Map([["to", message.to]]) })
      })
  ),
  "calls people by their first names in its errors": sending(
    (send) => (message, signal) =>
      send(message, signal).catch((cause: unknown) => {
        throw new Error(`nothing for ${message.to.name?.split(" ")[0]} today`, { cause })
      })
  ),
  "falls over when it is closed twice": {
    members: ({ close }) => {
      let closed = false
      return {
        close: async () => {
          if (closed) throw new Error("closed")
          closed = true
          await close()
        }
      }
    }
  }
}
