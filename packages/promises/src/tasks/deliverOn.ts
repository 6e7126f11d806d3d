/** Delivers notices until it is killed: by e-mail, and into a file where a line stands before the channel answers. */
import { appendFileSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import type { Channel } from "@comity/core/promise"
import { email } from "@comity/notify-email"
import { sendingTo } from "../mail/server.ts"
import { openPlace, type Place } from "../places.ts"
import { openLibrary, peopleOf, staffedBy } from "../returning.ts"
import type { Parent } from "./Parent.ts"

export interface DeliverOn {
  readonly does: "deliverOn"
  readonly place: Place
  /** The file to write to. */
  readonly file: string
  /** Of the mail server. */
  readonly port: number
  readonly staff: number
  /** Whether the channel says of every other message that it was handed over, and loses it: then that has to be found. */
  readonly lossy: boolean
}

/** The order to begin: how many milliseconds the clock is ahead, for whom time has to pass. */
export interface BeginDelivering {
  readonly ahead: number
}

/** One line of the file. */
export interface Handed {
  readonly key: string
  readonly to: string
  readonly nomination: string
}

export const filing = "promises/file"

/** The channel. It says that it is at work before and after it writes, so that it can be killed in between. */
export const filingChannel = ({ file, lossy }: Pick<DeliverOn, "file" | "lossy">, say: Parent["say"]): Channel => ({
  name: filing,
  contract: 1,
  supports: { once: false },
  accepts: (address) => address.includes("@"),
  send: async ({ key, to: { address: to }, values }) => {
    say("at work")
    await pause(1)
    const handed: Handed = { key, to, nomination: String(values["nomination"]) }
    if (!lossy || key > "8") appendFileSync(file, `${JSON.stringify(handed)}\n`)
    say("handed")
    await pause(1)
    return { _tag: "Sent" }
  },
  close: async () => {}
})

export const deliverOn = async (work: DeliverOn, { say, told }: Parent): Promise<void> => {
  const { place, port, staff } = work
  let ahead = 0
  const comity = await openLibrary({
    store: openPlace(place),
    channels: [filingChannel(work, say), email(sendingTo(port))],
    clock: () => new Date(Date.now() + ahead)
  })
  say("ready")
  ahead = ((await told()) as BeginDelivering).ahead
  await comity.notices.deliver({
    from: "start",
    pollEvery: 20,
    atOnce: 3,
    staff: staffedBy(peopleOf(staff)),
    onFailure: () => {}
  })
}
