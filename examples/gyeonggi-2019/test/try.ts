import { sqlite } from "@comity/storage-sqlite"
import { openComity } from "/work/main/examples/gyeonggi-2019/src/open.ts"
import { readData } from "/work/main/examples/gyeonggi-2019/src/data.ts"
import { storyClock } from "/work/main/examples/gyeonggi-2019/src/clock.ts"
import { officesOf } from "/work/main/examples/gyeonggi-2019/src/offices.ts"
import { metered } from "/work/main/examples/gyeonggi-2019/src/meter.ts"
import { tellStory } from "/work/main/examples/gyeonggi-2019/src/story.ts"
const data = readData(), clock = storyClock()
const m = metered(sqlite(process.argv[2] ?? "/tmp/comity/demo/a.db"))
let t = performance.now()
const comity = await openComity(m.store, { calendars: data.calendars, clock })
try {
  const lived = await tellStory({ comity, clock, data, offices: officesOf(comity), tell: (on, line) => console.log(on, line) })
  console.log(performance.now() - t, m.written(), lived.agenda?.length)
  for (const r of lived.refusals) console.log(r.what, comity.explain(r.because, "en").text)
} catch (e: any) { console.log("FAILED", e.code, e.message, JSON.stringify(e.details), JSON.stringify(e.reason), e.cause, e.stack) }
await comity.close()
{
  const data = readData(), clock = storyClock()
  const comity = await openComity(sqlite("/tmp/comity/demo/a.db"), { calendars: data.calendars, clock })
  const { program } = officesOf(comity)
  clock.moveTo("2019-09-30")
  for (const lang of ["en","ko","ru"]) console.log([...new Set((await program.whatNext({ edition: "2019-russia" })).map((i) => comity.explain(i, lang).text.replace(/R19-0\d/g, "R")))].join("\n"))
  for (const code of ["standing.metAtRisk","state.enrolment.completed","transition.enrolment.Complete","transition.Void"]) console.log(comity.explain({code, values:{}}, "ko"))
  const a = await program.enrolments.assess({ enrolment: "R19-06", asOf: "2019-09-18", knownOn: "2019-09-18" })
  for (const lang of ["en","ko","ru"]) { const r = comity.explain(a.assessment, lang); console.log(r.text, r.fellBack, r.draft) }
  console.log(JSON.stringify(a.assessment.explanation).slice(0, 3000))
  console.log(comity.explain(await program.statistics.reconcile("participants-by-2019"), "en").text)
  console.log(await program.statistics.reconcile("countries-by-2019"))
  console.log(await program.editions.cohort("2019-russia"))
  await comity.close()
}
