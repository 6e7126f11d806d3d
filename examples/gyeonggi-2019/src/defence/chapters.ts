/**
 * One rule set from its announcement to an appeal and a next version: the code that docs/defending-a-completion.md shows.
 * Each chapter goes on where the one before has ended, and answers what the page tells of it.
 */
import type { ComityError, Enrolment, Reproduced } from "@comity/core/promise"
import { completionRules, rulesAsking, twentyWorkingDays } from "../ruleSets.ts"
import { begin, celebrate, host, live, plan, type World } from "./world.ts"

/** June: twenty working days are refused, with the facts that make them impossible; what can be met is announced. */
export const announcement = async ({ comity, evening, offices }: World): Promise<string> => {
  evening("2019-06-03")
  const { program } = offices
  // #region announcement
  const refusal = await program.editions.announce({ ...plan, completion: twentyWorkingDays }).then(
    () => "announced",
    (error: ComityError) => comity.explain(error, "en").text
  )

  await program.editions.announce({ ...plan, completion: completionRules })
  // #endregion announcement
  return refusal
}

/** The evening of 10 September: whoever is in danger is told what can still be done, until when and by whom. */
export const warning = async (world: World): Promise<ReadonlyArray<string>> => {
  const { comity, offices } = world
  await begin(world)
  await live(world, "2019-08-26", "2019-09-10")
  const { enrolments } = offices.program
  // #region warning
  const warnings: Array<string> = []
  for (const { assessment } of await enrolments.assessCohort({ edition: plan.id })) {
    const attendance = assessment.explanation.children?.find(({ rule }) => rule.id === "attendance")
    if (attendance?.status !== "open") continue
    const dossier = await enrolments.dossier({ enrolment: assessment.enrolment })
    warnings.push(comity.explain(dossier.assessment, "en", { form: "short", context: dossier.context }).text)
  }
  // #endregion warning
  return warnings
}

/** 18 September: the ceremony, two days before the last one, and the decisions of that evening. */
export const ceremony = async (world: World): Promise<ReadonlyArray<Enrolment>> => {
  await live(world, "2019-09-11", "2019-09-18")
  await celebrate(world)
  const { enrolments } = world.offices.program
  // #region ceremony
  const decided: Array<Enrolment> = []
  for (const { assessment, hash } of await enrolments.assessCohort({ edition: plan.id })) {
    const decision = { id: assessment.enrolment, assessment: hash }
    decided.push(
      assessment.outcome === "satisfied"
        ? await enrolments.complete(decision)
        : await enrolments.completeConditionally({ ...decision, conditionalUntil: "2019-09-20" })
    )
  }
  // #endregion ceremony
  return decided
}

/** The condition is not met: it lapses by the clock, and once nothing more can be reported a person says no. */
export const decision = async (world: World): Promise<Enrolment> => {
  const { comity, evening, offices } = world
  await live(world, "2019-09-19", "2019-09-20")
  const { enrolments } = offices.program
  evening("2019-10-21")
  // #region decision
  await comity.advance({ until: "2019-10-21" }) // the clock lets the condition lapse, and decides nothing

  const { hash } = await enrolments.assess({ enrolment: "boris" })
  const reason = "Attendance stayed below 80 %: four sessions were missed."
  return enrolments.notComplete({ id: "boris", assessment: hash, reason })
  // #endregion decision
}

/** November: the trainee appeals, another officer upholds it, and evidence that came late counts in a second assessment. */
export const appeal = async ({ evening, offices, secondOfficer }: World): Promise<Enrolment> => {
  evening("2019-11-05")
  const trainee = offices.trainee("person-boris")
  const { enrolments } = offices.program
  // #region appeal
  await trainee.appeals.lodge({
    id: "appeal-boris",
    enrolment: "boris",
    grounds: "On 4 September I was in the other operating theatre; the register of that day is wrong."
  })
  await secondOfficer.appeals.review({ id: "appeal-boris" })
  await secondOfficer.appeals.uphold({
    id: "appeal-boris",
    findings: "The theatre's list of 4 September names the trainee.",
    reason: "The register was wrong."
  })
  await enrolments.reopen({ id: "boris", upheldAppeal: "appeal-boris", evidenceUntil: "2019-11-30" })

  await offices.coordinator(host).evidence.attendance({
    edition: plan.id,
    session: "2019-09-04",
    present: ["boris"],
    reason: "The theatre's list of that day names the trainee."
  })
  const { hash } = await enrolments.assess({ enrolment: "boris" })
  return enrolments.complete({ id: "boris", assessment: hash })
  // #endregion appeal
}

/** A next version: what it would change for people, and that what was decided stands. */
export const versions = async ({
  comity,
  offices
}: World): Promise<{ readonly compared: string; readonly reproduced: Reproduced }> => {
  const { editions, enrolments } = offices.program
  // #region versions
  const stricter = rulesAsking(2, "90%") // the same rules otherwise
  const comparison = await editions.compareRules({ edition: plan.id, by: stricter })
  const compared = comity.explain(comparison, "en").text

  const reproduced = await enrolments.reproduce("anna") // judged once more, from the journal
  // #endregion versions
  return { compared, reproduced }
}
