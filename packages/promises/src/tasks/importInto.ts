/** Imports an export into a place, and says how far it has come; whoever started it may kill it at any moment. */
import { createReadStream } from "node:fs"
import { importStore, isArchiveError } from "@comity/core/archive"
import { openPlace, type Place } from "../places.ts"
import type { Parent } from "./Parent.ts"

export interface ImportInto {
  readonly does: "importInto"
  readonly place: Place
  /** The export. */
  readonly file: string
}

/** What it says: how far, and in the end that it is whole, or why it is not. */
export interface Importing {
  readonly position?: number
  readonly imported?: true
  readonly refused?: string
}

export const importInto = async ({ file, place }: ImportInto, { say, told }: Parent): Promise<void> => {
  const driver = await openPlace(place)()
  await told()
  const progress = ({ position, step }: { readonly position: number; readonly step: string }) => {
    if (step === "import") say({ position } satisfies Importing)
  }
  try {
    await importStore(driver, createReadStream(file), { progress })
    say({ imported: true } satisfies Importing)
  } catch (error) {
    if (!isArchiveError(error)) throw error
    say({ refused: error.code } satisfies Importing)
  }
  await driver.close()
}
