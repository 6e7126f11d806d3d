/** For whom an explanation is made: the languages of the reader choose which of several texts and names are told. */
import type { LocalizedText } from "../../values/LocalizedText.ts"
import { textIn } from "../../values/LocalizedText.ts"
import { type Reason, reason, type Value, type Values } from "../../values/Reason.ts"
import type { ExplanationContext, NameForReaders, TextForReaders } from "../ExplanationContext.ts"
import { standardKinds } from "../kinds/standard.ts"

export interface Telling {
  readonly context: ExplanationContext
  /** What an id stands for; the id itself where nobody has said. */
  readonly called: (id: string) => string
  /** Values of a message in which hosts and placements stand by what they are called. */
  readonly withNames: (values: Values) => Values
  /** A text of the context as a value of this message; in which language it is, where that is not the reader's. */
  readonly quoted: (code: string, text: TextForReaders, more?: Values) => Reason
  /** The name as the reader writes it, where that is another than the passport's. */
  readonly ownName: (names: ReadonlyArray<NameForReaders>) => string | undefined
  /** The parts of a record that a kind of rule reads; undefined: all of them. */
  readonly partsRead: (kind: string) => ReadonlyArray<string> | undefined
}

/** The scripts of languages that are not read in Latin letters, ISO 15924; of a tag with a script, that one. */
const scripts: Readonly<Record<string, string>> = {
  be: "Cyrl",
  bg: "Cyrl",
  ja: "Jpan",
  kk: "Cyrl",
  ko: "Hang",
  ky: "Cyrl",
  mn: "Cyrl",
  ru: "Cyrl",
  tg: "Cyrl",
  uk: "Cyrl",
  zh: "Hani"
}
const scriptOf = (language: string): string => {
  const [first = "", second = ""] = language.split("-")
  return /^[A-Z][a-z]{3}$/.test(second) ? second : (ownMember(scripts, first) ?? "Latn")
}

/** A member that was written there: an id may be called as what every object has. */
export const ownMember = <Value>(
  record: { readonly [name: string]: Value } | undefined,
  name: string
): Value | undefined => (record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined)

/** Values that are ids of places. */
const places: ReadonlyArray<string> = ["host", "placement"]

const coreReads = new Map<string, ReadonlyArray<string> | undefined>(
  standardKinds.map(({ kind, reads }) => [kind, reads])
)

/** For a reader of these languages, the best one first. */
export const tellingFor = (context: ExplanationContext, languages: ReadonlyArray<string>): Telling => {
  const chosen = (text: TextForReaders) => textIn(text as LocalizedText, languages)
  const isAsked = (language: string): boolean =>
    languages.length === 0 || languages[0]?.split("-", 1)[0] === language.split("-", 1)[0]
  const called = (id: string): string => {
    const text = ownMember(context.called, id)
    return text === undefined ? id : chosen(text).text
  }
  return {
    context,
    called,
    withNames: (values) => {
      const entries = Object.entries(values).map(([name, value]) => [
        name,
        places.includes(name) && typeof value === "string" ? called(value) : value
      ])
      const named: Record<string, Value> = Object.fromEntries(entries)
      const { host, placement } = named
      // Beside its host a placement that is called the same says nothing: its id tells which it is.
      return host !== undefined && host === placement ? { ...named, placement: values["placement"] as Value } : named
    },
    quoted: (code, text, more = {}) => {
      const { language, text: words } = chosen(text)
      return reason(
        code,
        { text: words, ...more },
        isAsked(language) ? [] : [reason("explanation.otherLanguage", { language })]
      )
    },
    ownName: (names) => {
      const wanted = languages.slice(0, 1)
      const found =
        names.find(({ language }) => wanted.includes(language ?? "")) ??
        names.find(({ script }) => wanted.map(scriptOf).includes(script ?? ""))
      return found?.asInPassport === true ? undefined : found?.text
    },
    partsRead: (kind) => ownMember(context.reads, kind) ?? coreReads.get(kind)
  }
}
