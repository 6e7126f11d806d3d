/** Who acts, and in which office. The host has done the log-in; the clock is an actor too. */
import * as Schema from "effect/Schema"
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
  capacities: Schema.Array(capacity)
})
/** @stability evolving */
export interface Actor extends Schema.Schema.Type<typeof actor> {}
export const Actor: Schema.Codec<Actor> = actor

/** The actor that carries out what is due by date. */
export const clock: Actor = { id: "clock", kind: "service", capacities: [{ role: "clock", party: "comity" }] }
