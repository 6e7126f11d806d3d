/** What every chapter of the story has at hand. */

import type { Comity, Explicable, Office } from "@comity/core/promise"
import type { OfficeClock } from "@comity-examples/study-office"
import type { Data, EditionPlan, OfficeDays, SyntheticTrainee } from "./data.ts"
import type { SyntheticEvidence } from "./evidence.ts"
import type { Offices } from "./offices.ts"

/** A line of progress: on which day of 2019, and what was done. */
type Tell = (on: string, line: string) => void

export interface Telling {
  readonly comity: Comity
  readonly clock: OfficeClock
  readonly data: Data
  readonly offices: Offices
  readonly tell: Tell
}

/** The same for one edition. */
export interface Scene extends Telling {
  readonly edition: EditionPlan
  readonly days: OfficeDays
  readonly sessions: ReadonlyArray<string>
  readonly ceremonyOn: string
  readonly lastDay: string
  readonly trainees: ReadonlyArray<SyntheticTrainee>
  readonly evidence: ReadonlyMap<string, SyntheticEvidence>
}

/** Something that Comity would not do, kept to be explained. */
export interface Refusal {
  readonly what: string
  readonly because: Explicable
}

/** What can only be seen while it happens: refusals, and what came next at the time. */
export interface Lived {
  readonly refusals: ReadonlyArray<Refusal>
  /** Of the evening of the ceremony; absent where the edition is over and the question comes too late. */
  readonly agenda?: Awaited<ReturnType<Office["whatNext"]>>
}

/** What a party is called in the data. */
export const partyName = ({ common, past }: Data, id: string): string =>
  [...common.parties, ...past.parties].find((party) => party.id === id)?.names[0]?.text ?? id
