/** Who acts, and in which office. The host has done the log-in; the clock is an actor too. */
import * as Schema from "effect/Schema"
import { Code } from "./Code.ts"
import { Id } from "./Ids.ts"

const capacity = Schema.Struct({ role: Id, party: Id })
/**
 * An office somebody holds, and for whom: program office *of Gyeonggi*. For a trainee, `party` is the person's id.
 * @stability evolving
 */
export interface Capacity extends Schema.Schema.Type<typeof capacity> {}
export const Capacity = capacity

const actor = Schema.Struct({
  id: Id,
  kind: Schema.Literals(["person", "service"]),
  capacities: Schema.Array(capacity),
  purpose: Schema.optionalKey(Code)
})
/**
 * Who acts. `purpose` says what for, as a code of the host's own: `treatment`, `certificate-issue`. It stands in the journal
 * with all that is done, and in the records of the audit; it decides nothing.
 * @stability evolving
 */
export interface Actor extends Schema.Schema.Type<typeof actor> {}
export const Actor: Schema.Codec<Actor> = actor

/** The actor that carries out what is due by date. */
export const clock: Actor = { id: "clock", kind: "service", capacities: [{ role: "clock", party: "comity" }] }

/** The actor that plans and sends notices: nobody's office. */
export const postman: Actor = { id: "notices", kind: "service", capacities: [] }
