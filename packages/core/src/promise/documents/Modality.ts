/**
 * How real a source says something is.
 *
 * - `occurred`, `ongoing`: it happened, it goes on.
 * - `agreed`, `planned`, `expected`: the parties agreed on it; somebody means to do it; somebody counts on it.
 * - `proposed`, `offered`, `discussed`: one side wants it of the other, would give it, or it was talked about.
 * - `denied`: the source says that it is not so.
 * @stability evolving
 */
export type Modality =
  | "occurred"
  | "ongoing"
  | "agreed"
  | "planned"
  | "expected"
  | "proposed"
  | "offered"
  | "discussed"
  | "denied"
