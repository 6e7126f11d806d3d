/** Those that are compared on PostgreSQL, and what each must answer before its time counts. */
import { deepStrictEqual } from "node:assert/strict"
import { bareInsert } from "../limits/postgres.ts"
import { byHand } from "../limits/postgresByHand.ts"
import { attendance, draw } from "./attendance.ts"
import { comity } from "./comity.ts"
import { emmett } from "./peers/emmett.ts"
import { messageDb } from "./peers/messageDb.ts"
import type { OpenWriter } from "./writer.ts"

export const limit = "prepared conditional INSERT (limit)"
export const hand = "transaction written by hand"

/** The limit first. */
export const contenders: Readonly<Record<string, OpenWriter>> = {
  [limit]: bareInsert,
  "message-db": messageDb,
  emmett,
  [hand]: byHand(draw),
  Comity: comity
}

/** Throws unless it stores what is expected, refuses what is not, and of several who expect the same lets one in. */
export const checkAnswers = async (name: string, open: OpenWriter, url: string): Promise<void> => {
  const writer = await open({ url, tenant: "answers", connections: 8 })
  try {
    const ten = Array.from({ length: 10 }, (_, k) => attendance("ten", k + 1, k))
    const answers = {
      first: await writer.add(attendance("a", 1, 1)),
      firstAgain: await writer.add(attendance("a", 1, 1)),
      next: await writer.add(attendance("a", 2, 1)),
      nextAgain: await writer.add(attendance("a", 2, 1)),
      ahead: await writer.add(attendance("a", 4, 1)),
      ten: await writer.addAll(ten),
      tenAgain: await writer.addAll(ten),
      contested: await Promise.all(Array.from({ length: 8 }, () => writer.add(attendance("b", 1, 1)))),
      count: await writer.count()
    }
    deepStrictEqual(
      { ...answers, contested: answers.contested.filter(Boolean).length },
      {
        ...{ first: true, firstAgain: false, next: true, nextAgain: false, ahead: false },
        ...{ ten: true, tenAgain: false, contested: 1, count: 13 }
      },
      `${name} answers otherwise`
    )
  } finally {
    await writer.close()
  }
}
