/** Laws about what a language says: whole sentences, whatever it is given, and nothing but them. */
import { type LanguageLaw, lawOfMessages } from "./LanguageSubject.ts"
import { oddTexts, oddValues } from "./oddValues.ts"
import { fresh, type Values, variants } from "./Speech.ts"

const quoted = (text: string): string => JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text)

/** Languages that are written without a mark at the end of a sentence, or with one that is not only that. */
const withoutFullStop = ["th", "lo", "bo", "dz"]
/** Codes of sentences; every other is of a name or of a part of an explanation that may end in a value. */
const isSentence = (code: string): boolean =>
  /^\w+\//.test(code) || /^(assessment|rule|measured|missing|passedOver|waiver|undetermined)\./.test(code)
const ends = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"']*$/u
/** What no text begins or ends with, unless something was cut off there. */
const cut = /^[\s,;:.)\]}»]|[\s,;([{«–—-]$/u

/** A mark that nobody writes: where it comes out, a text was written as it was given. */
const marker = "\uE000"

const isText = (value: unknown): boolean => typeof value === "string"

export const sayingLaws: ReadonlyArray<LanguageLaw> = [
  lawOfMessages(
    "every message says something, and leaves nothing open",
    "The reader of “Missing: undefined” or of “{count} days”.",
    "Expected texts without gaps. Correct these messages:",
    ({ speech, values }) => {
      const text = speech(fresh(values))
      return text.trim() === "" || /[{}]|undefined|\[object|\bNaN\b|\.\.| {2}/.test(text) ? quoted(text) : undefined
    }
  ),
  lawOfMessages(
    "a message is whole: nothing is cut off at its beginning or end",
    "The reader, and every language that can't continue a sentence where another one broke off.",
    "Expected whole sentences, and names without anything around them. Complete these messages:",
    ({ code, speech, values }, _, { language: { locale } }) => {
      const texts = variants(values).map((one) => speech(fresh(one)))
      const [text = ""] = texts
      if (text.trim() === "") return undefined
      if (cut.test(text)) return quoted(text)
      if (!isSentence(code) || withoutFullStop.includes(locale.split("-")[0] ?? "") || ends.test(text)) return undefined
      const endsInAValue = new Set(texts.map((one) => one.slice(-3))).size > 1
      return endsInAValue ? undefined : `${quoted(text)} ends without a mark`
    }
  ),
  lawOfMessages(
    "no date is left as data",
    "The official who reads 2019-09-18 in a letter and wonders which is the month.",
    "Expected dates as the language writes them. Give these messages the function for dates:",
    ({ speech, values }) => {
      const text = speech(fresh(values))
      return /\d{4}-\d\d-\d\d/.test(text) ? quoted(text) : undefined
    }
  ),
  lawOfMessages(
    "whatever a message is given, it says a text and never throws",
    "The office that has to explain an old entry, or one that a plugin spoiled: one value must not cost the whole explanation.",
    "Expected a text for whatever is given. Let `compile` make messages that write such values as they are:",
    ({ code, speech, values }, { runs, seed }) => {
      for (let run = 0; run < runs; run++) {
        const drawn = seed * 1000 + run * 7919 + code.length
        const odd = oddValues(Object.keys(values), drawn)
        try {
          const text: unknown = speech(odd as Values)
          if (!isText(text))
            return `says ${typeof text}, of the values drawn by ${drawn}: ${quoted(JSON.stringify(odd))}`
        } catch (thrown) {
          return `throws ${quoted(String(thrown))}, of the values drawn by ${drawn}: ${quoted(JSON.stringify(odd))}`
        }
        if (Object.keys(values).length === 0) return undefined
      }
      return undefined
    }
  ),
  lawOfMessages(
    "a text that is inserted is written as it is, and never read as a pattern",
    "The person whose name has a bracket in it; and everybody whom a pattern in a name could show something else.",
    "Expected texts to come out as they were given. Let `compile` insert values last, and only once:",
    ({ speech, values }) => {
      const texts = Object.entries(values).filter(([, value]) => isText(value))
      const given = (text: string): Values => ({
        ...fresh(values),
        ...Object.fromEntries(texts.map(([name]) => [name, text]))
      })
      const around = speech(given(marker))
      const wrong = around.includes(marker)
        ? oddTexts.find((odd) => speech(given(odd)) !== around.replaceAll(marker, () => odd))
        : undefined
      return wrong === undefined ? undefined : `${quoted(wrong)} became ${quoted(speech(given(wrong)))}`
    }
  ),
  lawOfMessages(
    "a name that is asked for is written as it is answered",
    "The office that is called otherwise in its province, and the reader who would get a code.",
    "Expected the answer of `term` in the text. Let `compile` write it:",
    ({ speech, values }) => {
      let asked: string | undefined
      const text = speech(fresh(values), (code) => {
        asked ??= code
        return marker
      })
      return asked === undefined || text.includes(marker) ? undefined : `asked for ${asked} and wrote ${quoted(text)}`
    }
  ),
  lawOfMessages(
    "the same values give the same text, and are left as they were",
    "Whoever compares two print-outs of one decision, and whoever uses the values after they were shown.",
    "Expected messages that keep nothing from one call to the next and change nothing. Mend `compile`:",
    ({ speech, values }) => {
      const given = fresh(values)
      const first = speech(given)
      if (JSON.stringify(given) !== JSON.stringify(values))
        return `changed what it was given to ${quoted(JSON.stringify(given))}`
      for (const other of variants(values).slice(1)) speech(fresh(other))
      const again = speech(fresh(values))
      return again === first ? undefined : `${quoted(first)} and then ${quoted(again)}`
    }
  )
]
