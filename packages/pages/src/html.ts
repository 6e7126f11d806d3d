/** Markup in which every text is escaped: what is put into a template is text, unless it is markup itself. */

/** A piece of a page that is written already. */
export interface Markup {
  readonly markup: string
}
export type Piece = string | number | Markup | ReadonlyArray<Markup>

const replacements: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}
/** What no page may hold: control characters, halves of a character, and the two that are none. */
const unwritable = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu

const escaped = (text: string): string =>
  text.replaceAll(unwritable, "\uFFFD").replaceAll(/[&<>"']/g, (sign) => replacements[sign] ?? sign)

const written = (piece: Piece): string => {
  if (typeof piece === "string") return escaped(piece)
  if (typeof piece === "number") return String(piece)
  return "markup" in piece ? piece.markup : piece.map(({ markup }) => markup).join("")
}

/**
 * A template of markup. Texts are escaped for content and for quoted attributes; a list of markup is put in one after
 * another.
 *
 * @example
 * html`<p title="${'"'}">${"<b>"}</p>`.markup // => '<p title="&quot;">&lt;b&gt;</p>'
 */
export const html = (strings: TemplateStringsArray, ...pieces: ReadonlyArray<Piece>): Markup => ({
  markup: strings.map((string, index) => string + (index < pieces.length ? written(pieces[index] ?? "") : "")).join("")
})

/** Nothing. */
export const nothing: Markup = { markup: "" }

/**
 * Several pieces with a text between them.
 *
 * @example
 * joined([html`<b>a</b>`, html`<b>b</b>`], ", ").markup // => "<b>a</b>, <b>b</b>"
 */
export const joined = (pieces: ReadonlyArray<Markup>, between: string): Markup => ({
  markup: pieces.map(({ markup }) => markup).join(escaped(between))
})
