/**
 * Kyrgyz for Comity: what a trainee reads. A draft until a native reader signs it.
 *
 * It is partial on purpose. What an office reads is not here, so a host puts a whole language behind it, in an order of its
 * own: `languages: [ky, ru, en]`.
 */
import { compile } from "@comity/i18n"
import { definePlugin, type Language } from "@comity/plugin-sdk"
import { assessments } from "./assessments.ts"
import { names } from "./names.ts"
import { notices } from "./notices.ts"
import { rules } from "./rules.ts"

export const ky: Language = {
  locale: "ky",
  draft: true,
  messages: { ...assessments, ...rules, ...names, ...notices },
  compile
}

export default definePlugin({ name: "@example/comity-kyrgyz", version: "1.0.0", contract: 1, languages: [ky] })

/**
 * What is said in Kyrgyz, as the beginnings of codes: `languageLaws` asks for every message that begins so. What is said
 * besides, such as `act`, is compared with the base all the same; as a beginning it would be that of `activity/…` too.
 */
export const covers: ReadonlyArray<string> = [
  "assessment.",
  "status.",
  "standing.",
  "outlook.",
  "undetermined.",
  "help.",
  "appeal.",
  "missing.",
  "passedOver.",
  "waiver.possible",
  "scope",
  "rule.all",
  "rule.any",
  "rule.atLeast",
  "rule.not",
  "rule.scoped.",
  "rule.when",
  "rule.within",
  ...[
    "absence-cap",
    "attendance-share",
    "ceremony-attended",
    "days-per-host",
    "deliverable-accepted",
    "distinct-hosts",
    "document-on-file",
    "host-sign-off",
    "minimum-duration",
    "minimum-procedures",
    "orientation-before-start",
    "required-modules"
  ].flatMap((kind) => [`rule.comity/${kind}`, `measured.comity/${kind}`, `bounded.comity/${kind}`]),
  "role.",
  "state.enrolment.",
  "state.nomination.",
  "unit.",
  "excused.",
  "mark.",
  "level.",
  "activity.",
  "deliverable.",
  "document.",
  "recordPart.",
  "notice/trainingCompleted",
  "notice/trainingNotCompleted",
  "notice/nominationReturned",
  "notice/reason",
  "notice/defect",
  "notice/notReproduced"
]
