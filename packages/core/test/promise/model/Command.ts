/** What happens in a history that chance chose: plain data, so that it can be printed, shortened and kept. */

/** A document, a command or an answer, as JSON. */
export type Fields = Readonly<Record<string, unknown>>

export interface Capacity {
  readonly role: string
  readonly party: string
}

/** Everybody who acts, by the id of the actor. Park holds two offices; Lee's is another province. */
export const people: Readonly<Record<string, ReadonlyArray<Capacity>>> = {
  kim: [{ role: "programOffice", party: "gyeonggi" }],
  park: [
    { role: "waiverAuthority", party: "gyeonggi" },
    { role: "programOffice", party: "gyeonggi" }
  ],
  petrov: [{ role: "programOffice", party: "khabarovsk" }],
  lee: [{ role: "programOffice", party: "seoul" }],
  cho: [{ role: "waiverAuthority", party: "gyeonggi" }],
  committee: [{ role: "selectionCommittee", party: "committee" }],
  department: [{ role: "nominatingBody", party: "khabarovsk-health" }],
  irkutsk: [{ role: "nominatingBody", party: "irkutsk-health" }],
  ivanova: [
    { role: "sendingOffice", party: "khabarovsk" },
    { role: "sendingOffice", party: "khabarovsk-health" }
  ],
  governor: [{ role: "signatory", party: "gyeonggi" }],
  minister: [{ role: "signatory", party: "khabarovsk" }],
  gsam: [{ role: "hostCoordinator", party: "gsam" }],
  severance: [{ role: "hostCoordinator", party: "severance" }],
  choi: [{ role: "supervisor", party: "gsam" }],
  board: [{ role: "committee", party: "gsam" }],
  t1: [{ role: "trainee", party: "t1" }],
  t2: [{ role: "trainee", party: "t2" }],
  t3: [{ role: "trainee", party: "t3" }],
  auditor: [{ role: "auditor", party: "audit" }]
}

/** One command at one of the doors, each of which is a Comity of its own on the same store. */
export interface Command {
  readonly door: number
  /** The id of the actor. */
  readonly by: string
  /** The noun and the method: `nominations.submit`. */
  readonly do: string
  readonly said: Fields
  /** The id of the commit; the same command may be sent again under it. */
  readonly commit?: string
  /** The version expected is the present one, so much too high or too low. */
  readonly drift?: number
  /** Does not reach the store, or the answer gets lost on the way back. */
  readonly lost?: "command" | "answer"
}

export type Step =
  /** Several in one step are sent at the same moment; `pace` draws how long each call of a driver takes then. */
  | { readonly commands: ReadonlyArray<Command>; readonly pace?: number }
  /** It is another day. */
  | { readonly day: string }
  /** The clock carries out what is due, at each of these doors at the same moment. */
  | { readonly advance: string; readonly doors: ReadonlyArray<number> }
  | {
      readonly find: string
      readonly by: string
      readonly where: Readonly<Record<string, string>>
      readonly limit: number
    }

/** What a command comes to: done, or the code of the error, and of a refusal the codes of its reasons. */
export interface Outcome {
  readonly code: "Done" | "Refused" | "InvalidInput" | "NotFound" | "Stale" | "StoreFailure"
  readonly why?: ReadonlyArray<string>
}
