/** Lines out of pieces of any size: texts, or bytes in UTF-8, of which a piece may end within a character. */

export interface TextLine {
  readonly text: string
  /** Left out for a line that is whole. `cut`: the pieces ended within it. */
  readonly fault?: "cut" | "notUtf8" | "tooLong"
}

/** The longest line that is read, in UTF-16 units or bytes: whoever sends more does not send an export. */
export const longestLine = 64 * 1024 * 1024

/** Two parts of the platform; browsers, Deno, Bun and Node all have them. */
const { TextDecoder, TextEncoder } = globalThis as unknown as {
  TextDecoder: new (name: string, options: object) => { decode(bytes: Uint8Array): string }
  TextEncoder: new () => { encode(text: string): Uint8Array }
}
// Byte for byte: a mark at the beginning is part of the text, and what is not UTF-8 is no text.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

const lineBreak = 10

const decoded = (bytes: Uint8Array): TextLine => {
  try {
    return { text: utf8.decode(bytes) }
  } catch {
    return { text: "", fault: "notUtf8" }
  }
}

const joined = (pieces: ReadonlyArray<string | Uint8Array>): TextLine => {
  if (pieces.every((piece) => typeof piece === "string")) return { text: pieces.join("") }
  const parts = pieces.map((piece) => (typeof piece === "string" ? new TextEncoder().encode(piece) : piece))
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return decoded(bytes)
}

/** The lines of each piece, without what ends them. The last one is `cut` if nothing ends it. */
export async function* textLines(
  pieces: AsyncIterable<string | Uint8Array>,
  longest = longestLine
): AsyncGenerator<TextLine, undefined> {
  let begun: Array<string | Uint8Array> = []
  let length = 0
  for await (const given of pieces) {
    const piece: string | Uint8Array = typeof given === "string" || given instanceof Uint8Array ? given : String(given)
    for (let from = 0; from < piece.length; ) {
      const end = typeof piece === "string" ? piece.indexOf("\n", from) : piece.indexOf(lineBreak, from)
      const to = end < 0 ? piece.length : end
      // A copy, because whoever streams a file may fill the same bytes again.
      const part = end < 0 || typeof piece === "string" ? piece.slice(from, to) : piece.subarray(from, to)
      length += part.length
      if (length > longest) {
        yield { text: "", fault: "tooLong" }
        return
      }
      from = to + 1
      if (end < 0) begun.push(part)
      else if (begun.length === 0) yield typeof part === "string" ? { text: part } : decoded(part)
      else yield joined([...begun, part])
      if (end >= 0) {
        begun = []
        length = 0
      }
    }
  }
  if (length > 0) yield { ...joined(begun), fault: "cut" }
}
