/**
 * Numbers for names, from 0 on, in the order in which they are first asked for: a million of them in 24 MB, where a `Map`
 * of texts takes five times that. A name counts by the first half of its SHA-256, so that nobody makes two look alike.
 */

/** Words of 32 bits that a key has. */
const width = 4
const chunkBits = 10
const chunkSize = 1 << chunkBits

/** The words of a digest in hexadecimal. */
export const wordAt = (digest: string, index: number): number =>
  Number.parseInt(digest.slice(index * 8, index * 8 + 8), 16)

/** Columns of numbers, which grow by chunks: what is there is never copied. */
export const column = <A extends { [index: number]: number }>(make: (length: number) => A, width = 1) => {
  const chunks: Array<A> = []
  return {
    get: (row: number, at = 0): number =>
      (chunks[row >>> chunkBits] as A)[(row & (chunkSize - 1)) * width + at] as number,
    set: (row: number, value: number, at = 0): void => {
      chunks[row >>> chunkBits] ??= make(chunkSize * width)
      const chunk = chunks[row >>> chunkBits] as A
      chunk[(row & (chunkSize - 1)) * width + at] = value
    }
  }
}

export interface HashIndex {
  /** The number of a name, -1 if it has none. */
  readonly find: (name: string) => number
  /** The number of a name, which is given one if it has none. */
  readonly add: (name: string) => number
  readonly size: () => number
}

/** `hash` is SHA-256 in hexadecimal. */
export const hashIndex = (hash: (text: string) => string): HashIndex => {
  const keys = column((length) => new Uint32Array(length), width)
  /** Open addressing: each place holds a number and one more, or 0. */
  let places = new Uint32Array(1024)
  let size = 0

  const isAt = (number: number, words: ReadonlyArray<number>): boolean =>
    words.every((word, i) => keys.get(number, i) === word)

  /** The place where a key is, or would be. */
  const placeOf = (words: ReadonlyArray<number>): number => {
    let place = (words[0] as number) & (places.length - 1)
    while (places[place] !== 0 && !isAt((places[place] as number) - 1, words)) place = (place + 1) & (places.length - 1)
    return place
  }

  const grow = (): void => {
    const before = size
    places = new Uint32Array(places.length * 2)
    for (let number = 0; number < before; number++) {
      let place = keys.get(number) & (places.length - 1)
      while (places[place] !== 0) place = (place + 1) & (places.length - 1)
      places[place] = number + 1
    }
  }

  const wordsOf = (name: string): ReadonlyArray<number> => {
    const digest = hash(name)
    return [wordAt(digest, 0), wordAt(digest, 1), wordAt(digest, 2), wordAt(digest, 3)]
  }

  return {
    find: (name) => (places[placeOf(wordsOf(name))] as number) - 1,
    add: (name) => {
      const words = wordsOf(name)
      const place = placeOf(words)
      const found = places[place] as number
      if (found > 0) return found - 1
      places[place] = size + 1
      for (const [i, word] of words.entries()) keys.set(size, word, i)
      size++
      if (size * 4 > places.length * 3) grow()
      return size - 1
    },
    size: () => size
  }
}
