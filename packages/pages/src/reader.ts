/**
 * A page's view of whoever reads it: every word of a page comes from here, in the first language of the reader's chain that
 * has it, and everything that data names is named in that language as far as there is such a name.
 */
import {
  type Assessment,
  type DocumentRef,
  type ExplanationOptions,
  explain,
  type Language,
  type LocalizedText,
  type Party,
  type Reason,
  type Rendered,
  type Values
} from "@comity/core/promise"
import { html, joined, type Markup, nothing } from "./html.ts"
import { saidOf } from "./period.ts"
import { type Naming, titlesOf, withTitles } from "./titles.ts"

/**
 * For whom a page is written.
 * @stability evolving
 */
export interface PageOptions {
  /** The languages of the reader, the best one first: it is the page's. */
  readonly languages: Language | ReadonlyArray<Language>
  /** People on the page are invented; it says so at its top. */
  readonly synthetic?: boolean
}

/** A text, and the language that it is in. */
export interface Worded {
  readonly text: string
  readonly language: string
}

/** A part of an explanation: its first line with its code, and what lies below that. */
export interface ExplainedPart {
  readonly code: string
  readonly text: string
  readonly below: Markup
}

export interface ExplainedWhole {
  readonly result: string
  readonly parts: ReadonlyArray<ExplainedPart>
}

export interface Reader {
  /** The language of the page. */
  readonly locale: string
  /** A message, given its values. */
  readonly text: (code: string, values?: Values) => string
  /** What a code is called: the message `<of>.<code>`, or the code in words. */
  readonly term: (of: string, code: string) => string
  /** What a state of a document is called. */
  readonly state: (noun: string, status: string) => string
  /** The name of a party, by its id; the id where it is not known here. */
  readonly name: (party: string) => Worded
  /** What a document is called; nothing where it has no title that is known here. */
  readonly called: (document: DocumentRef) => Worded | undefined
  /** The same, marked; of what has no title its kind and id. */
  readonly document: (document: DocumentRef) => Markup
  /** A text in the reader's language, or in the one in which it was written. */
  readonly wording: (text: LocalizedText) => Worded
  /** A text that is marked with its language where that is not the page's. */
  readonly marked: (worded: Worded) => Markup
  /** The names of parties, marked. */
  readonly names: (parties: ReadonlyArray<string>) => Markup
  readonly title: (text: LocalizedText) => Markup
  /** A date or a period, as far as it is known; any other text as it is. */
  readonly period: (period: string) => string
  readonly number: (count: number) => string
  /** The name of a country, by its ISO 3166 code; the code where it is none. */
  readonly country: (code: string) => string
  /** A tree of reasons, or an assessment, as sentences in lists. Documents stand in it by their titles. */
  readonly explanation: (subject: Assessment | Reason) => Markup
  /** An assessment part by part: its result, and what stands right below it, each with its own lines. */
  readonly parts: (assessment: Assessment, how?: ExplanationOptions) => ExplainedWhole
  /** The same as lines of text. */
  readonly sentences: (reason: Reason) => ReadonlyArray<string>
  /** What was said so far: whether by drafts, and in which languages other than the page's. */
  readonly said: () => { readonly draft: boolean; readonly others: ReadonlyArray<string> }
}

/**
 * A code as words, for where nobody has said what it is called.
 *
 * @example
 * inWords("diagnostic-center") // => "diagnostic center"
 * inWords("needAssessed") // => "need assessed"
 */
export const inWords = (code: string): string => {
  // A code of another system, `isco-08/2212`, has no words in it.
  if (code.includes("/")) return code
  return code
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, (_, one: string, other: string) => `${one} ${other.toLowerCase()}`)
    .replaceAll(/[-_]+/g, " ")
    .trim()
}

const kinds = ["label", "translated", "alias", "acronym"]

/** Of several names: what it calls itself, else a translation, else what others call it. */
const bestOf = (names: Party["names"]): Party["names"][number] | undefined =>
  names.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))[0]

/** What the platform calls a country in a language; the code where either is unknown to it. */
const countryOf = (locale: string, code: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code
  } catch {
    return code
  }
}

type Line = Rendered["lines"][number]

