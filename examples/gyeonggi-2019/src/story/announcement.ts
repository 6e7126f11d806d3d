/** Chapter two: the edition is announced, once its rules are such that somebody can meet them. */

import { ComityError } from "@comity/core/promise"
import { once } from "@comity-examples/study-office"
import { completionRules, twentyWorkingDays } from "../ruleSets.ts"
import type { Refusal, Scene } from "../telling.ts"

export const announce = async (scene: Scene): Promise<ReadonlyArray<Refusal>> => {
  const { clock, data, days, edition, offices, sessions, tell } = scene
  const { program } = offices
  const { id, ...plan } = edition
  const { nominationsCloseOn, nominationsOpenOn } = days
  clock.moveTo(days.announcedOn)

  const refusal = await firstDraft(scene)
  tell(days.announcedOn, `Refused to announce the edition with “20 working days”: it has ${sessions.length}.`)

  await program.editions.announce(
    { id, ...plan, nominationsOpenOn, nominationsCloseOn, completion: completionRules },
    once("announce", id)
  )
  // Each working day has one session, and the modules take turns.
  const { modules = [] } = edition
  const planned = sessions.map((on, index) => {
    const module = modules[index % modules.length]
    return { id: on, on, ...(module === undefined ? {} : { module: module.id }) }
  })
  await program.editions.schedule({ edition: id, sessions: planned }, once("schedule", id))
  for (const ceremony of data.ceremonies)
    if (ceremony.edition === id) {
      await program.activities.moot(ceremony, once("moot", ceremony.id))
      await program.activities.plan({ id: ceremony.id }, once("plan", ceremony.id))
      // The province alone is party to it: its word confirms it.
      await program.activities.confirm({ id: ceremony.id }, once("confirm", ceremony.id))
    }
  tell(
    days.announcedOn,
    `Announced ${id} for ${edition.period} with ${completionRules.id} (version ${completionRules.version}) and ${sessions.length} sessions.`
  )

  clock.moveTo(nominationsOpenOn)
  await program.editions.openNominations({ id }, once("openNominations", id))
  tell(nominationsOpenOn, "Opened nominations.")
  return refusal
}

/** An announcement is refused whole: of the draft nothing is stored, and the same id is free afterwards. */
const firstDraft = async ({ edition, offices: { program } }: Scene): Promise<ReadonlyArray<Refusal>> => {
  try {
    await program.editions.announce({ ...edition, id: `${edition.id}-draft`, completion: twentyWorkingDays })
    return []
  } catch (error) {
    if (error instanceof ComityError && error.code === "Refused")
      return [{ what: "Announcing the edition with “20 working days”", because: error }]
    throw error
  }
}
