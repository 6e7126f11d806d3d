/** A text as messages: Telegram takes 4096 UTF-16 units in one. */

const longest = 4096

/** Room for what numbers the parts: `(10/10) …` and a line break. */
const room = 16

/**
 * The messages for a text, cut between lines; a line that is too long by itself is cut between characters, and goes on
 * after an ellipsis. Several are numbered, so that whoever gets one of them twice, or not yet, sees that.
 */
export const partsOf = (text: string): ReadonlyArray<string> => {
  const whole = text.trim()
  if (whole.length <= longest) return [whole]
  const parts: Array<{ readonly text: string; readonly goesOn: boolean }> = []
  for (let start = 0, goesOn = false; start < whole.length; ) {
    const end = endOf(whole, start)
    parts.push({ text: whole.slice(start, end), goesOn })
    goesOn = end < whole.length && whole[end] !== "\n"
    start = goesOn ? end : end + 1
  }
  return parts.map(({ goesOn, text }, index) => `(${index + 1}/${parts.length})${goesOn ? " …" : ""}\n${text}`)
}

const endOf = (text: string, start: number): number => {
  const most = start + longest - room
  if (most >= text.length) return text.length
  const lineEnd = text.lastIndexOf("\n", most)
  if (lineEnd > start) return lineEnd
  // Never between the two halves of one character.
  return /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most
}

/** A text as Telegram keeps one: whole characters, one kind of line end, and no control characters. */
export const readable = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
