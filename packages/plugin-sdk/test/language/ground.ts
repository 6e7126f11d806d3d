/** The laws of languages, and a language with one fault each. */
import type { Language, Message } from "@comity/plugin-sdk"
import { type LanguageSubject, languageLaws } from "@comity/plugin-sdk/conformance"
import type { Ground } from "../matrix/Matrix.ts"
import { compileWith, type Parts, parts, sample, type Values } from "./sample.ts"

const uk = sample("uk")
const base = sample("en")
const subject = (changed: Partial<Language>): LanguageSubject => ({ language: { ...uk, ...changed }, base })
const saying = (messages: Readonly<Record<string, string>>) => subject({ messages: { ...uk.messages, ...messages } })
const writing = (changed: Partial<Parts>) => subject({ compile: compileWith({ ...parts, ...changed }) })
/** Messages that do something else besides. */
const doing = (besides: (values: Values) => string) =>
  subject({
    compile: (pattern, locale): Message => {
      const message = uk.compile(pattern, locale)
      return (values, term) => message(values, term) + besides(values)
    }
  })

const { "passedOver.absent": _, ...withoutOne } = uk.messages
let said = 0

export const ground: Ground<LanguageSubject> = {
  port: "language",
  laws: languageLaws,
  sound: subject({}),
  mutants: {
    "its locale is a language tag that this platform has the rules of": subject({ locale: "tlh" }),
    "there is a message for every code that it covers": subject({ messages: withoutOne }),
    "every pattern can be compiled": saying({ "failure/notFound": "Немає такого документа: {noun." }),
    "a message that has a form for one kind of number has one for each kind of its language": saying({
      "passedOver.absent": "Відсутність: {count, plural, one {# день} many {# днів} other {# дня}}."
    }),
    "no message asks for a value that the core does not give": doing((values) =>
      values["secret"] === true ? "!" : ""
    ),
    "each message tells the same facts as that of the base": saying({ "failure/notFound": "Немає такого документа." }),
    "every message says something, and leaves nothing open": saying({ "failure/aborted": "Помилка: undefined." }),
    "a message is whole: nothing is cut off at its beginning or end": saying({ "failure/aborted": "Запит перервано" }),
    "no date is left as data": writing({ date: (_, value) => String(value) }),
    "whatever a message is given, it says a text and never throws": writing({
      plain: (value) => (typeof value === "object" ? value.join(", ") : (value as string | number).toString())
    }),
    "a text that is inserted is written as it is, and never read as a pattern": writing({
      plain: (value) => (typeof value === "string" ? "#".replace("#", value) : String(value))
    }),
    "a name that is asked for is written as it is answered": writing({
      called: (kind, value, term) => {
        term(`${kind}.${value}`)
        return String(value)
      }
    }),
    "the same values give the same text, and are left as they were": doing((values) => {
      for (const value of Object.values(values)) if (Array.isArray(value)) value.sort()
      return ""
    })
  },
  extra: {
    "a locale that is no tag": subject({ locale: "Ukrainian" }),
    "a text that is another one every other time": doing(() => (++said % 2 === 0 ? "" : "!")),
    "a message of nothing": saying({ "failure/aborted": "" }),
    "a sentence that begins in the middle": saying({ "failure/aborted": ", якщо запит перервано." }),
    "more than the base tells": {
      language: uk,
      base: { ...base, messages: { ...base.messages, "failure/notFound": "There is no such document." } }
    },
    "a value that is read as a pattern": subject({
      compile: (pattern, locale) => {
        const message = uk.compile(pattern, locale)
        return (values, term) => {
          const text = message(values, term)
          return text.replaceAll("{name}", () => String(values["name"]))
        }
      }
    }),
    "a kind of rule that nobody says": { ...subject({}), kinds: [{ kind: "vendor/letter", form: [] }] }
  }
}
