/**
 * Values that break programs which trust what they are given: our own list, after what is known to have broken others.
 * Each is made anew, so that nothing one method does to it is seen by the next; what can hold a text holds the marker.
 */

export interface Odd {
  readonly name: string
  readonly make: (marker: string) => unknown
}

const odd = (name: string, make: (marker: string) => unknown): Odd => ({ name, make })

/** So deep that whoever walks it by calling himself runs out of stack. */
const deep = (levels: number, innermost: unknown): unknown => {
  let value = innermost
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { in: value }
  return value
}
const throwing = (marker: string): never => {
  throw new Error(marker)
}

/** What is a value of no kind that JSON has, or of one that nobody may trust. */
export const oddValues: ReadonlyArray<Odd> = [
  odd("undefined", () => undefined),
  odd("null", () => null),
  odd("a symbol", (marker) => Symbol(marker)),
  odd("a function", (marker) => () => marker),
  odd("a function with members", (marker) => Object.assign(() => marker, { id: marker })),
  odd("a BigInt", () => 10n ** 40n),
  odd("NaN", () => Number.NaN),
  odd("Infinity", () => Number.POSITIVE_INFINITY),
  odd("a number that JSON reads as Infinity", () => JSON.parse("1e999")),
  odd("a Date", () => new Date(0)),
  odd("a Date that is none", () => new Date(Number.NaN)),
  odd("a Map", (marker) => new Map([["id", marker]])),
  odd("a Set", (marker) => new Set([marker])),
  odd("a WeakMap", () => new WeakMap()),
  odd("a regular expression", () => /(a+)+$/),
  odd("an error", (marker) => new Error(marker)),
  odd("a promise", (marker) => Promise.resolve(marker)),
  odd("a then", (marker) => ({ [["th", "en"].join("")]: (answer: (given: string) => void) => answer(marker) })),
  odd("bytes", () => new Uint8Array(1000)),
  odd("a String object", (marker) => new String(marker)),
  odd("a Number object", () => new Number(7)),
  odd("a sparse array", (marker) => Object.assign(new Array(5), { 3: marker })),
  odd("a huge array", () => new Array(20_000).fill(null)),
  odd("an array with holes at the end", () => Object.assign([], { length: 10_000 })),
  odd("an object like an array", (marker) => ({ 0: marker, length: 1 })),
  odd("something cyclic", (marker) => {
    const cyclic: Record<string, unknown> = { held: marker }
    cyclic["self"] = cyclic
    return cyclic
  }),
  odd("an array in itself", () => {
    const cyclic: Array<unknown> = []
    cyclic.push(cyclic)
    return cyclic
  }),
  odd("something 100,000 deep", (marker) => deep(100_000, marker)),
  odd("something 5,000 deep", (marker) => deep(5000, marker)),
  odd("a getter that throws", (marker) => ({
    get id() {
      return throwing(marker)
    }
  })),
  odd("a Proxy that throws at every turn", (marker) => {
    const trap = () => throwing(marker)
    return new Proxy({}, { get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap })
  }),
  odd(
    "a Proxy of an array that throws",
    (marker) => new Proxy([marker], { get: () => throwing(marker), ownKeys: () => throwing(marker) })
  ),
  odd("a revoked Proxy", () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    return proxy
  }),
  odd("a toJSON that throws", (marker) => ({ toJSON: () => throwing(marker) })),
  odd("a toString that throws", (marker) => ({
    toString: () => throwing(marker),
    [Symbol.toPrimitive]: () => throwing(marker)
  })),
  odd("an own __proto__", (marker) => JSON.parse(`{"__proto__":{"isAdmin":"${marker}"}}`)),
  odd("a constructor and its prototype", (marker) =>
    JSON.parse(`{"constructor":{"prototype":{"isAdmin":"${marker}"}}}`)
  ),
  odd("an object without prototype", (marker) => Object.assign(Object.create(null), { nonsense: marker })),
  odd(
    "an instance of a class",
    (marker) =>
      new (class Odd {
        secret = marker
      })()
  )
]

/** Texts that no line, no prose, no id, no code and no date may be. */
export const oddTexts: ReadonlyArray<Odd> = [
  odd("half a character", (marker) => `${marker}\uD83D`),
  odd("the other half", (marker) => `\uDE00${marker}`),
  odd("halves the wrong way round", (marker) => `${marker}\uDE00\uD83D`),
  odd("a NUL", (marker) => `${marker}\u0000`),
  odd("an escape sequence", (marker) => `\u001B[31m${marker}`),
  odd("a backspace", (marker) => `${marker}\b\b`),
  odd("a delete", (marker) => `${marker}\u007F`),
  odd("a C1 control", (marker) => `${marker}\u0085`),
  odd("an override of direction", (marker) => `\u202E${marker}`),
  odd("an embedding", (marker) => `${marker}\u202A.\u202C`),
  odd("an isolate", (marker) => `\u2066${marker}\u2069`),
  odd("an invisible tag", (marker) => `${marker}\u{E0041}`),
  odd("100,000 characters", (marker) => marker.padEnd(100_000, "가")),
  odd("a million characters", (marker) => marker.padEnd(1_000_000, " "))
]

/** Nothing that a calendar has; nor a period or a partial date. */
export const oddDates: ReadonlyArray<string> = [
  ...["2019-02-30", "2019-02-29", "2019-04-31", "2019-13-01", "2019-00-10", "2019-01-00", "2019-1-1", "19-01-01"],
  ...["2019/01/01", "01.02.2019", "2019-08-26T00:00:00Z", "+002019-08-26", "-2019-08-26", "２０１９-08-26"],
  ...["2019-08-26 ", " 2019-08-26", "2019-W35-1", "2019-238", "99999-01-01", "2019-08-2６", "today", "NaN", "null"],
  ...["2019-09-20/2019-08-26", "2019-08-26/2019-08-26/2019-08-26", "/", "2019-08-26/", "../..", "2019-08-26--09-20"]
]

/** Texts that look like JSON and are none, and some that are and hold what nobody expects. */
export const oddJson: ReadonlyArray<string> = [
  ...[
    "{",
    "[",
    "}",
    "]",
    '"',
    "{]",
    "[}",
    '{"id"',
    '{"id":',
    '{"id":1',
    '{"id":1,}',
    "[1,]",
    "[,1]",
    "[1 2]",
    "[1,,2]"
  ],
  ...["nul", "True", "NaN", "Infinity", "-", "+1", "01", "1.", ".5", "1e", "0x1", "1_000", "'a'", "{'a':1}", "{a:1}"],
  ...['["\\u12"]', '["\\x00"]', '["a\u0000"]', '"\\uD800', "\uFEFF{}", "[1]x", "{}{}", "/**/{}", "[1,#]", "\u00A0{}"],
  ...['{"id":"a","id":"b"}', "[1e999]", "[-1e999]", '{"":""}', '["\\uD800"]', "[123456789012345678901234567890]"],
  ...[
    '{"__proto__":[]}',
    '{"constructor":1}',
    "[[[[[[[[[[]]]]]]]]]]",
    "null",
    "true",
    "0",
    '""',
    "[]",
    "-0",
    '"2019-08-26"'
  ]
]
