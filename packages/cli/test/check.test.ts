import { expect, test } from "vitest"
import { comity } from "./calling.ts"

test("a profile in which nothing is wrong ends with 0", async () => {
  const { code, err, out } = await comity(["check", "sound.ts"])
  expect([code, err]).toEqual([0, ""])
  expect(out).toBe("Profile: chuy.\n  ✓ Nothing was found.\n")
})

test("every finding is a sentence that says what to do, and findings end with 1", async () => {
  const { code, err, out } = await comity(["check", "unsound.ts"])
  expect([code, err]).toEqual([1, ""])
  expect(out).toContain("✗ No edition could meet this rule set: talas-2025, version 1.")
  expect(out).toContain("✗ Nothing leads to this state any more: archived (edition).")
  expect(out).toContain("✗ Nobody gets out of this state any more: reported (edition).")
  expect(out).toContain("✗ Nobody here holds an office that this needs: dean.")
  expect(out).toContain("! Names are missing in this language: Russian.")
  expect(out).toContain("! The profile names something that is not there: noun.editon.")
  expect(out).toContain("Findings that stop something: 4. Names to look at: 2.")
})

test("it speaks the language that is asked for, or that of the terminal", async () => {
  const asked = await comity(["check", "unsound.ts", "--language", "ko"])
  expect(asked.out).toContain("무언가를 막는 것: 4. 살펴볼 이름: 2.")
  const ofTerminal = await comity(["check", "unsound.ts"], { LANG: "ru_RU.UTF-8" })
  expect(ofTerminal.out).toContain("Находки, которые что-либо останавливают: 4.")
  const preferred = await comity(["check", "unsound.ts"], { LANG: "ru_RU.UTF-8", LC_ALL: "de_DE" })
  expect(preferred.out).toContain("Findings that stop something: 4.")
})

test("the report for programs is JSON and nothing else", async () => {
  const { code, out } = await comity(["check", "unsound.ts", "--json"])
  const report = JSON.parse(out)
  expect([code, report.ok]).toEqual([1, false])
  const [{ findings, profile }] = report.profiles
  expect(profile).toBe("talas")
  expect(findings.map(({ code, severity }: Record<string, string>) => `${severity} ${code}`)).toEqual([
    "error profile/unmeetable",
    "error profile/unreachableState",
    "error profile/stateWithoutExit",
    "error profile/vacantOffice",
    "note profile/unnamed",
    "note profile/unknownTerm"
  ])
  expect(findings[1]).toMatchObject({ values: { noun: "edition", state: "archived" }, text: /archived/ })
})

test("what createComity takes is checked, and what it refuses is found", async () => {
  const { code, out } = await comity(["check", "careless.ts", "--json"])
  const report = JSON.parse(out)
  const found = report.profiles.map(
    ({ findings, plugin, profile }: Record<string, ReadonlyArray<{ code: string }>>) => [
      plugin ?? profile,
      findings?.map((finding) => finding.code)
    ]
  )
  expect([code, found]).toEqual([
    1,
    [
      ["one", ["failure/invalidInput"]],
      ["osh", []],
      ["three", ["failure/invalidInput"]],
      ["two", ["failure/pluginClash"]]
    ]
  ])
})

test("a profile may rely on a kind of rules that another plugin of its module brings", async () => {
  const { code, out } = await comity(["check", "together.ts"])
  expect([code, out]).toEqual([0, expect.stringContaining("Messages of a kind of rules are missing: naryn/vow.")])
})

test("what a module writes past the console does not get into the report for programs", async () => {
  const { err, out } = await comity(["check", "prints.ts", "--json"])
  expect(JSON.parse(out)).toEqual({ ok: true, profiles: [{ profile: "chuy", findings: [] }] })
  expect(err).toBe("A module may write for itself.\n")
})

test("a profile and a plugin that can't be read are named with every place", async () => {
  const profile = await comity(["check", "unreadable.ts"])
  expect(profile.code).toBe(1)
  expect(profile.out).toContain("/ruleSets/0/rule/kind: a kind of rule that is installed; known are comity/")
  const plugin = await comity(["check", "wrongPlugin.ts"])
  expect([plugin.code, plugin.out]).toEqual([
    1,
    expect.stringContaining("/plugins/0/version: the version of the plugin")
  ])
})
