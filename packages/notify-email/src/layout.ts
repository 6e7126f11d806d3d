/** A notice as HTML: one column that reads well on a phone, in the dark, and where pictures and styles are taken away. */
import type { NoticeLine } from "@comity/plugin-sdk"

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** What a letter cannot show is left out: control characters and halves of characters. */
export const printable = (text: string): string =>
  text.replace(/\r\n?|\p{Zl}|\p{Zp}/gu, "\n").replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, "")

/** The same on one line, and without marks that turn around what follows: for a header. */
export const oneLine = (text: string): string =>
  printable(text)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim()

/**
 * The same for a header, with an invisible word joiner where ASCII alone would be read otherwise: after `=`, so that nothing
 * typed is taken for an encoded word (RFC 2047), and in words that no line of a letter could hold (RFC 5322: 998 octets).
 * Whatever is not ASCII is encoded, and so is all of a header that has one.
 */
export const headed = (text: string): string =>
  oneLine(text)
    .replaceAll("=?", "=\u2060?")
    .replace(/[!-~]{500}/g, "$&\u2060")

const escaped = (text: string): string =>
  printable(text)
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "")
    .replaceAll("\n", "<br>")

const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"])

/** A language as HTML and mail name it, and the direction of its script. */
export const languageOf = (tag: string): { readonly lang: string; readonly dir: "ltr" | "rtl" } => {
  try {
    const locale = new Intl.Locale(tag)
    return { lang: locale.toString(), dir: rightToLeft.has(locale.maximize().script ?? "") ? "rtl" : "ltr" }
  } catch {
    // The subtag for a language that nobody named.
    return { lang: "und", dir: "ltr" }
  }
}

/** Paragraphs, and under each as nested lists what it rests on. Closes what it opened, however the depths jump. */
const outline = (lines: readonly NoticeLine[]): string => {
  let html = ""
  let open = 0
  for (const { depth, text } of lines) {
    const wanted = Number.isFinite(depth) ? Math.min(Math.max(Math.trunc(depth), 0), 12) : 0
    // Every level needs an item to stand in: where a depth is left out, one without a text.
    if (wanted > open) html += `\n${"<ul><li>".repeat(wanted - open)}`
    else html += `${"</li></ul>".repeat(open - wanted)}${wanted > 0 ? "</li>\n<li>" : "\n"}`
    html += wanted > 0 ? escaped(text) : `<p>${escaped(text)}</p>`
    open = wanted
  }
  return html.trimStart() + "</li></ul>".repeat(open)
}

const style = "max-width:36em;margin:0 auto;padding:1em;font:1em/1.5 sans-serif;overflow-wrap:break-word"

/**
 * The HTML of a letter. Every text is escaped, nothing is loaded from anywhere, and no colour is chosen, so that a reader's
 * own light or dark ones hold. Language and direction stand on the column too: many readers take `html` and `body` away.
 */
export const htmlOf = (subject: string, language: string, lines: readonly NoticeLine[]): string => {
  const { dir, lang } = languageOf(language)
  const written = `lang="${lang}" dir="${dir}"`
  return `<!doctype html>
<html ${written}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(oneLine(subject))}</title>
</head>
<body>
<div ${written} style="${style}">
${outline(lines)}
</div>
</body>
</html>
`
}
