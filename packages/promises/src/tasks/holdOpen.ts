/** Opens a transaction on a file, as any other program could, and leaves it open until it is told to end it. */
import { DatabaseSync } from "node:sqlite"
import type { SqlitePlace } from "../places.ts"
import type { Parent } from "./Parent.ts"

export interface HoldOpen {
  readonly does: "holdOpen"
  readonly place: SqlitePlace
}

/** The order to begin one: it reads what is there now and keeps to it, or takes the right to write. */
export type Holding = "read" | "write"

/** What the process says when its transaction has ended: how many entries it saw at its beginning, and at its end. */
export interface Held {
  readonly first: number
  readonly last: number
}

export const holdOpen = async ({ place }: HoldOpen, { say, told }: Parent): Promise<void> => {
  const db = new DatabaseSync(place.sqlite, { timeout: 20_000 })
  const count = (): number => Number(db.prepare("SELECT count(*) AS entries FROM journal").get()?.["entries"])
  for (let holding = await told(); holding !== "end"; holding = await told()) {
    db.exec(holding === "write" ? "BEGIN IMMEDIATE" : "BEGIN")
    const first = count()
    say("held")
    await told()
    const last = count()
    db.exec("ROLLBACK")
    say({ first, last } satisfies Held)
  }
  db.close()
}
