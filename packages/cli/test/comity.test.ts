import { expect, test } from "vitest"
import { answer, comity } from "./calling.ts"

test("help names the commands, and the help of each its options and exit codes", async () => {
  const { code, out } = await comity(["--help"])
  expect([code, out]).toEqual([0, expect.stringContaining("comity check <module>")])
  const check = await answer(["check", "--help"])
  expect(check.code).toBe(0)
  expect(check.out).toContain("--language <tag>")
  expect(check.out).toMatch(/^ {2}2 {2}It could not be tried/m)
  const conformance = await answer(["conformance", "-h", "--language", "ru"])
  expect([conformance.code, conformance.out]).toEqual([0, expect.stringContaining("Параметры\n  --json [file]")])
})

test("without a command it says which there are, and that nothing was done", async () => {
  const { code, out } = await answer([])
  expect([code, out]).toEqual([2, expect.stringContaining("comity conformance <module>")])
})

test("options may stand before the command, and no limit is too long to wait", async () => {
  const { code, out } = await comity(["--language", "ru", "check", "sound.ts", "--limit", "999999999"])
  expect([code, out]).toEqual([0, expect.stringContaining("Ничего не найдено.")])
})

test("it says which version it is", async () => {
  const { code, out } = await comity(["--version"])
  expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/)])
})

test.each([
  [["chek"], "There is no such command: chek. Commands: check, conformance, move, verify, sign, and keys."],
  [["--colour"], "There is no such option here: --colour. Options: --language <tag>, --version, and --help."],
  [["check", "sound.ts", "--jsn"], "There is no such option here: --jsn. Options: --json, "],
  [["check"], "Name the module. Usage: comity check <module>"],
  [["check", "sound.ts", "unsound.ts"], "Name one module. Found: sound.ts and unsound.ts."],
  [["check", "sound.ts", "--language", "tlh"], "There is no such language here: tlh. Languages: en, ko, and ru."],
  [["check", "sound.ts", "--language"], "This option needs a value: --language."],
  [["check", "sound.ts", "--verbose=1"], "This option takes no value: --verbose."],
  [["conformance", "kept.ts", "--runs", "-3"], "This option needs a whole number from 1: --runs. Found: -3."],
  [["check", "sound.ts", "--json=report.json"], "This option takes no value: --json."],
  [["check", "sound.ts", "--json", "report.json"], "Name one module. Found: sound.ts and report.json."],
  [["conformance", "kept.ts", "--jsn"], "Options: --json [file], --seed <n>, "],
  [["check", "nowhere.ts"], "There is no such module: nowhere.ts. Give its path"],
  [["check", "nothing.ts"], "no plugin that has one: nothing.ts. Its exports: answer and makePlugin."],
  [["conformance", "nothing.ts"], "Write: export default conformance(…)."]
])("%j is answered with what is wrong and what to do", async (given, said) => {
  const { code, err } = await answer(given)
  expect([code, err]).toEqual([2, expect.stringContaining(said)])
})

test.each([
  [["chek"], "There is no such command: chek."],
  [["check", "throws.ts"], "The module fails when it is imported: throws.ts. Its error: The license file is missing."],
  [["check", "stalls.ts", "--limit", "1"], "did not finish loading: stalls.ts. Seconds waited: 1."],
  [["check", "throwsNothing.ts"], "The module fails when it is imported: throwsNothing.ts. Its error: object"],
  [["check", "exits.ts"], "What was tried has ended the process before the command was done."],
  [["conformance", "late.ts"], "thrown an error that nobody caught. Its error: The socket is gone."]
])("%j ends the process with one sentence, and without a stack", async (given, said) => {
  const { code, err } = await comity(given)
  expect([code, err]).toEqual([2, expect.stringContaining(said)])
  expect(err).not.toMatch(/^\s+at /m)
})

test("where in the code it went wrong is shown to whoever asks", async () => {
  const { code, err } = await comity(["check", "throws.ts", "--verbose"])
  expect([code, err]).toEqual([2, expect.stringMatching(/^\s+at .*throws\.ts/m)])
})
