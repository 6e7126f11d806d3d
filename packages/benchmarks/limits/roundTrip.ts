/**
 * Several prepared statements in one round trip and one transaction. pg sends a Sync after each statement, which ends the
 * transaction and makes the server answer; here all of them travel together, with one Sync behind the last. What the rows look
 * like is known, so it is not asked for either.
 */
import type { Client, Connection, PoolClient, Submittable } from "pg"

export interface Statement {
  /** The same name stands for the same text, always. */
  readonly name: string
  readonly text: string
  readonly values: ReadonlyArray<string | null>
}

/** Each statement's rows, with every field as PostgreSQL writes it. */
export type Rows = ReadonlyArray<ReadonlyArray<string | null>>

/** Of the methods that a client calls on what it was given, those that matter here. */
interface Messages extends Submittable {
  readonly handleDataRow: (message: { readonly fields: ReadonlyArray<string | null> }) => void
  readonly handleCommandComplete: () => void
  readonly handleError: (error: unknown) => void
  readonly handleReadyForQuery: (connection: Connection) => void
}

/** Which statements a connection knows by name already. */
const prepared = new WeakMap<Connection, Set<string>>()
const preparedOn = (connection: Connection): Set<string> => {
  const names = prepared.get(connection) ?? new Set()
  prepared.set(connection, names)
  return names
}

const send = (connection: Connection, statements: ReadonlyArray<Statement>): void => {
  const names = new Set(preparedOn(connection))
  connection.stream.cork()
  for (const { name, text, values } of statements) {
    if (!names.has(name)) {
      // A round trip that failed may have prepared it all the same.
      connection.close({ type: "S", name }, true)
      connection.parse({ name, text, types: [] }, true)
      names.add(name)
    }
    connection.bind({ statement: name, values: [...values] }, true)
    connection.execute({}, true)
  }
  connection.sync()
  connection.stream.uncork()
}

/** Rejects with the error of the first statement that fails, and nothing is done then. */
export const roundTrip = (
  client: Client | PoolClient,
  statements: ReadonlyArray<Statement>
): Promise<ReadonlyArray<Rows>> =>
  new Promise((resolve, reject) => {
    const done: Array<Rows> = []
    let rows: Array<ReadonlyArray<string | null>> = []
    const messages: Messages = {
      submit: (connection) => send(connection, statements),
      handleDataRow: ({ fields }) => {
        rows.push(fields)
      },
      handleCommandComplete: () => {
        done.push(rows)
        rows = []
      },
      handleError: reject,
      handleReadyForQuery: (connection) => {
        for (const { name } of statements) preparedOn(connection).add(name)
        resolve(done)
      }
    }
    client.query(messages)
  })
