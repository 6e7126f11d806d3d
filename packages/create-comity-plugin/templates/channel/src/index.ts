/** `__package__`: hands notices over to a gateway that takes JSON over HTTP. */
import { type Channel, type ChannelMessage, type Delivered, definePlugin } from "@comity/plugin-sdk"

export interface GatewayOptions {
  /** Where messages are posted. */
  readonly url: string
  /** What the gateway knows the host by. */
  readonly token: string
  /** How long an answer may take, in milliseconds. @default 30_000 */
  readonly timeout?: number
}

/** A telephone number as E.164 writes it. Nothing else ever gets into a request. */
const address = /^\+[1-9][0-9]{6,14}$/

/** What the gateway takes. JSON escapes whatever somebody typed, so no text can become a member of its own. */
const bodyOf = ({ key, language, subject, text, to }: ChannelMessage): string =>
  JSON.stringify({ key, to: to.address, language, subject, text })

/** What the gateway's answer means. Anything it does not say for certain is thrown, and tried again later. */
const meaningOf = async (response: Response): Promise<Delivered> => {
  if (response.ok) {
    const { id } = (await response.json()) as { readonly id?: unknown }
    return { _tag: "Sent", ...(typeof id === "string" ? { receipt: id } : {}) }
  }
  if (response.status === 422) {
    const { refused } = (await response.json()) as { readonly refused?: unknown }
    if (refused === "recipient") return { _tag: "Declined", because: "address" }
    if (refused === "message") return { _tag: "Declined", because: "content" }
  }
  // Only the number: the gateway's words may repeat the address, and this is kept for the host's operators.
  throw new Error(`the gateway answered ${response.status}; it is tried again`)
}

/** A channel to one gateway. */
export const channel = ({ timeout = 30_000, token, url }: GatewayOptions): Channel => {
  const closing = new AbortController()
  const accepts = (text: string): boolean => address.test(text)
  return {
    name: "__kind__",
    contract: 1,
    // The gateway knows its keys: a message that comes again with the same key is not delivered again.
    supports: { once: true },
    accepts,
    send: async (message, signal) => {
      signal.throwIfAborted()
      if (closing.signal.aborted) throw new Error("the channel is closed; open another one")
      if (!accepts(message.to.address)) return { _tag: "Declined", because: "address" }
      const response = await fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: bodyOf(message),
        redirect: "error",
        signal: AbortSignal.any([signal, closing.signal, AbortSignal.timeout(timeout)])
      })
      return meaningOf(response)
    },
    close: async () => closing.abort(new Error("the channel is closed"))
  }
}

/** The plugin that a host hands to `createComity`. */
export const plugin = (options: GatewayOptions) =>
  definePlugin({ name: "__package__", version: "0.0.0", contract: 1, channels: [channel(options)] })
