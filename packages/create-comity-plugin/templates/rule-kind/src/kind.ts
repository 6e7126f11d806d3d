/** `__kind__`: so many sessions of one module, attended. */
import { code, defineRuleKind, fields, integer } from "@comity/plugin-sdk"

/**
 * A kind measures; it never says "passed". It gives what holds now, and between what bounds that can still end. Comity makes
 * the status of it, the waivers, the combinations and the explanation.
 */
export const sessionsOfModule = defineRuleKind({
  kind: "__kind__",
  params: fields({
    module: code({ label: { source: "en", texts: { en: "Module", ko: "모듈", ru: "Модуль" } } }),
    sessions: integer({
      min: 1,
      label: { source: "en", texts: { en: "Sessions to attend", ko: "참석할 세션 수", ru: "Сколько занятий посетить" } }
    })
  }),
  reads: ["sessions"],

  /** What the rule needs of an edition, so that one that can't be met is refused when it is announced. */
  requires: ({ module, sessions }, edition) =>
    edition.sessions && {
      required: sessions,
      available: edition.sessions.filter((session) => session.module === module).length,
      unit: "sessions"
    },

  evaluate: ({ module, sessions }, { ahead, closed, evidenceUntil, held }) => {
    const ofModule = held.filter((session) => session.module === module)
    const attended = ofModule.filter(({ mark }) => mark === "present" || mark === "late")
    const passedOver = ofModule.filter((session) => !attended.includes(session))
    const planned = ahead.filter((session) => session.module === module)
    // Nobody has said who came. That can still be done, until the evidence is closed.
    const open = closed ? [] : ofModule.filter(({ mark }) => mark === "unreported")

    const lower = attended.length
    const upper = lower + open.length + planned.length
    const isOpen = lower < sessions && lower + open.length >= sessions
    const until = planned.at(-1)?.on ?? (open.length > 0 ? evidenceUntil : undefined)
    return {
      direction: "atLeast",
      required: sessions,
      unit: "sessions",
      // Where what is unreported decides, nothing is claimed of today.
      ...(isOpen ? { undeterminedBecause: "unreported" } : { now: lower }),
      lower,
      upper,
      ...(until === undefined ? {} : { until }),
      sessionsAhead: planned.length,
      counted: attended.map(({ id }) => id),
      passedOver: passedOver.map(({ id, mark }) => ({ id, why: mark })),
      missing: []
    }
  }
})
