/** What people are told without asking, and what became of it. */
import type { ReadOptions } from "./Door.ts"
import type { Pace } from "./Feed.ts"

/**
 * Where a delivery stands. `waiting` for its time, or for somebody to take it up; `claimed` by whoever sends it; `addressed`:
 * it has become one delivery for each person and channel. `sent`: a service has taken it over; `declined`: it will not.
 * `nobody` staffs the office; `noAddress` is known of the person; `givenUp` after twenty tries.
 * @stability evolving
 */
export type DeliveryStatus =
  | "waiting"
  | "claimed"
  | "addressed"
  | "sent"
  | "declined"
  | "nobody"
  | "noAddress"
  | "givenUp"

/**
 * One notice on its way to one person by one channel. It holds ids and states; name, address and text are never stored.
 * @stability evolving
 */
export interface Delivery {
  readonly id: string
  /** What the channel is given, at every try the same: 64 hexadecimal digits. */
  readonly key: string
  /** `trainingCompleted`, `trainingNotCompleted` or `nominationReturned`. */
  readonly notice: string
  /** The entry that it tells of; `index` counts the entries of the version from 0 on. */
  readonly about: { readonly kind: string; readonly id: string; readonly version: number; readonly index: number }
  /** In which capacity somebody is told. */
  readonly to: { readonly role: string; readonly party: string }
  /** Left out where an office is told, until it is known who that is. */
  readonly person?: string
  readonly channel?: string
  readonly status: DeliveryStatus
  readonly tries: number
  /** The instant from which on somebody may take it up. */
  readonly due?: string
  readonly claim?: string
  /** Why the last try came to nothing. */
  readonly because?: "threw" | "timedOut" | "malformed" | "interrupted" | "notComposed" | "address" | "content" | "gone"
  /** What the service said of it, at most 200 characters, without address, name and text. */
  readonly detail?: string
  /** What the service calls it. */
  readonly receipt?: string
}

/** @stability evolving */
export interface DeliverOptions extends Pace {
  /** Which persons staff an office, by their ids: asked when a notice for it is to be sent. Without it, nobody does. */
  readonly staff?: (office: {
    readonly role: string
    readonly party: string
  }) => ReadonlyArray<string> | Promise<ReadonlyArray<string>>
  /**
   * Where it begins that was never done before; nobody can guess it, so the first time it has to be said. `start`: everybody
   * is told of all that the journal holds. `now`: only of what comes. Later it changes nothing.
   */
  readonly from?: "start" | "now"
  /** How many messages one channel has on their way at once, up to 100. @default 4 */
  readonly atOnce?: number
  /** Milliseconds after which a channel that does not answer is not waited for. @default 60000 */
  readonly timeLimit?: number
}

/**
 * What was done, by the ids of the deliveries; nothing is listed by what runs on and on, nor by what was stopped.
 * @stability evolving
 */
export interface DeliveryRound {
  readonly sent: ReadonlyArray<string>
  readonly declined: ReadonlyArray<string>
  /** To be tried again. */
  readonly failed: ReadonlyArray<string>
  /** Nobody staffs the office, or there is no address. */
  readonly unreached: ReadonlyArray<string>
  readonly givenUp: ReadonlyArray<string>
}

/**
 * All that is named must hold.
 * @stability evolving
 */
export interface DeliveryQuery {
  readonly status?: DeliveryStatus
  readonly notice?: string
  readonly channel?: string
  readonly person?: string
  /** The id of the enrolment or nomination. */
  readonly about?: string
  readonly after?: string
  /** Up to 500. @default 100 */
  readonly limit?: number
}

/** @stability evolving */
export interface FoundDeliveries {
  readonly items: ReadonlyArray<Delivery & { readonly version: number }>
  readonly next?: string
}

/** @stability evolving */
export interface DeliveryCount {
  readonly status: DeliveryStatus
  readonly notice: string
  readonly channel?: string
  readonly count: number
}

/**
 * Notices: the host's own work, as the feed is, and no actor's.
 * @stability evolving
 */
export interface Notices {
  /**
   * Plans what the journal asks for, and delivers what is due: for as long as the program runs, or once with `live: false`.
   * Any number of processes may do so. Each message is sent at least once, with the same key at every try; whoever must not
   * get it twice needs a channel that knows keys.
   *
   * Resolves when the signal is aborted, once what was on its way is recorded, and when this is closed. Rejects with
   * `InvalidInput` where an option can't be read, where `from` is left out the first time, or where no language is
   * installed, and with `StoreFailure` where the store fails, unless `onFailure` is told of that.
   *
   * @example
   * import { createComity, memory } from "@comity/core/promise"
   * const en = { locale: "en", messages: {}, compile: () => () => "" }
   * const comity = await createComity({ store: memory(), languages: [en] })
   * await comity.notices.deliver({ live: false, from: "start", staff: () => ["lee"] })
   * // => { sent: [], declined: [], failed: [], unreached: [], givenUp: [] }
   */
  deliver(options?: DeliverOptions): Promise<DeliveryRound>
  /** Deliveries as they stand. */
  find(query?: DeliveryQuery, options?: ReadOptions): Promise<FoundDeliveries>
  /** How many deliveries stand where. */
  count(options?: ReadOptions): Promise<ReadonlyArray<DeliveryCount>>
  /**
   * Tries a delivery once more, at once: when there is an address now, or a service is back. One that was addressed reaches
   * whoever staffs the office since then, and whoever has an address of another channel since then. Rejects with `Refused`
   * for one that was sent or is on its way, and with `NotFound`.
   */
  retry(id: string, options?: ReadOptions): Promise<Delivery & { readonly version: number }>
}
