/** Laws about the catalogue of a language: that it is there, whole, and says as much as another. */
import { askedOf, besides, holdsFor, type LanguageLaw, lawOfMessages, saidBy } from "./LanguageSubject.ts"
import { factsOf, namesAskedOf, patternOf, speechOf, variants } from "./Speech.ts"

const isTag = (locale: string): boolean => {
  try {
    return Intl.getCanonicalLocales(locale)[0] === locale
  } catch {
    return false
  }
}

/** A message that chooses by a number, in MessageFormat 2 and in ICU's MessageFormat: what stands before the first wording. */
const choosesByNumber = (pattern: string): boolean => {
  const [head = ""] = pattern.split("{{")
  return (
    /,\s*(plural|selectordinal)\s*,/.test(pattern) ||
    (/\.match\b/.test(head) && /:(integer|number|percent|ordinal)\b/.test(head))
  )
}
const hasForm = (pattern: string, category: string): boolean => new RegExp(`\\b${category}\\b[^{}]*\\{`).test(pattern)

const categoriesOf = (locale: string): ReadonlyArray<string> =>
  isTag(locale)
    ? new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== "other")
    : []

export const catalogueLaws: ReadonlyArray<LanguageLaw> = [
  {
    name: "its locale is a language tag that this platform has the rules of",
    protects:
      "The reader of a language without rules here, who would get the dates and plurals of whatever machine it is.",
    check: async ({ language: { locale } }) => {
      if (!isTag(locale))
        throw new Error(
          `The locale is ${JSON.stringify(locale)}. Expected a tag of BCP 47 in its canonical form, such as ky, uz-Cyrl or zh-Hant.`
        )
      if (Intl.PluralRules.supportedLocalesOf([locale]).length === 0)
        throw new Error(
          `This platform has no rules for ${JSON.stringify(locale)}: dates, numbers and plurals would follow the settings of each machine. ` +
            "Use the tag of a language whose rules fit, with a variant that names yours, such as kk-karakalp."
        )
    }
  },
  {
    name: "there is a message for every code that it covers",
    protects: "The reader who would suddenly be shown a sentence in another language, or a bare code.",
    check: async (subject) =>
      holdsFor(
        askedOf(subject)
          .filter(([code]) => patternOf(subject.language, code) === undefined)
          .map(([code, values]) => ({
            code,
            found: `no message; it is given ${Object.keys(values).join(", ") || "nothing"}`
          })),
        "Expected a message for each code that the core can give. Write these, or name in `covers` what the language says:"
      )
  },
  {
    name: "every pattern can be compiled",
    protects: "The reader who would get another language because of one bracket.",
    check: async ({ language }) =>
      holdsFor(
        Object.entries(language.messages).flatMap(([code, pattern]) =>
          speechOf(language, code) === undefined ? [{ code, found: JSON.stringify(pattern) }] : []
        ),
        "Expected patterns that the language's own `compile` reads. Correct these:"
      )
  },
  {
    name: "a message that has a form for one kind of number has one for each kind of its language",
    protects: "The reader who would see “2 дней”, or “21 days” in a language where that is wrong.",
    check: async ({ language: { locale, messages } }) =>
      holdsFor(
        Object.entries(messages)
          .filter(([, pattern]) => choosesByNumber(pattern))
          .flatMap(([code, pattern]) => {
            const missing = categoriesOf(locale).filter((category) => !hasForm(pattern, category))
            return missing.length === 0 ? [] : [{ code, found: `no form for ${missing.join(", ")}` }]
          }),
        `Expected a form for each plural category of ${locale} (${[...categoriesOf(locale), "other"].join(", ")}). Add them:`
      )
  },
  lawOfMessages(
    "no message asks for a value that the core does not give",
    "The reader of a sentence with a gap in it, in the one case that nobody tried.",
    "Expected messages that ask only for the values they are given. Take the others out, or correct their names:",
    ({ speech, values }) => {
      const asked = new Set(variants(values).flatMap((one) => namesAskedOf(speech, one)))
      const unknown = [...asked].filter((name) => !Object.hasOwn(values, name))
      return unknown.length === 0
        ? undefined
        : `asks for ${unknown.join(", ")}; it is given ${Object.keys(values).join(", ") || "nothing"}`
    }
  ),
  {
    name: "each message tells the same facts as that of the base",
    protects: "The trainee who is told less about a refusal than the office is in its own language.",
    notAsked: async ({ base }) => (base === undefined ? "no base is given to compare with" : undefined),
    check: async (subject) =>
      holdsFor(
        [...saidBy(subject), ...besides(subject)].flatMap(({ code, speech, values }) => {
          const other = subject.base === undefined ? undefined : speechOf(subject.base, code)
          if (other === undefined) return []
          const [own, based] = [factsOf(speech, values), factsOf(other, values)]
          const [less, more] = [
            based.filter((name) => !own.includes(name)),
            own.filter((name) => !based.includes(name))
          ]
          return [
            ...(less.length === 0 ? [] : [{ code, found: `does not tell ${less.join(", ")}` }]),
            ...(more.length === 0 ? [] : [{ code, found: `tells ${more.join(", ")}, which the base does not` }])
          ]
        }),
        `Expected the facts that ${subject.base?.locale} tells, and no others:`
      )
  }
]
