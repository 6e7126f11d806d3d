/** Which names a package, a kind and a language may have. Each reader gives undefined, or what was expected instead. */

const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/
const kindName = /^[a-z0-9][a-z0-9.-]*\/[a-z0-9][a-z0-9.-]*$/

/** Comity's own names begin with these. */
const own = ["comity", "@comity"]

/**
 * What is wrong with the name of an npm package.
 *
 * @example
 * packageNameProblem("@irkutsk/comity-hours") // => undefined
 * packageNameProblem("Hours")?.startsWith("expected a name as npm takes it") // => true
 */
export const packageNameProblem = (name: string): string | undefined => {
  if (name.length > 214 || !packageName.test(name)) {
    return "expected a name as npm takes it: lower case letters, digits, hyphens, dots and underscores, at most 214, with or without a scope, as in comity-hours or @irkutsk/comity-hours"
  }
  if (own.includes(name.split("/")[0] ?? "")) return "expected a name of your own: @comity/… is Comity's"
  return undefined
}

/**
 * What is wrong with the name of a kind, a channel or a store.
 *
 * @example
 * kindProblem("irkutsk/hours-with") // => undefined
 * kindProblem("hours-with") // => "expected vendor/name in lower case letters, digits, hyphens and dots, as in irkutsk/hours-with"
 */
export const kindProblem = (kind: string): string | undefined => {
  if (!kindName.test(kind)) {
    return "expected vendor/name in lower case letters, digits, hyphens and dots, as in irkutsk/hours-with"
  }
  return own.includes(kind.split("/")[0] ?? "") ? "expected a vendor of your own: comity/… is Comity's" : undefined
}

/**
 * What is wrong with the tag of a language. A platform without rules for it would use those of whatever machine it is.
 *
 * @example
 * localeProblem("ky") // => undefined
 * localeProblem("Kyrgyz language") // => "expected a BCP 47 tag, as in ky or pt-BR"
 * localeProblem("pt-br") // => "expected it in its canonical form, pt-BR"
 */
export const localeProblem = (locale: string): string | undefined => {
  let canonical: string | undefined
  try {
    canonical = Intl.getCanonicalLocales(locale)[0]
  } catch {}
  if (canonical === undefined) return "expected a BCP 47 tag, as in ky or pt-BR"
  if (canonical !== locale) return `expected it in its canonical form, ${canonical}`
  return Intl.PluralRules.supportedLocalesOf(locale).length > 0
    ? undefined
    : "expected a language that this platform has rules for: take one whose rules fit, with a variant, as in kk-karakalp"
}

/**
 * The kind that a package of this name would most likely have.
 *
 * @example
 * kindFor("@irkutsk/hours", "hours-with") // => "irkutsk/hours"
 * kindFor("comity-hours", "hours-with") // => "comity-hours/hours-with"
 */
export const kindFor = (name: string, word: string): string => {
  const [scope, rest] = name.startsWith("@") ? name.slice(1).split("/") : [name, word]
  const plain = (text = ""): string => text.replaceAll(/[^a-z0-9.-]/g, "-").replace(/^[^a-z0-9]+/, "")
  return `${plain(scope) || "vendor"}/${plain(rest) || word}`
}
