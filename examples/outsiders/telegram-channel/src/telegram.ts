/** The channel: each notice is one message of a bot to the chat of one person, or several where it is long. */
import type { Channel, Delivered } from "@comity/plugin-sdk"
import { declinedIn, readAnswer, refusalIn } from "./answer.ts"
import { partsOf, readable } from "./parts.ts"

export interface TelegramOptions {
  /** What the bot is known by to Telegram: whoever has it can write in its name. */
  readonly token: string
  /** Where the Bot API is; Telegram's own if left out. */
  readonly url?: string
}

/** A person's chat with the bot. Groups and channels, which others read, have negative numbers or names. */
const chat = /^[1-9]\d{0,15}$/

/** More would be a flood, which Telegram stops half-way. */
const mostParts = 10

export const telegram = ({ token, url = "https://api.telegram.org" }: TelegramOptions): Channel => {
  const closing = new AbortController()

  const post = async (body: unknown, signal: AbortSignal) => {
    try {
      const response = await fetch(`${url}/bot${token}/sendMessage`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        redirect: "error",
        signal
      })
      return readAnswer(response.status, await response.text())
    } catch {
      signal.throwIfAborted()
      // What was thrown may name the address that was called, and with it the token.
      throw new Error("Telegram could not be reached, or broke off before it answered")
    }
  }

  return {
    name: "example/telegram",
    contract: 1,
    supports: { once: false },
    accepts: (address) => chat.test(address),
    send: async ({ subject, text, to }, signal): Promise<Delivered> => {
      const either = AbortSignal.any([signal, closing.signal])
      either.throwIfAborted()
      if (!chat.test(to.address)) return { _tag: "Declined", because: "address", detail: "no number of a private chat" }
      const parts = partsOf(`${readable(subject).replaceAll("\n", " ")}\n\n${readable(text)}`)
      if (parts.length > mostParts) return { _tag: "Declined", because: "content", detail: "the text is too long" }
      const receipts: Array<number> = []
      for (const part of parts) {
        // Plain text: without `parse_mode` nothing is markup. And Telegram need not visit what somebody linked to.
        const body = { chat_id: to.address, text: part, link_preview_options: { is_disabled: true } }
        const answer = await post(body, either)
        const declined = declinedIn(answer)
        if (declined) return declined
        if (answer.messageId === undefined) throw refusalIn(answer)
        receipts.push(answer.messageId)
      }
      return { _tag: "Sent", receipt: receipts.join(" ") }
    },
    close: async () => closing.abort(new Error("the channel is closed"))
  }
}
