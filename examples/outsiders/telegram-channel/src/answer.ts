/** What Telegram says, and what it means for a notice. */
import type { Declined } from "@comity/plugin-sdk"

/** An answer of the Bot API, as far as it is looked at. */
export interface Answer {
  readonly status: number
  readonly description: string
  /** How many seconds to wait, where it asks for that. */
  readonly retryAfter: number | undefined
  readonly messageId: number | undefined
}

/** Reads a body that may be anything: a proxy in between answers in HTML. */
export const readAnswer = (status: number, body: string): Answer => {
  const { description, ok, parameters, result } = objectIn(body)
  const messageId = ok === true ? memberOf(result, "message_id") : undefined
  const retryAfter = memberOf(parameters, "retry_after")
  return {
    status,
    description: typeof description === "string" ? description : "",
    retryAfter: typeof retryAfter === "number" ? retryAfter : undefined,
    messageId: typeof messageId === "number" ? messageId : undefined
  }
}

const objectIn = (body: string): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === "object" && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

/** What it says of somebody whom it will never reach. */
const unreachable = [
  "bot was blocked by the user",
  "bot can't initiate conversation with a user",
  "user is deactivated",
  "chat not found",
  "user not found",
  "PEER_ID_INVALID"
]

/**
 * That it takes no such message, or nothing for this recipient; undefined for anything else. Its own words are compared
 * with known ones and never passed on: nobody knows what else stands in them.
 */
export const declinedIn = ({ description, status }: Answer): Declined | undefined => {
  if (status !== 400 && status !== 403) return undefined
  const words = unreachable.find((known) => description.includes(known))
  const because = status === 403 || words !== undefined ? "address" : "content"
  return { _tag: "Declined", because, detail: words ?? `Telegram answered ${status}` }
}

/** Why it is worth another try, for the host's operators. */
export const refusalIn = ({ retryAfter, status }: Answer): Error => {
  if (status === 401 || status === 404)
    return new Error(`Telegram does not know this bot (${status}): correct its token`)
  if (status === 429) return new Error(`Telegram asks to wait ${retryAfter ?? "some"} seconds`)
  return new Error(`Telegram answered ${status} without saying that it sends`)
}
