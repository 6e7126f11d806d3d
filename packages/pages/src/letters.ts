/**
 * How wide a text is in a picture, without a font to measure it with: an estimate that is rather too wide, so that what
 * fits by it fits on every machine.
 */

/** Widths in parts of the font's size, as of the widest fonts that systems show pages in. */
const widthOfLetter = (letter: string): number => {
  if (/\p{Cf}/u.test(letter)) return 0
  // A mark stands on its letter, unless the font does not know the two together.
  if (/\p{M}/u.test(letter)) return 0.7
  if (/[ .,:;|!'’ijl·]/.test(letter)) return 0.4
  if (/[a-z0-9()/"“”«»–-]/.test(letter)) return 0.65
  if (/[ШЩЖЮМФЫшщжюмфыWM@—]/.test(letter)) return 0.98
  if (/\p{Script=Latin}/u.test(letter)) return 0.78
  if (/\p{Script=Cyrillic}/u.test(letter)) return 0.73
  return 1.05
}

/**
 * The width of a text, in the unit of the font's size.
 *
 * @example
 * widthOf("가나", 10) // => 21
 */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((width, letter) => width + widthOfLetter(letter) * size, 0)

/** As much of a text as fits. */
const fitting = (text: string, size: number, width: number): string => {
  let taken = ""
  for (const letter of text) {
    if (taken !== "" && widthOf(taken + letter, size) > width) break
    taken += letter
  }
  return taken
}

/**
 * A text in lines that fit a width: broken between words, and within one that is longer than a line. What needs more than
 * `most` lines ends with "…".
 *
 * @example
 * wrapped("a round table in Khabarovsk", 10, 90) // => ["a round table", "in Khabarovsk"]
 */
export const wrapped = (text: string, size: number, width: number, most = 4): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    if (line !== "" && widthOf(`${line} ${word}`, size) <= width) {
      line = `${line} ${word}`
      continue
    }
    if (line !== "") lines.push(line)
    line = word
    while (widthOf(line, size) > width && lines.length <= most) {
      const part = fitting(line, size, width)
      if (part === line) break
      lines.push(part)
      line = line.slice(part.length)
    }
  }
  if (line !== "") lines.push(line)
  if (lines.length <= most) return lines
  const last = fitting(lines[most - 1] ?? "", size, width - widthOf("…", size))
  return [...lines.slice(0, most - 1), `${last}…`]
}
