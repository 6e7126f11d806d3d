/**
 * A JSON Schema of draft 2020-12, as plain JSON.
 * @stability evolving
 */
export type JsonSchema = Readonly<Record<string, unknown>>
