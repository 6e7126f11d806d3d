import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Appeal from "../../src/model/Appeal.ts"
import { stories, worlds } from "./Appeal.worlds.ts"
import { gyeonggi, holds, sendingOffice, trainee } from "./sample.ts"

const { answer, kim, lee, lodges } = stories
const { circumstances, states } = worlds
const story = (name: string) => given(Appeal, circumstances, ...(states[name] ?? []))

test("who lodged it, who answered it and when is kept, with what the review found", () => {
  expect(story("lodged").document).toMatchObject({ lodgedBy: `trainee of ${trainee}`, outcome: "notCompleted" })
  const { document } = story("upheld")
  expect(document).toMatchObject({ answeredBy: "lee", answeredOn: "2019-11-01", findings: answer.findings })
  // Why it was answered so is told by the history, as of every step.
  expect(document).not.toHaveProperty("reason")
})

test("whoever decided on completion may take it up, and leaves the answer to somebody else", () => {
  const underReview = story("lodged")
    .when({ by: kim, does: { _tag: "Review" } })
    .becomes({ status: "underReview" })
  for (const _tag of ["Uphold", "Dismiss"] as const) {
    underReview.when({ by: kim, does: { _tag, ...answer } }).isRefused("appeal/decidedFirst")
    underReview
      .when({ by: lee, does: { _tag, ...answer } })
      .becomes({ status: _tag === "Uphold" ? "upheld" : "dismissed" })
  }
})

test("an answer needs a review, and an appeal that was withdrawn gets none", () => {
  story("lodged")
    .when({ by: lee, does: { _tag: "Uphold", ...answer } })
    .isRefused("lifecycle/not-yet")
  story("withdrawn")
    .when({ by: lee, does: { _tag: "Review" } })
    .isRefused("lifecycle/not-any-more")
})

test("it is withdrawn by the trainee or the sending office, also under review, and not by the office that decides", () => {
  const withdraw = { _tag: "Withdraw", reason: "The report was found." } as const
  const underReview = story("underReview")
  underReview.when({ by: sendingOffice, does: withdraw }).becomes({ status: "withdrawn" })
  underReview.when({ by: lee, does: withdraw }).isRefused("lifecycle/not-your-office")
})

test("a letter that the office records is the trainee's appeal, and no letter answers it", () => {
  const letter = { onBehalfOf: { role: "trainee", party: trainee, evidence: "letter-3" } }
  const lodged = given(Appeal, circumstances, { by: kim, does: { _tag: "Lodge", ...lodges, ...letter } })
  expect(lodged.document).toMatchObject({ status: "lodged", lodgedBy: "kim" })
  const behalf = { onBehalfOf: { role: "programOffice", party: gyeonggi, evidence: "letter-3" } }
  story("underReview")
    .when({ by: holds("sendingOffice", "khabarovsk"), does: { _tag: "Uphold", ...answer, ...behalf } })
    .isRefused("lifecycle/only-in-person")
})

test("of an old appeal nobody need know who decided, so anybody of the office may answer it", () => {
  const recorded = given(Appeal, circumstances, {
    by: kim,
    does: { _tag: "Record", ...stories.whose, status: "underReview", historical: { source: stories.source } }
  })
  recorded.when({ by: kim, does: { _tag: "Dismiss", ...answer } }).becomes({ status: "dismissed" })
})
