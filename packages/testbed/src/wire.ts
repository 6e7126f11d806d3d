/**
 * PostgreSQL's protocol, as far as something between client and server has to know it
 * (https://www.postgresql.org/docs/18/protocol-message-formats.html).
 */

export interface Message {
  /** Its letter. The first messages of a client have none: they are an `Opening`, whose number says what is asked. */
  readonly type: string
  /** The whole message, letter and length included. */
  readonly bytes: Buffer
}

/** What a client may ask before it is connected; the number stands where later messages have their content. */
export const opening = { cancel: 80877102, ssl: 80877103, gss: 80877104 }
export const openingOf = ({ bytes }: Message): number => bytes.readInt32BE(4)

/** Messages of a client after which the server answers ReadyForQuery: Query, Sync, FunctionCall. */
export const asksForReady = ({ type }: Message): boolean => type === "Q" || type === "S" || type === "F"

/** Cuts a stream of bytes into messages; what is not complete is kept for the next call. */
export const splitter = (from: "client" | "server"): ((chunk: Buffer) => ReadonlyArray<Message>) => {
  let opened = from === "server"
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const messages: Array<Message> = []
    for (;;) {
      const letter = opened ? 1 : 0
      if (rest.length < letter + 4) return messages
      const length = rest.readInt32BE(letter) + letter
      if (rest.length < length) return messages
      const message = { type: opened ? String.fromCharCode(rest[0] ?? 0) : "", bytes: rest.subarray(0, length) }
      messages.push(message)
      rest = rest.subarray(length)
      opened ||= openingOf(message) !== opening.ssl && openingOf(message) !== opening.gss
    }
  }
}

/** The first texts of a message's content, each of which a zero ends. */
export const texts = ({ bytes, type }: Message, count: number): ReadonlyArray<string> => {
  const found: Array<string> = []
  let at = type ? 5 : 8
  while (found.length < count) {
    const end = bytes.indexOf(0, at)
    if (end < 0) break
    found.push(bytes.toString("utf8", at, end))
    at = end + 1
  }
  return found
}

/** A message of this type and content. */
export const message = (type: string, content: Buffer | string): Buffer => {
  const body = Buffer.from(content)
  const head = Buffer.alloc(5)
  head.write(type, 0, "latin1")
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

/** What a server says to a client that it lets in without a password; no request to cancel knows a secret but 0. */
export const welcome = (settings: ReadonlyMap<string, string>, processId: number): Buffer =>
  Buffer.concat([
    message("R", number(0)),
    ...[...settings].map(([name, value]) => message("S", `${name}\0${value}\0`)),
    message("K", Buffer.concat([number(processId), number(0)])),
    message("Z", "I")
  ])

/** What a server says before it closes the connection. */
export const farewell = (code: string, text: string): Buffer => message("E", `SFATAL\0VFATAL\0C${code}\0M${text}\0\0`)
