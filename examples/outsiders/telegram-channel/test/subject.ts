// #region subject
/** What the laws are run on: for each law a service of its own, and a channel that sends to it. */
import type { Arrived, ChannelSubject } from "@comity/plugin-sdk/conformance"
import { telegram } from "../src/index.ts"
import { blocked, chats, startService, type Taken, token } from "./service.ts"

export const subject: ChannelSubject = {
  open: async () => {
    const service = await startService()
    return {
      channel: telegram({ token, url: service.url }),
      delivers: chats,
      refuses: blocked,
      noAddresses: ["Aigul", "-1001234567890", "@hospital_news", "+7 701 555 01 01", "007", "1e9"],
      arrived: async () => putTogether(service.taken),
      fail: async (how) => (how === "down" ? service.stop() : service.has(how)),
      mend: service.isWell,
      close: service.stop
    }
  }
}

/** Numbered parts as the one message that they are to a reader. */
const putTogether = (taken: ReadonlyArray<Taken>): ReadonlyArray<Arrived> => {
  const messages: Array<Arrived & { readonly text: string }> = []
  for (const { chat, fields, text } of taken) {
    const [mark = "", number = "1", goesOn] = /^\((\d+)\/\d+\)( …)?\n/.exec(text) ?? []
    const before = number === "1" ? undefined : messages.pop()
    const start = before === undefined ? "" : `${before.text}${goesOn ? "" : "\n"}`
    messages.push({ to: chat, text: start + text.slice(mark.length), fields })
  }
  return messages
}
// #endregion subject