/** Lines with a depth as lists in lists. */
const listOf = (lines: ReadonlyArray<Line>, from = 0): Markup => {
  const depth = lines[from]?.depth
  if (depth === undefined) return nothing
  const items: Array<Markup> = []
  for (let index = from; index < lines.length && (lines[index]?.depth ?? 0) >= depth; index++) {
    const line = lines[index]
    if (line?.depth !== depth) continue
    const deeper = (lines[index + 1]?.depth ?? 0) > depth ? listOf(lines, index + 1) : nothing
    items.push(html`<li><span>${line.text}</span>${deeper}</li>\n`)
  }
  return html`<ul class="reasons">${items}</ul>`
}

/**
 * The reader of a page about these parties, and about documents that are called so.
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const party = { id: "g", kind: "jurisdiction", names: [{ text: "경기도", language: "ko", kind: "label" }] } as const
 * const reader = readerOf({ languages: en }, { parties: [party] })
 * reader.names(["g", "x"]).markup // => '<bdi lang="ko">경기도</bdi>, <bdi>x</bdi>'
 * reader.period("2022-09") // => "September 2022"
 */
export const readerOf = ({ languages }: PageOptions, { parties = [], titles = [] }: Naming = {}): Reader => {
  const chain: ReadonlyArray<Language> = [languages].flat()
  const locale = chain[0]?.locale ?? "und"
  const preferred = [...chain.map((language) => language.locale)]
  const known = new Map(parties.map((party) => [party.id, party]))
  const titleOf = titlesOf(titles)
  const others = new Set<string>()
  let draft = false

  const linesOf = (subject: Assessment | Reason, how?: ExplanationOptions): ReadonlyArray<Line> => {
    const named = "code" in subject ? withTitles(subject, (one) => called(one)?.text) : subject
    const rendered = explain(named, chain, how)
    if (rendered.draft) draft = true
    for (const { language } of rendered.fellBack) if (language !== undefined) others.add(language)
    // In which other languages something is shown, a page says once, at its end.
    return rendered.lines.filter(({ code }) => !code.startsWith("language/"))
  }
  const has = (code: string): boolean => chain.some(({ messages }) => Object.hasOwn(messages, code))
  const text = (code: string, values: Values = {}): string => linesOf({ code, values })[0]?.text ?? code
  const marked = ({ language, text: words }: Worded): Markup =>
    language === locale || language === "" ? html`<bdi>${words}</bdi>` : html`<bdi lang="${language}">${words}</bdi>`

  const name = (id: string): Worded => {
    const names = known.get(id)?.names ?? []
    const own = preferred
      .map((language) => names.filter((one) => one.language === language))
      .find((one) => one.length > 0)
    return bestOf(own ?? names) ?? { text: id, language: "" }
  }
  const wording = ({ source, texts }: LocalizedText): Worded => {
    const language = [...preferred, source, ...Object.keys(texts)].find((one) => Object.hasOwn(texts, one)) ?? source
    return { text: texts[language] ?? "", language }
  }
  const called = (document: DocumentRef): Worded | undefined => {
    const title = titleOf(document)
    return title === undefined ? undefined : wording(title)
  }
  const term = (of: string, code: string): string => (has(`${of}.${code}`) ? text(`${of}.${code}`) : inWords(code))
  return {
    locale,
    text,
    term,
    called,
    document: (document) => {
      const title = called(document)
      return title === undefined ? html`${term("noun", document.kind)}: <code>${document.id}</code>` : marked(title)
    },
    state: (noun, status) => {
      const own = [`state.${noun}.${status}`, `state.${status}`].find(has)
      return own === undefined ? inWords(status) : text(own)
    },
    name,
    wording,
    marked,
    names: (ids) =>
      joined(
        ids.map((id) => marked(name(id))),
        ", "
      ),
    title: (localized) => marked(wording(localized)),
    period: (period) => {
      const said = saidOf(period)
      return said === undefined ? period : text(said.code, said.values)
    },
    number: (count) => text("page.number", { count }),
    country: (code) => countryOf(locale, code),
    explanation: (subject) => listOf(linesOf(subject)),
    parts: (assessment, how) => {
      const [root, ...lines] = linesOf(assessment, how)
      return {
        result: root?.text ?? "",
        parts: lines.flatMap(({ code, depth, text }, index) =>
          depth === 1
            ? [{ code, text, below: (lines[index + 1]?.depth ?? 0) > 1 ? listOf(lines, index + 1) : nothing }]
            : []
        )
      }
    },
    sentences: (reason) => linesOf(reason).map((line) => line.text),
    said: () => ({ draft, others: [...others] })
  }
}
