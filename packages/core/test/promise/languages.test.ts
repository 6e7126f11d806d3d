import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { en } from "../../../i18n/src/en.ts"
import { ko } from "../../../i18n/src/ko.ts"
import { ru } from "../../../i18n/src/ru.ts"
import type { Language } from "../../src/ports/Language.ts"
import { assess, explain, rules } from "../../src/promise.ts"
import { failureOf } from "./laws/Law.ts"
import { tellStory } from "./rich.ts"
import { openWorld, type World } from "./scenario.ts"

/** A language that knows a few messages and nothing else. */
const few = (locale: string, messages: Readonly<Record<string, string>>): Language => ({
  locale,
  messages,
  compile: (pattern) => () => pattern
})
const kazakh = few("kk", { "lifecycle/refused": "Бас тартылды." })

let world: World
beforeEach(async () => {
  world = await openWorld(undefined, { languages: [en, ko, ru, kazakh] })
  await tellStory(world)
})
afterEach(() => world.close())

/** Everything that a host may want put into words. */
const subjects = async () => {
  const { kim } = world
  return {
    assessment: (await kim.enrolments.assess({ enrolment: "enrolment-t1" })).assessment,
    refusal: await failureOf(kim.enrolments.complete({ id: "enrolment-t3", assessment: "0".repeat(64) })),
    "bad input": await failureOf(kim.editions.plan({} as never)),
    "an error of the store": await failureOf(kim.parties.save({} as never, { commit: "" })),
    "a stale version": await failureOf(kim.editions.archive({ id: "2019-russia" }, { expected: 99 })),
    "something that is not there": await failureOf(kim.editions.get("none")),
    "reasons why not": await kim.editions.whyNot("2019-russia", "run"),
    agenda: await kim.whatNext({ edition: "2019-russia" }),
    reconciliation: await kim.statistics.reconcile("participants")
  }
}

describe("explain", () => {
  it.each(["en", "ko", "ru"])("says everything in %s without help from another language", async (locale) => {
    for (const [name, subject] of Object.entries(await subjects())) {
      const { draft, fellBack, language, lines, text } = world.comity.explain(subject, locale)
      expect([name, language, fellBack, draft]).toEqual([name, locale, [], true])
      expect([name, lines.length > 0, text.includes("language/")]).toEqual([name, true, false])
      // Not a code among the words.
      for (const line of lines)
        expect([name, line.text === line.code, line.text.trim() !== ""]).toEqual([name, false, true])
    }
  })

  it("says the same by itself as through the opened library", async () => {
    for (const subject of Object.values(await subjects())) {
      expect(explain(subject, [ru, en])).toEqual(world.comity.explain(subject, ["ru", "en"]))
    }
  })

  it("tells an assessment in short or whole, with what a context brings, alike at both doors", async () => {
    const { assessment } = await subjects()
    const context = { person: { names: [{ text: "PETROVA ANNA", asInPassport: true }] } } as const
    const whole = world.comity.explain(assessment, "en", { context })
    const short = world.comity.explain(assessment, "en", { form: "short", context })
    expect(explain(assessment, en, { context })).toEqual(whole)
    expect(explain(assessment, en, { form: "short", context })).toEqual(short)
    expect(whole.text).toContain("Trainee, as in the passport: PETROVA ANNA")
    expect(world.comity.explain(assessment, "en").text).not.toContain("PETROVA")
    expect(short.lines.length).toBeLessThan(whole.lines.length)
    expect(short.lines[0]).toEqual(whole.lines[0])
  })

  it("falls back along the chain, and names the language that helped out", async () => {
    const { refusal } = await subjects()
    const { fellBack, language, text } = world.comity.explain(refusal, ["kk", "ru"])
    expect(language).toBe("kk")
    expect(text.split("\n")[0]).toBe("Бас тартылды.")
    expect(fellBack.length).toBeGreaterThan(0)
    expect(new Set(fellBack.map((one) => one.language))).toEqual(new Set(["ru"]))
    expect(fellBack.map(({ because }) => because)).toEqual(fellBack.map(() => "noMessage"))
    // In the text itself as well, in a language that the reader is shown.
    expect(text).not.toContain("language/shownInAnother")
  })

  it("shows in the host's chain what was asked for in a language that is not installed, and says so", async () => {
    const { refusal } = await subjects()
    const { fellBack, language, text } = world.comity.explain(refusal, "uz")
    expect(language).toBe("uz")
    expect(new Set(fellBack.map((one) => one.language))).toEqual(new Set(["en"]))
    expect(text.split("\n").at(-1)).toContain("Uzbek")
    expect(world.comity.explain(refusal, ["uz", "ko"]).fellBack[0]?.language).toBe("ko")
  })

  it("uses the host's chain where no language is named", async () => {
    const { assessment } = await subjects()
    expect(world.comity.explain(assessment)).toEqual(world.comity.explain(assessment, ["en", "ko", "ru", "kk"]))
  })

  it("gives codes and values where no language is installed, and says that none is", async () => {
    const bare = await openWorld()
    for (const subject of Object.values(await subjects())) {
      const { draft, language, text } = bare.comity.explain(subject)
      expect([language, draft, text.split("\n")[0]]).toEqual([undefined, false, "language/noneInstalled"])
    }
    const { refusal } = await subjects()
    expect(bare.comity.explain(refusal).text).toContain("lifecycle/refused (noun: enrolment; transition: Complete)")
    await bare.close()
  })

  it("takes a name for what it is: nothing in a value is read as a message", () => {
    const set = rules.set("{$ruleSet} {{x}} .match $y", 1, rules.ceremony())
    const assessment = assess(set, { enrolment: "e", period: "2019-08-26/2019-09-20" }, { asOf: "2019-09-10" })
    for (const language of [en, ko, ru])
      expect(explain(assessment, language).text).toContain("{$ruleSet} {{x}} .match $y")
  })
})

test("a message that a language got wrong is passed over, and told", () => {
  const faulty: Language = {
    locale: "xx",
    messages: { "lifecycle/refused": "{", "lifecycle/not-yet": "fine" },
    compile: (pattern) => {
      if (pattern === "{") throw new Error("a brace is never closed")
      return () => pattern
    }
  }
  const { fellBack, text } = explain({ code: "lifecycle/refused", values: { noun: "edition", transition: "Run" } }, [
    faulty,
    en
  ])
  expect(fellBack).toContainEqual({ code: "lifecycle/refused", language: "en", because: "faultyMessage" })
  expect(text).toContain("Refused")
})
