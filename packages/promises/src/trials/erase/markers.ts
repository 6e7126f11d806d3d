/** What is planted about one person, and how it is looked for wherever it may have come to. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"

/** Each is found nowhere else. */
export interface Markers {
  readonly latin: string
  readonly cyrillic: string
  readonly hangul: string
  readonly passport: string
  readonly birthDate: string
  readonly visa: string
  readonly email: string
  readonly address: string
  readonly grounds: string
  readonly title: string
  readonly interruption: string
  readonly said: string
}

const two = (number: number): string => String(number).padStart(2, "0")

/** Twelve texts for a round; the birth date is one that nobody else has. */
export const markersOf = (round: number): Markers => ({
  latin: `Zyxwolf Quibblethorn ${round}`,
  cyrillic: `Щукаревич Фёкла ${round}`,
  hangul: `뷁쉙 ${round} 궭`,
  passport: `QX ${7_300_000 + round}Z`,
  birthDate: `1907-${two(1 + (round % 12))}-${two(1 + (round % 28))}`,
  visa: `visa-kwyjibo-${round}`,
  email: `kwyjibo.${round}@erasure.example`,
  address: `@kwyjibo_${round}_000`,
  grounds: `Broke the left ulna on round ${round}.`,
  title: `My memories of ward kwyjibo ${round}`,
  interruption: `Her sister Quibblethorn fell ill, ${round}.`,
  said: `What Zyxwolf said in confidence, ${round}.`
})

/** As a text may stand in a file: as it is, wide, as hexadecimal digits, and in base64 wherever it begins in it. */
const encodingsOf = (text: string): ReadonlyArray<Buffer> => {
  const plain = Buffer.from(text, "utf8")
  const little = Buffer.from(text, "utf16le")
  const big = Buffer.from(little).swap16()
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), plain]).toString("base64")
    // What comes before and after it changes the first characters and the last.
    return encoded.slice(offset === 0 ? 0 : offset + 1, -4)
  })
  const hex = plain.toString("hex")
  return [plain, little, big, ...[escaped, hex, hex.toUpperCase(), ...base64].map((one) => Buffer.from(one))]
}

const gzip = Buffer.from([0x1f, 0x8b, 0x08])

/** What is in every stream of gzip that begins anywhere. */
const inflated = (bytes: Buffer): ReadonlyArray<Buffer> => {
  const found: Array<Buffer> = []
  for (let at = bytes.indexOf(gzip); at >= 0; at = bytes.indexOf(gzip, at + 1)) {
    try {
      found.push(gunzipSync(bytes.subarray(at), { finishFlush: 2, maxOutputLength: 1e8 }))
    } catch {
      // Three bytes that mean something else.
    }
  }
  return found
}

/** Finds which of the markers are in some bytes, by their names. */
export const finder = (markers: Markers): ((bytes: Buffer) => ReadonlyArray<string>) => {
  const patterns = Object.entries(markers).map(([name, text]) => [name, encodingsOf(text)] as const)
  return (bytes) => {
    const all = [bytes, ...inflated(bytes)]
    return patterns
      .filter(([, encodings]) => all.some((one) => encodings.some((code) => one.includes(code))))
      .map(([name]) => name)
  }
}

/** Every file in a folder and below. */
export const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** The bytes of a file; none, if it is gone by now. */
export const bytesOf = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
