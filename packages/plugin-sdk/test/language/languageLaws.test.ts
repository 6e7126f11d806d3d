import type { Language } from "@comity/plugin-sdk"
import { languageLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it, test } from "vitest"
import { findings, matrixOf } from "../matrix/Matrix.ts"
import { ground } from "./ground.ts"
import { sample } from "./sample.ts"

describe("a language in a syntax of its own", () => {
  runLaws(languageLaws, ground.sound, it)
})

test("every law of languages catches a fault that no other law catches", async () => {
  expect(findings(await matrixOf(ground))).toEqual([])
})

const law = (beginning: string) =>
  languageLaws.find(({ name }) => name.startsWith(beginning)) as (typeof languageLaws)[number]

test("a language that says a part is asked for that part only", async () => {
  const uk = sample("uk")
  const messages = Object.fromEntries(Object.entries(uk.messages).filter(([code]) => code.startsWith("status.")))
  const language: Language = { ...uk, messages }
  const whole = law("there is a message")
  await expect(whole.check({ language, covers: ["status."] })).resolves.toBeUndefined()
  await expect(whole.check({ language, covers: ["status.", "help.none"] })).rejects.toThrow("help.none: no message")
  await expect(whole.check({ language })).rejects.toThrow(/and \d{3,} more$/)
})

test("a tag with a variant takes the rules of its language", async () => {
  const named = (locale: string) => law("its locale").check({ language: { ...sample("uk"), locale } })
  await expect(named("kk-karakalp")).resolves.toBeUndefined()
  await expect(named("kaa-Latn-UZ-xyz")).rejects.toThrow("BCP 47")
  await expect(named("KK")).rejects.toThrow("canonical form")
})

test("what is said of a broken law names the message, what was found and what to do", async () => {
  const mutant = ground.mutants["each message tells the same facts as that of the base"]
  await expect(law("each message tells").check(mutant as typeof ground.sound)).rejects.toThrow(
    "Expected the facts that en tells, and no others:\n  failure/notFound: does not tell noun, id"
  )
})

test("the same seed draws the same cases", async () => {
  const mutant = ground.mutants["whatever a message is given, it says a text and never throws"] as typeof ground.sound
  const said = (seed: number) =>
    law("whatever")
      .check(mutant, { seed, runs: 10 })
      .catch((error: Error) => error.message)
  expect(await said(3)).toBe(await said(3))
  expect(await said(4)).not.toBe(await said(3))
})
