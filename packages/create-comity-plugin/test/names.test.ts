import { expect, it } from "vitest"
import { kindFor, kindProblem, localeProblem, packageNameProblem } from "../src/names.ts"

it.each(["comity-hours", "@irkutsk/hours", "a", "x.y_z~1", "a".repeat(214)])("npm takes the name %s", (name) => {
  expect(packageNameProblem(name)).toBeUndefined()
})

it.each([
  "",
  "Hours",
  "two words",
  ".hidden",
  "_private",
  "@scope",
  "@scope/",
  "a/b",
  "../up",
  'q"uote',
  "часы",
  "a".repeat(215)
])("npm takes no name %j, and it is said what is expected", (name) => {
  expect(packageNameProblem(name)).toMatch(/^expected a name as npm takes it: .* as in /)
})

it("Comity's own names are nobody else's", () => {
  expect(packageNameProblem("@comity/hours")).toMatch(/of your own/)
  expect(packageNameProblem("comity-hours")).toBeUndefined()
  expect(kindProblem("comity/hours")).toMatch(/of your own/)
})

it.each(["hours", "/hours", "irkutsk/", "irkutsk/hours/with", "Irkutsk/hours", "irkutsk/hours with", "иркутск/часы"])(
  "no kind is called %j",
  (kind) => {
    expect(kindProblem(kind)).toBe(
      "expected vendor/name in lower case letters, digits, hyphens and dots, as in irkutsk/hours-with"
    )
  }
)

it.each(["ky", "pt-BR", "uz-Cyrl", "kk-karakalp"])("a language may be %s", (locale) => {
  expect(localeProblem(locale)).toBeUndefined()
})

it.each([
  ["", "expected a BCP 47 tag, as in ky or pt-BR"],
  ["Kyrgyz language", "expected a BCP 47 tag, as in ky or pt-BR"],
  ["k", "expected a BCP 47 tag, as in ky or pt-BR"],
  ["ky_KG", "expected a BCP 47 tag, as in ky or pt-BR"],
  ["ky-kg", "expected it in its canonical form, ky-KG"],
  ["qaa", "expected a language that this platform has rules for"]
])("no language is called %j, and it is said what is expected", (locale, expected) => {
  expect(localeProblem(locale)).toContain(expected)
})

it("the kind that a package's name suggests is always one", () => {
  for (const name of ["@irkutsk/hours", "hours", "x.y_z~1", "~", "@a~/-b", "-"]) {
    expect(packageNameProblem(name), name).toBeUndefined()
    expect(kindProblem(kindFor(name, "hours-with")), name).toBeUndefined()
  }
})
