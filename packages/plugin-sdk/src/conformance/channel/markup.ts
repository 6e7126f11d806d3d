/** Markup as the laws look at it: which tags it has, and what a reader sees between them. */

const tag = /<(?:!--[\s\S]*?--|[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>/g

/** The tags with the names of their attributes, and without the attributes' values. */
export const tagsOf = (html: string): readonly string[] =>
  Array.from(html.matchAll(tag), ([found]) => found.replace(/"[^"]*"|'[^']*'/g, '""'))

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" }

/** What a reader sees: no tags, no style, no title, and characters for what stands for them. */
export const seenIn = (html: string): string =>
  html
    .replace(/<(style|head|title)\b[\s\S]*?<\/\1>/gi, "")
    .replace(tag, " ")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hexadecimal, decimal, name) => {
      if (name !== undefined) return named[name] ?? whole
      return String.fromCodePoint(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16))
    })
