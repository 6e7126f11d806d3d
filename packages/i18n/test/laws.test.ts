import { en, ko, ru } from "@comity/i18n"
import { en as enOnPages } from "@comity/i18n/pages/en"
import { ko as koOnPages } from "@comity/i18n/pages/ko"
import { ru as ruOnPages } from "@comity/i18n/pages/ru"
import { languageLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, it } from "vitest"

describe("en", () => runLaws(languageLaws, { language: en }, it))
describe.each([ko, ru])("$locale", (language) => runLaws(languageLaws, { language, base: en }, it))

describe("en with the words of pages", () => runLaws(languageLaws, { language: enOnPages, base: koOnPages }, it))
describe.each([koOnPages, ruOnPages])("$locale with the words of pages", (language) =>
  runLaws(languageLaws, { language, base: enOnPages }, it)
)
