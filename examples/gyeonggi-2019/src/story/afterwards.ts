/** Chapter six: the release comes out. What it reports is entered, the edition is concluded, and a report is filed. */
import { once } from "@comity-examples/study-office"
import type { Scene } from "../telling.ts"

export const report = async ({ clock, data, days, edition, lastDay, offices, tell }: Scene): Promise<void> => {
  const { program } = offices
  const { id, operator } = edition
  const { release } = data
  clock.moveTo(days.concludedOn)
  for (const { edition: of, reportedCount, source, themes } of data.cohorts)
    if (of === id)
      await program.editions.revise(
        { id, changes: { reportedCount, themes }, reason: `As reported in ${source}.` },
        once("revise", id)
      )
  for (const person of release.persons) await program.persons.save(person, once("person", person.id))
  for (const statement of release.statements) await program.statements.save(statement, once("statement", statement.id))
  for (const statistic of release.statistics) await program.statistics.save(statistic, once("statistic", statistic.id))
  tell(
    days.concludedOn,
    `The release came out: entered ${release.statements.length} statements and ${release.statistics.length} numbers.`
  )
  await program.editions.conclude({ id, concludedOn: lastDay }, once("conclude", id))
  tell(days.concludedOn, "Concluded the edition.")

  clock.moveTo(days.reportFiledOn)
  const statisticsReport = `statistics-report-${id}`
  await program.documents.save(
    { id: statisticsReport, kind: "statistics-report", operator, edition: id, receivedOn: days.reportFiledOn },
    once("document", statisticsReport)
  )
  await program.editions.report({ id, statisticsReport }, once("report", id))
  tell(days.reportFiledOn, "Filed the statistics report; the edition is reported.")
}
