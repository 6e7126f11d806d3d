/** Names for indexes: PostgreSQL indexes at most 2704 bytes together, and names of 200 characters may be longer than that. */
import { hash } from "node:crypto"

/** How long a kind or the name of a key may be. Five names of 200 characters of four bytes would need 4000 bytes. */
const longestName = 40

/** How long a combination may be, which holds all dimensions and so has no limit of its own. */
const longestCombination = 250

/** Long texts by their digest. It is longer than `longest` itself, so that no other text is kept under the same. */
const short = (text: string, longest: number): string =>
  text.length <= longest ? text : `sha256:${hash("sha256", text)}`

/** A kind, or the name of a key, in indexes that hold several texts; none of them is ever read back from there. */
export const shortName = (name: string): string => short(name, longestName)

/** A combination of dimensions in the index of the counters: a JSON object, which no digest looks like. */
export const shortCombination = (combination: string): string => short(combination, longestCombination)
