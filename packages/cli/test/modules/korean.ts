/** The Korean that Comity brings, tried as anybody's language is. */
// #region language
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"
import { conformance, languageLaws } from "@comity/plugin-sdk/conformance"

export default conformance({
  name: "@comity/i18n/ko",
  port: "language",
  laws: languageLaws,
  subject: { language: ko, base: en }
})
// #endregion language
