/** A small post office in memory: a service as the laws of channels want one, with a line protocol that can be abused. */
import type { Arrived, Fault } from "@comity/plugin-sdk/conformance"

/**
 * Takes letters of this form, and answers with a number and words: `250` taken, `450` busy, `550` no such box.
 *
 *     To: aigul.bekova/bishkek
 *     Key: 0a1b
 *     Subject: Your training
 *
 *     plain text; a line that begins with a dot has one dot more
 *     .
 *     <p>markup, likewise</p>
 *     .
 */
export class Post {
  readonly arrived: Array<Arrived> = []
  fault: Fault | undefined
  readonly #knowsKeys: boolean
  readonly #keys = new Set<string>()

  constructor(knowsKeys: boolean) {
    this.#knowsKeys = knowsKeys
  }

  async take(letter: string): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve))
    if (this.fault === "down") throw new Error("connection refused")
    if (this.fault === "silent") return new Promise(() => {})
    if (this.fault === "busy") return "450 busy"
    const reply = this.#sort(letter)
    if (this.fault === "breaksOff") throw new Error("connection reset")
    return reply
  }

  #sort(letter: string): string {
    const lines = letter.split(/\r\n|\r|\n/)
    const headers = lines.slice(0, lines.indexOf("")).map((line) => {
      const [name = "", ...value] = line.split(": ")
      return { name: name.toLowerCase(), value: value.join(": ") }
    })
    const recipients = headers.filter(({ name }) => name === "to" || name === "bcc").map(({ value }) => value)
    if (recipients.includes("nobody.knows/nowhere")) return "550 no such box"
    const header = (wanted: string) => headers.find(({ name }) => name === wanted)?.value ?? ""
    const key = header("key")
    if (this.#knowsKeys && this.#keys.has(key)) return "250 taken before"
    this.#keys.add(key)
    const [text = "", html = ""] = sections(lines.slice(lines.indexOf("") + 1))
    const fields = headers.map(({ name }) => name)
    for (const to of recipients) this.arrived.push({ to, subject: header("subject"), text, html, key, fields })
    return `250 taken as ${this.arrived.length}`
  }
}

/** What stands before each line that is a dot. */
const sections = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const found: Array<Array<string>> = [[]]
  for (const line of lines) {
    if (line === ".") found.push([])
    else found.at(-1)?.push(line.startsWith(".") ? line.slice(1) : line)
  }
  return found.map((section) => section.join("\n"))
}
