/** The plugin in a host: announced by its rule set, judged by its kind, explained in its languages. All people are invented. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { createComity, memory, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ru } from "@comity/i18n/ru"
import ukraineHours, { hoursBySupervisor } from "../src/index.ts"
import translations from "../src/translations.ts"

const completion = (hours: number) =>
  rules.set("internship", 1, rules.all(hoursBySupervisor.rule({ hours, supervisors: ["supervisor-a"] })))

test("an edition is held against the rule, and a trainee is judged by it", async () => {
  let now = "2024-10-01T09:00:00Z"
  const comity = await createComity({
    store: memory(),
    languages: [ru, en],
    plugins: [ukraineHours, translations],
    clock: () => new Date(now)
  })
  try {
    assert.deepEqual(
      comity.plugins.map(({ languages, ruleKinds }) => [ruleKinds, languages]),
      [
        [["ukraine/hours-by-supervisor"], ["en"]],
        [[], ["ko", "ru", "uk"]]
      ]
    )
    const ministry = { role: "programOffice", party: "ministry" } as const
    const office = comity.as({ id: "office", kind: "person", capacities: [ministry] })
    await office.editions.announce({
      id: "e-2024",
      program: "ukraine-medical-partnership",
      period: "2024-10-14/2024-10-25",
      hosts: ["santaros-klinikos"],
      completion: completion(6)
    })
    await office.editions.schedule({
      edition: "e-2024",
      sessions: [
        { id: "s1", on: "2024-10-15", hours: 4, supervisor: "supervisor-a" },
        { id: "s2", on: "2024-10-17", hours: 4, supervisor: "supervisor-a" }
      ]
    })
    assert.equal((await office.editions.canBeMet({ edition: "e-2024" })).verdict, "possible")
    const tooMuch = await office.editions.canBeMet({ edition: "e-2024", completion: completion(9) })
    assert.deepEqual(
      tooMuch.obstacles.map(({ values: { available, required } }) => [required, available]),
      [[9, 8]]
    )

    const letter = { id: "letter", kind: "letter-of-nomination", operator: "ministry", receivedOn: "2024-09-20" }
    await office.documents.save(letter)
    await office.trainees.save({ id: "t1", operator: "ministry", specialties: ["vascular-surgery"] })
    const nominating = { role: "nominatingBody", party: "mykolaiv-regional-hospital", evidence: "letter" } as const
    await office.enrolments.admit({ id: "e1", edition: "e-2024", trainee: "t1", onBehalfOf: nominating })
    now = "2024-10-15T18:00:00Z"
    await office.evidence.attendance({ edition: "e-2024", session: "s1", present: ["e1"] })

    const { assessment } = await office.enrolments.assess({ enrolment: "e1", asOf: "2024-10-15" })
    assert.equal(assessment.status, "open")
    const { fellBack, text } = comity.explain(assessment, "uk")
    assert.deepEqual(fellBack, [])
    assert.match(text, /Бракує: години. Керівник: supervisor-a. Годин: 2\./)
    // In Russian what the host has and what the plugins add are one language.
    assert.deepEqual(comity.explain(assessment, "ru").fellBack, [])
  } finally {
    await comity.close()
  }
})
