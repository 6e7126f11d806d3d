/** What somebody may have typed where a name, a note or an address is asked: drawn by chance, meant to do harm. */
import type { Chance } from "../drawn/Chance.ts"

const scripts = ["айгүл", "김민준", "oʻtabek", "бат-эрдэнэ", "e\u0301", "👩🏽‍⚕️", "～", "\ud800"]
const breaks = ["\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "\r\n.\r\n", "\n.\n", "\r\n..", "\t", "\u001b[31m"]
const direction = ["\u202e", "\u2066", "\u200f", "\ufeff"]
const quoting = [
  '"',
  "'",
  "`",
  "\\",
  "<",
  ">",
  ",",
  ";",
  ":",
  "(",
  "@",
  "&",
  "%0d%0a",
  "=0D=0A",
  "\\r\\n",
  "=?utf-8?q?=0A?="
]
const markup = [
  "<script>alert(1)</script>",
  "<img src=x onerror=x>",
  "</p>",
  "</body>",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "&amp;amp;"
]
const patterns = ["{{name}}", "$" + "{name}", "{name}", "%s", "*a*", "_a_", "[a](b)", '" onload="x', "' x='"]
const headers = [
  "\r\nX-Added: yes",
  "\nX-Added: yes",
  "\rX-Added: yes",
  "\r\nContent-Type: text/html\r\n\r\n",
  "Subject: x"
]

/** Something typed, also to have a message sent to `victim`. It begins with a letter: an empty line may be left out. */
export const drawTyped = ({ between, oneOf, percent }: Chance, victim: string): string => {
  const aimed = [
    `\r\nBcc: ${victim}`,
    `\nto: ${victim}`,
    `\r\nRCPT TO:<${victim}>`,
    `" <${victim}>, "`,
    `, ${victim}`,
    `<${victim}>`
  ]
  const kinds = [scripts, breaks, direction, quoting, markup, patterns, headers, aimed]
  const pieces = Array.from({ length: between(1, 7) }, () => oneOf(oneOf(kinds)))
  return `a${pieces.join(percent(50) ? "" : oneOf([" ", "b"]))}`
}

/** A text that looks like an address and mostly is none: made of two to which the service delivers. */
export const drawNearlyAddress = ({ between, oneOf }: Chance, address: string, other: string): string => {
  const at = between(0, address.length)
  const inserted = () => oneOf(oneOf([breaks, direction, quoting, scripts]))
  return oneOf([
    () => `${address}${oneOf([", ", ",", ";", " ", "\t", "\n", "\r\n", "\u0000", "\u2028"])}${other}`,
    () => `${address}\r\nRCPT TO:<${other}>`,
    () => `${address}>${oneOf(["", "\r\n", " "])}RCPT TO:<${other}`,
    () => `${oneOf(["A ", '"a" ', ""])}<${address}>`,
    () => `${oneOf([" ", "\t", "\n", "\u00a0", "\ufeff"])}${address}`,
    () => `${address}${oneOf([" ", "\n", "\r\n", "\u0000", "\u00a0", "\u200b"])}`,
    () => `${address}?to=${other}`,
    () => `${address}${oneOf(["/../", "%0d%0a", "#", "&to="])}${other}`,
    () => `${address.slice(0, at)}${inserted()}${address.slice(at)}`,
    () => address.slice(0, at),
    () => address.repeat(between(1, 20))
  ])()
}
