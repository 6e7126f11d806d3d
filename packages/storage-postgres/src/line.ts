/** The way to the server, and the simplest one: a transaction that the host has begun. */
import { hash } from "node:crypto"
import { StoreError } from "@comity/plugin-sdk/store"
import { faultOf, isAnswer } from "./faults.ts"

/** Cells as the server writes them; only a NULL is no text. */
export type Row = ReadonlyArray<string | null>

/** What is sent: rows come back as arrays of texts. */
interface Statement {
  readonly text: string
  readonly values?: Array<unknown>
  readonly name?: string
  readonly rowMode: "array"
  readonly types: { getTypeParser(): (cell: string) => string }
}

const asTexts = { getTypeParser: () => (cell: string) => cell }

/**
 * The part of a client of `pg` that Comity uses.
 * @stability stable
 */
export interface PostgresClient {
  query(statement: Statement): Promise<{ readonly rows: ReadonlyArray<unknown> }>
}

export interface Line {
  /** One statement. `prepared` is for texts of which there are few. */
  query(text: string, values: ReadonlyArray<unknown>, prepared?: boolean): Promise<ReadonlyArray<Row>>
  /** The same, and all it did is undone if it fails, even inside a transaction of the host. */
  attempt(text: string, values: ReadonlyArray<unknown>): Promise<ReadonlyArray<Row>>
  /** Statements on one connection in one transaction, each when the one before was answered. */
  transaction<A>(work: (run: (text: string) => Promise<ReadonlyArray<Row>>) => Promise<A>): Promise<A>
  close(): Promise<void>
}

/** How a line is used, and how its errors name it. */
export interface Limits {
  /** Where it leads: host, port and database, never user or password. */
  readonly place: string
  /** Milliseconds that one statement may take. */
  readonly statementTimeout: number
}

/** By content, so that whoever else prepares statements on the same connection never means another by the same name. */
const nameOf = (text: string): string => {
  const known = names.get(text) ?? `comity_${hash("sha256", text).slice(0, 24)}`
  names.set(text, known)
  return known
}
const names = new Map<string, string>()

/** Sends one statement and waits for its rows. */
export const send = async (client: PostgresClient, text: string, values?: ReadonlyArray<unknown>, prepared = false) => {
  const statement: Statement = {
    text,
    rowMode: "array",
    types: asTexts,
    ...(values === undefined ? {} : { values: [...values] }),
    ...(prepared ? { name: nameOf(text) } : {})
  }
  return (await client.query(statement)).rows as ReadonlyArray<Row>
}

/** Waits for an answer, but not for ever. Written out, because a race of promises costs as much as the statement's own work. */
export const within = <A>(milliseconds: number, answer: Promise<A>, overdue: () => Error): Promise<A> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(overdue()), milliseconds)
    answer.then(
      (found) => {
        clearTimeout(timer)
        resolve(found)
      },
      (error) => {
        clearTimeout(timer)
        reject(error)
      }
    )
  })

/** Waits for the server's answer. The server breaks off a second earlier, where it was told to. */
export const inTime = <A>(answer: Promise<A>, { place, statementTimeout }: Limits): Promise<A> =>
  within(statementTimeout + 1000, answer, () => {
    const message = `the server did not answer in ${statementTimeout} ms; what was asked may have happened; ask again under the same commit id`
    return new StoreError("unavailable", `PostgreSQL at ${place}: ${message}`)
  })

/** A transaction that the host has begun, and ends: what is done here stands or falls with it. */
export const lineOfTransaction = (client: PostgresClient, limits: Limits): Line => {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: a client takes one statement at a time, and what fails must not take another's with it. */
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
  const run = (text: string, values: ReadonlyArray<unknown> = []) => inTime(send(client, text, values), limits)
  const query: Line["query"] = async (text, values) => {
    try {
      return await inTurn(() => run(text, values))
    } catch (error) {
      throw faultOf(error, limits.place)
    }
  }
  return {
    query,
    attempt: (text, values) =>
      inTurn(async () => {
        await run("SAVEPOINT comity")
        try {
          const rows = await run(text, values)
          await run("RELEASE SAVEPOINT comity")
          return rows
        } catch (error) {
          // Without it, the host's own work would be lost with ours.
          if (isAnswer(error)) await run("ROLLBACK TO SAVEPOINT comity")
          throw error
        }
      }),
    transaction: (work) => work((text) => query(text, [])),
    close: async () => {}
  }
}
