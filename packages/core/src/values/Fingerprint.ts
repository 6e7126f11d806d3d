/**
 * Fingerprints: SHA-256 over canonical JSON. They pin a rule set to an edition and chain the entries of a journal.
 *
 * SHA-256 is written out here instead of asked of the platform's WebCrypto: that one only answers with a promise, some
 * fifty microseconds later, and is missing on pages without https. Rule sets are hashed where they are made, in plain
 * synchronous code. No secret passes through it. A test holds it against the platform's for every length of a block.
 */

/** The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
// biome-ignore format: a table is read in rows.
const constants = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
])

/** The same of the square roots of the first eight primes (FIPS 180-4, 5.3.3). */
// biome-ignore format: a table is read in rows.
const beginning = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
]

const schedule = new Int32Array(64)

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Works one block of 64 bytes into the state (FIPS 180-4, 6.2.2). */
const compress = (state: Int32Array, block: DataView, from: number): void => {
  const word = (index: number): number => schedule[index] as number
  for (let i = 0; i < 16; i++) schedule[i] = block.getInt32(from + i * 4)
  for (let i = 16; i < 64; i++) {
    const early = word(i - 15)
    const late = word(i - 2)
    const mixed = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    schedule[i] = word(i - 16) + mixed + word(i - 7) + (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))
  }
  const initial = (index: number): number => state[index] as number
  let a = initial(0)
  let b = initial(1)
  let c = initial(2)
  let d = initial(3)
  let e = initial(4)
  let f = initial(5)
  let g = initial(6)
  let h = initial(7)
  for (let i = 0; i < 64; i++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (constants[i] as number) + word(i)) | 0
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = initial(index) + value
}

/** The one part of the platform that is used; browsers, Deno, Bun and Node all have it. */
const { TextEncoder } = globalThis as unknown as { TextEncoder: new () => { encode(text: string): Uint8Array } }
const utf8 = new TextEncoder()

/**
 * SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits (FIPS 180-4).
 * @stability stable
 *
 * @example
 * sha256("abc") // => "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export const sha256 = (text: string): string => {
  const bytes = utf8.encode(text)
  // The message, a one bit, zeros up to the end of a block, of which the last eight bytes say the length in bits.
  const padded = new Uint8Array((bytes.length + 9 + 63) & ~63)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const blocks = new DataView(padded.buffer)
  blocks.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  blocks.setUint32(padded.length - 4, bytes.length * 8)
  const state = Int32Array.from(beginning)
  for (let from = 0; from < padded.length; from += 64) compress(state, blocks, from)
  let digest = ""
  for (const word of state) digest += (word >>> 0).toString(16).padStart(8, "0")
  return digest
}

/**
 * The one text of a JSON value, whatever the order of its members (RFC 8785, JCS): members by UTF-16 code units, numbers
 * and strings as ECMAScript writes them, no space.
 *
 * One addition: a lone surrogate, for which the RFC has no text, is written as its escape, so that whatever a store can
 * keep can also be hashed. Throws a `TypeError` that names the place for what is not JSON at all, such as `undefined` or
 * a `Date`: only a program can make those.
 * @stability stable
 *
 * @example
 * canonicalJson({ b: [1e21, "é"], a: null }) // => '{"a":null,"b":[1e+21,"é"]}'
 */
export const canonicalJson = (value: unknown, path = ""): string => {
  if (value === null || typeof value === "boolean" || typeof value === "string" || Number.isFinite(value)) {
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => canonicalJson(item, `${path}/${i}`)).join(",")}]`
  if (typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const members = value as Readonly<Record<string, unknown>>
    const names = Object.keys(members).sort()
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(members[name], `${path}/${name}`)}`).join(",")}}`
  }
  throw new TypeError(`${path || "/"}: ${typeof value} is not JSON`)
}

/**
 * The fingerprint of a JSON value: two values have the same one exactly when they say the same.
 * @stability stable
 *
 * @example
 * fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }) // => true
 */
export const fingerprint = (value: unknown): string => sha256(canonicalJson(value))
