/** A channel that sends to the post office in memory, and keeps every law. */
import type { Channel, ChannelMessage, Delivered, Signal } from "@comity/plugin-sdk"
import type { Post } from "./Post.ts"

/** How the channel writes a letter and reads an answer: where a mutant has a fault. */
export interface Habits {
  readonly subject: (text: string) => string
  readonly name: (text: string) => string
  readonly text: (text: string) => string
  readonly markup: (text: string) => string
  readonly key: (key: string) => string
  /** So that no line of a section ends it. */
  readonly section: (text: string) => string
  readonly answer: (reply: string) => Delivered
}

const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, " ")

export const goodHabits: Habits = {
  subject: oneLine,
  name: oneLine,
  text: (text) => text,
  markup: (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  key: (key) => key,
  section: (text) => text.replace(/(^|\r\n|\r|\n)\./g, "$1.."),
  answer: (reply) => {
    if (reply.startsWith("250")) return { _tag: "Sent", receipt: reply.slice("250 ".length) }
    if (reply.startsWith("550")) return { _tag: "Declined", because: "address", detail: reply }
    throw new Error(`the post office answered ${reply.slice(0, 3)}`)
  }
}

const letterOf = ({ key, lines, subject, text, to }: ChannelMessage, habits: Habits): string => {
  const markup = lines.map((line) => `<p class="depth-${line.depth}">${habits.markup(line.text)}</p>`).join("\n")
  const headers = [`To: ${to.address}`, `Key: ${habits.key(key)}`, `Subject: ${habits.subject(subject)}`]
  const name = `Name: ${habits.name(to.name ?? "")}`
  return [...headers, name, "", habits.section(habits.text(text)), ".", habits.section(markup), "."].join("\n")
}

const box = /^[a-z.]{3,40}\/[a-z]{3,20}$/

export const accepts = (address: string): boolean => box.test(address)

/** Settles as `work` does, or rejects once the signal is aborted. */
const until = <A>(signal: Signal, work: Promise<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new Error("nobody waits any more"))
    signal.addEventListener("abort", stop)
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop))
  })

export const letters = (post: Post, once: boolean, habits: Habits = goodHabits): Channel => {
  let closed = false
  return {
    name: "reference/post",
    contract: 1,
    supports: { once },
    accepts,
    send: async (message, signal) => {
      signal.throwIfAborted()
      if (closed) throw new Error("the channel is closed")
      if (!accepts(message.to.address)) return { _tag: "Declined", because: "address", detail: "not a box" }
      return habits.answer(await until(signal, post.take(letterOf(message, habits))))
    },
    close: async () => {
      closed = true
    }
  }
}
