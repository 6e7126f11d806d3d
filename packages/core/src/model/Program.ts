/**
 * A program: a continuing offer of training or exchange, with an operator, since a year.
 *
 * proposed -> running <-> suspended -> ended, or abandoned before it ran. Its editions are its dated runs.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Refused } from "../values/Failure.ts"
import { AgreementId, PartyId, ProgramId } from "../values/Ids.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { Historical } from "./Historical.ts"

/** What the operator wants with it, as a code that can be counted and a text that can be read. */
export const Objective = Schema.Struct(classified(0, { code: Code, text: LocalizedText }))

const offer = classified(0, {
  id: ProgramId,
  operator: PartyId,
  title: LocalizedText,
  /** An open code: `invitational-training`, `fellowship`, … */
  kind: Code,
  since: Schema.optionalKey(PartialDate),
  objectives: Schema.optionalKey(Schema.Array(Objective)),
  /** Parties that pay or enable without hosting or sending. */
  supporters: Schema.optionalKey(Schema.Array(PartyId)),
  /** Agreements under which it runs, as far as any is known. */
  agreements: Schema.optionalKey(Schema.Array(AgreementId)),
  /** The umbrella program that it belongs to. */
  umbrella: Schema.optionalKey(ProgramId)
})
const states = ["proposed", "running", "suspended", "ended", "abandoned"] as const
const state = Schema.Struct({
  ...offer,
  ...classified(0, {
    status: Schema.Literals([...states, "void"]),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Program extends Schema.Schema.Type<typeof state> {}
export const Program: Schema.Codec<Program, (typeof state)["Encoded"]> = state

export type Context = unknown
export type Now = Lifecycle.Now<Context>

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Program, Context>()({
  noun: "program",
  state,
  field: "status",
  roles: { programOffice: "operator" },
  final: ["ended", "abandoned"],
  voidedBy: ["programOffice"],
  begins: {
    Propose: { event: "Proposed", to: "proposed", by: ["programOffice"], takes: offer },
    Record: {
      event: "Recorded", to: states, by: ["programOffice"], historical: true,
      takes: { ...offer, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Start: { event: "Started", from: ["proposed"], to: "running", by: ["programOffice"], takes: {} },
    Suspend: { event: "Suspended", from: ["running"], to: "suspended", by: ["programOffice"], takes: Lifecycle.because },
    Resume: { event: "Resumed", from: ["suspended"], to: "running", by: ["programOffice"], takes: {} },
    End: { event: "Ended", from: ["running", "suspended"], to: "ended", by: ["programOffice"], takes: Lifecycle.because },
    Abandon: { event: "Abandoned", from: ["proposed"], to: "abandoned", by: ["programOffice"], takes: Lifecycle.because }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the program. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  program: Program | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, program, now)

/** The program after `event`. Total over every event ever recorded. */
export const evolve = (program: Program | undefined, event: Event): Program => Lifecycle.evolve(table, program, event)
