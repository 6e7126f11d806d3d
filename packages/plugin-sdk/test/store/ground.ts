/** The laws of the store, and what they are tried on. */
import { type StoreSubject, storeLaws } from "@comity/plugin-sdk/conformance"
import type { Ground } from "../matrix/Matrix.ts"
import { inMemory } from "./inMemory.ts"
import { commitMutants, moreCommitMutants } from "./mutants/commitMutants.ts"
import { documentMutants, moreDocumentMutants } from "./mutants/documentMutants.ts"
import { erasureMutants, moreErasureMutants } from "./mutants/erasureMutants.ts"
import { historyMutants } from "./mutants/historyMutants.ts"
import { journalMutants, moreJournalMutants } from "./mutants/journalMutants.ts"
import { listMutants, moreListMutants } from "./mutants/listMutants.ts"
import { broken, type Mutants } from "./mutants/Mutant.ts"
import { moreOpeningMutants, openingMutants } from "./mutants/openingMutants.ts"
import { copyingLate, flushingLate, openingOnce, tearing, unproven } from "./mutants/subjects.ts"
import { moreTallyMutants, tallyMutants } from "./mutants/tallyMutants.ts"

const subjects = (mutants: Mutants): Readonly<Record<string, StoreSubject>> =>
  Object.fromEntries(Object.entries(mutants).map(([name, mutant]) => [name, broken(mutant)]))

/** By the law that must catch them. */
export const storeMutants: Mutants = {
  ...documentMutants,
  ...commitMutants,
  ...listMutants,
  ...tallyMutants,
  ...journalMutants,
  ...erasureMutants,
  ...openingMutants,
  ...historyMutants
}

const more: Mutants = {
  ...moreDocumentMutants,
  ...moreCommitMutants,
  ...moreListMutants,
  ...moreTallyMutants,
  ...moreJournalMutants,
  ...moreErasureMutants,
  ...moreOpeningMutants
}

export const storeGround: Ground<StoreSubject> = {
  port: "store",
  laws: storeLaws,
  sound: inMemory,
  mutants: {
    ...subjects(storeMutants),
    "many may open a new place at the same moment": openingOnce,
    "what was acknowledged is there after the process that wrote it was killed": flushingLate,
    "of a commit that a kill broke off all is there or nothing, and the next is taken": tearing
  },
  extra: {
    ...subjects(more),
    "copies what it is given only when its turn has come": copyingLate,
    "says that it is durable, and gives no way to see it": unproven
  },
  sweeping: ["after any history, every answer is the one that the commits taken give when they are read again"]
}
