/** The five sorts of plugins that can be begun, and what is particular to the package of each. */

/** What is particular to the package of one port. */
interface Port {
  /** What it is, for a list to choose from and for the package's description. */
  readonly title: string
  /** The second half of `vendor/name` where nothing better is known. */
  readonly word: string
  /** Packages of Comity that it imports besides `@comity/core` and `@comity/plugin-sdk`. */
  readonly imports: ReadonlyArray<string>
  /** What `npm run check` runs, where there is something besides laws. */
  readonly check?: string
}

export const ports = {
  store: { title: "A store for Comity: a storage driver", word: "store", imports: [] },
  channel: { title: "A channel for Comity: a way by which notices reach somebody", word: "gateway", imports: [] },
  "rule-kind": {
    title: "A rule kind for Comity: a way to read a completion rule",
    word: "hours-with",
    imports: ["i18n"]
  },
  language: { title: "A language for Comity: a catalogue of messages", word: "language", imports: ["i18n"] },
  profile: {
    title: "A profile for Comity: what is particular to one province",
    word: "profile",
    imports: [],
    check: "comity check src/index.ts"
  }
} as const satisfies Readonly<Record<string, Port>>

/**
 * What can be begun: `store`, `channel`, `rule-kind`, `language`, `profile`.
 *
 * @stability evolving
 */
export type PortName = keyof typeof ports

/**
 * All of them, in the order in which they are offered.
 *
 * @stability evolving
 */
export const portNames = Object.keys(ports) as ReadonlyArray<PortName>

/** What is particular to a port. */
export const portOf = (name: PortName): Port => ports[name]
