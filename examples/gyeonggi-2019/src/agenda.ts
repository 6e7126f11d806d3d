/** An agenda in groups: the same step of many documents is one line. */
import type { Comity, Office } from "@comity/core/promise"
import { termIn } from "./account.ts"

export interface AgendaGroup {
  readonly noun: string
  readonly step: string
  readonly ids: ReadonlyArray<string>
  /** What stands in the way, in sentences; empty if nothing does. */
  readonly blockedBy: string
}

/** The groups in the order in which their first step came. */
export const groupAgenda = (
  comity: Comity,
  agenda: Awaited<ReturnType<Office["whatNext"]>>,
  language: string
): ReadonlyArray<AgendaGroup> => {
  const term = termIn(comity, language)
  const groups = new Map<string, AgendaGroup>()
  for (const { blockedBy, id, noun, transition } of agenda) {
    const because = blockedBy.length === 0 ? "" : comity.explain(blockedBy, language).text
    const key = [noun, transition, because].join("|")
    const group = groups.get(key)
    groups.set(key, {
      noun: term(`noun.${noun}`),
      step: term(`transition.${noun}.${transition}`, `transition.${transition}`),
      ids: [...(group?.ids ?? []), id],
      blockedBy: because
    })
  }
  return [...groups.values()]
}
