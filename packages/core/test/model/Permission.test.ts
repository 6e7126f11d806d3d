import { expect, test } from "vitest"
import { ParticipationLevel } from "../../src/model/Evidence.ts"
import { covers, includes, Permission } from "../../src/model/Permission.ts"

/** What each permission lets a trainee do; what is not listed is not allowed. */
const allowed = {
  observe: ["observed", "consulted", "unspecified"],
  assist: ["observed", "assisted", "consulted", "unspecified"],
  performLimited: ParticipationLevel.literals
} as const

test("a permission covers the participations that it allows, and no other", () => {
  for (const permission of Permission.literals) {
    const covered = ParticipationLevel.literals.filter((level) => covers(permission, level))
    expect([permission, covered.toSorted()]).toEqual([permission, allowed[permission].toSorted()])
  }
})

test("without a permission one may observe", () => {
  for (const level of ParticipationLevel.literals) expect(covers(undefined, level)).toBe(covers("observe", level))
  expect(Permission.literals.filter((other) => includes(undefined, other))).toEqual(["observe"])
})

test("a permission includes itself and what is less", () => {
  const included = (permission: Permission) => Permission.literals.filter((other) => includes(permission, other))
  expect(included("observe")).toEqual(["observe"])
  expect(included("assist")).toEqual(["observe", "assist"])
  expect(included("performLimited")).toEqual(["observe", "assist", "performLimited"])
})
