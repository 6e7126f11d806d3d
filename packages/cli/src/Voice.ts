/** The languages that the command line speaks: those of `@comity/i18n`, with its own words added, loaded when one is asked for. */
import { type Language, type Reason, render } from "@comity/core"
import type { Words } from "./words/words.ts"

const installed = {
  en: async () => [(await import("@comity/i18n/en")).en, (await import("./words/en.ts")).en],
  ko: async () => [(await import("@comity/i18n/ko")).ko, (await import("./words/ko.ts")).ko],
  ru: async () => [(await import("@comity/i18n/ru")).ru, (await import("./words/ru.ts")).ru]
} as const satisfies Readonly<Record<string, () => Promise<readonly [Language, Words]>>>

export type Tag = keyof typeof installed
export const tags = Object.keys(installed) as ReadonlyArray<Tag>

/** One of the tags that are spoken, whatever region or character set comes with it: `ko_KR.UTF-8`, `ru-KZ`. */
export const tagIn = (text: string): Tag | undefined => {
  const [tag = ""] = text.toLowerCase().split(/[-_.@]/)
  return tags.find((one) => one === tag)
}

/** The language of the terminal, as its user has set it; English where that is none of those spoken. */
export const tagOf = (environment: Readonly<Record<string, string | undefined>>): Tag => {
  const set = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((text) => text)
  return tagIn(set ?? "") ?? "en"
}

/** A language with the command line's own words. */
export const languageOf = async (tag: Tag): Promise<Language> => {
  const [language, words] = await installed[tag]()
  return { ...language, messages: { ...language.messages, ...words } }
}

/** Says reasons as sentences, children indented under theirs. */
export type Say = (reasons: Reason | ReadonlyArray<Reason>) => string

/** Speaks in a language; what a plugin's own languages say besides is said by them. */
export const voice =
  (language: Language, others: ReadonlyArray<Language> = []): Say =>
  (reasons) =>
    render(reasons, [language, ...others])
      .lines.map(({ depth, text }) => `${"  ".repeat(depth)}${text}`)
      .join("\n")
