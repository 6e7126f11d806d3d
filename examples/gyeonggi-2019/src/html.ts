/** Markup in which every text is escaped: what is put into a template is text, unless it is markup itself. */

export interface Markup {
  readonly markup: string
}
type Piece = string | number | Markup | ReadonlyArray<Markup>

const replacements: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => replacements[sign] ?? sign)

const written = (piece: Piece): string => {
  if (typeof piece === "string") return escaped(piece)
  if (typeof piece === "number") return String(piece)
  return "markup" in piece ? piece.markup : piece.map(({ markup }) => markup).join("")
}

/**
 * A template of markup: html`<p>${text}</p>`. Texts are escaped for content and for quoted attributes; a list of markup is
 * put in one after another.
 */
export const html = (strings: TemplateStringsArray, ...pieces: ReadonlyArray<Piece>): Markup => ({
  markup: strings.map((string, index) => string + (index < pieces.length ? written(pieces[index] ?? "") : "")).join("")
})

/** Nothing. */
export const nothing: Markup = { markup: "" }
