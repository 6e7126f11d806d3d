/**
 * How a life cycle is written down: the types of a table and of its rows, and the graph that they make.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { type Actor, Capacity } from "../values/Actor.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import { Id } from "../values/Ids.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import type { Reason, Values } from "../values/Reason.ts"
import { Prose } from "../values/Text.ts"

export type Fields = Schema.Struct.Fields
// The detour over `infer` makes hovers show the fields and not the way they came about.
type Flat<A> = A extends infer O ? { [K in keyof O]: O[K] } : never
type Events = Record<string, string>
type Takes = Record<string, Fields>
export type Many<A> = readonly [A, ...ReadonlyArray<A>]

/** The circumstances of an act: who, when, and what the service looked up beforehand. `today` is the day where the training takes place. */
export type Now<Context = unknown> = Context & {
  readonly actor: Actor
  readonly at: string
  readonly today: CalendarDate
}
/** As a guard sees them: the capacity that the actor acts in is settled. */
export type Acting<Context = unknown> = Now<Context> & { readonly capacity: Capacity }

/** Whose act it was that an office recorded, and the document on file that shows it. */
export const OnBehalfOf = Schema.Struct({ ...Capacity.fields, evidence: Id })
export interface OnBehalfOf extends Schema.Schema.Type<typeof OnBehalfOf> {}

/** What every command may add and every event keeps. A row that takes `reason` itself makes it compulsory. */
export const remarks = {
  ...classified(2, { reason: Schema.optionalKey(Prose) }),
  ...classified(1, {
    /** Documents on file that show it. */
    evidence: Schema.optionalKey(Schema.Array(Id)),
    /** When it was true, as far as known; else the day on which it is recorded. */
    on: Schema.optionalKey(PartialDate),
    onBehalfOf: Schema.optionalKey(OnBehalfOf)
  })
}
/** What every event records besides what was said. With `to`, an old journal folds alike under a newer table. */
export const stamp = classified(1, {
  to: Schema.NonEmptyString,
  at: Schema.NonEmptyString,
  today: CalendarDate,
  actor: Id,
  /** The capacity in which it was done, or on behalf of which it was recorded. */
  capacity: Capacity,
  /** The office of the recorder, where that is not whose act it was. */
  recordedAs: Schema.optionalKey(Capacity)
})
type Remarks = Schema.Struct.Type<typeof remarks>
export type Stamp = Schema.Struct.Type<typeof stamp>
export type Said<P extends Fields> = Schema.Struct.Type<P> & Remarks

/** The particulars of an objection; with `children`, what it rests on. */
export type Objection = Values | { readonly values: Values; readonly children: ReadonlyArray<Reason> }
/** A guard is named after what is wrong, and returns the particulars if it is. */
export type Guard<Args extends ReadonlyArray<unknown>> = (...args: Args) => Objection | false | undefined
/** One word, one meaning: what is taken under the name of a field of the document must be that field. */
export type Agreeing<State> = {
  readonly [K in keyof State]?: {
    readonly Type: State[K]
    readonly "~type.optionality": {} extends Pick<State, K> ? "required" | "optional" : "required"
  }
} & {
  readonly [K in keyof Stamp | "_tag"]?: never
}
type Patch<State> = { readonly [K in keyof State]?: State[K] | undefined }
type Optional<State> = {
  [K in keyof State]-?: undefined extends { [X in K]: State[K] }[K] ? K : {} extends Pick<State, K> ? K : never
}[keyof State]

/** One row. `Before` is the document the row starts from: none, if the row brings it into being. */
export type Row<State, Before, Status, Role, Context, P extends Fields> = {
  readonly by: Many<Role>
  /** What the command says. The document keeps what is taken under the name of one of its own fields. */
  readonly takes: P
  /** Objections known before anything is said; the key is the reason's code. */
  readonly unless?: { readonly [code: string]: Guard<[before: Before, now: Acting<Context>]> }
  /** Objections to what is said. */
  readonly rejects?: { readonly [code: string]: Guard<[said: Said<P>, before: Before, now: Acting<Context>]> }
  readonly forgets?: ReadonlyArray<Optional<State>>
  /** What else follows for the document; `undefined` removes a field. Pure: reads the event, never the clock. */
  readonly sets?: (event: Said<P> & Stamp, before: Before) => Patch<State>
  /** For a row of the clock: the first day on which it is due, once the document says so. */
  readonly due?: (before: Before) => CalendarDate | undefined
  /** It follows from a step of another noun, in the same commit: nobody asks for it by itself. */
  readonly consequence?: true
  /** A record of the past: it may bring the document into any state, and is no way to get there today. */
  readonly historical?: true
} & (
  | { readonly to: Status; readonly lands?: never; readonly stays?: never; readonly back?: never }
  /** Where the row may lead to several states, `lands` picks one of them. */
  | {
      readonly to: Many<Status>
      readonly lands: (said: Said<P>, before: Before, now: Acting<Context>) => Status
      readonly stays?: never
      /** It leads back to where the document was, which `lands` reads from it: no shortcut past what lies between. */
      readonly back?: true
    }
  /** A row that starts from several states and moves none of them. */
  | { readonly stays: true; readonly to?: never; readonly lands?: never; readonly back?: never }
)

export interface Region {
  readonly field: string
  readonly keeps: ReadonlySet<string>
  readonly states: ReadonlyArray<string>
  readonly final: ReadonlyArray<string>
  readonly starts: ReadonlyArray<string>
  readonly roles: Readonly<Record<string, string>>
  readonly recorders: Readonly<Record<string, string>>
}
export type Written = Row<Record<string, unknown>, unknown, string, string, unknown, Fields> & {
  readonly event: string
  readonly from?: ReadonlyArray<string>
}
/** A row as everything else reads it: its types are erased, and one state is a list of one. */
export interface Transition
  extends Pick<
    Written,
    | "event"
    | "by"
    | "takes"
    | "unless"
    | "rejects"
    | "forgets"
    | "sets"
    | "due"
    | "historical"
    | "stays"
    | "back"
    | "consequence"
  > {
  readonly name: string
  readonly region: Region
  readonly from: ReadonlyArray<string>
  readonly to: ReadonlyArray<string>
  readonly lands?: ((said: Said<Fields>, before: unknown, now: Acting) => string) | undefined
}

/** A life cycle without its types: what diagrams and checks read. */
export interface Table {
  readonly noun: string
  /** The noun after which objections are named: its own, but where several nouns object in the same words. */
  readonly family: string
  readonly transitions: ReadonlyArray<Transition>
  /** The names of the values that each objection's message is given; an objection that gives none is left out. */
  readonly particulars: Particulars
}
export type Particulars = Readonly<Record<string, ReadonlyArray<string>>>
/** A life cycle. `E`: the event of each command. `P`: what each command takes. */
export interface Lifecycle<State, Context, E extends Events, P extends Takes> extends Table {
  readonly "~types"?: (_: Context) => readonly [State, E, P]
}
export type State<L> = L extends Lifecycle<infer S, infer _C, infer _E, infer _P> ? S : never
export type Circumstances<L> = L extends Lifecycle<infer _S, infer C, infer _E, infer _P> ? Now<C> : never
/** The name of every command: the rows of the table. */
export type Name<L> = L extends Lifecycle<infer _S, infer _C, infer _E, infer P> ? keyof P & string : never
export type Command<L> =
  L extends Lifecycle<infer _S, infer _C, infer _E, infer P>
    ? { [K in keyof P]: Flat<{ readonly _tag: K } & Said<P[K]>> }[keyof P]
    : never
export type Event<L> =
  L extends Lifecycle<infer _S, infer _C, infer E, infer P>
    ? { [K in keyof P]: Flat<{ readonly _tag: E[K & keyof E] } & Said<P[K]> & Stamp> }[keyof P]
    : never

/** The state before there is a document. */
export const born = "(new)"

/** Compulsory, in the person's own words. */
export const because = classified(2, { reason: Prose })

/** Roles whose acts an office may record on the strength of a document; a verification or a decision is never one of them. */
export const representable: ReadonlyArray<string> = ["nominatingBody", "sendingOffice", "signatory", "trainee"]

type Void = { readonly Void: "Voided" }
type VoidTakes = { readonly Void: typeof because }

/** Writes a life cycle down. `field` is where the document holds its state. */
export const of =
  <Document, Context = unknown>() =>
  <
    const Field extends keyof Document & string,
    Role extends string,
    const E extends Record<string, string>,
    const P extends Record<keyof E, Fields>,
    const BE extends Record<string, string> = {},
    const BP extends Record<keyof BE, Fields> = { readonly [K in keyof BE]: {} },
    const Enter extends Many<NoInfer<Role>> | undefined = undefined
  >(table: {
    readonly noun: string
    /** Nouns of one family object in the same words. @default the noun itself */
    readonly family?: string
    readonly state: { readonly fields: Fields }
    readonly field: Field
    /** Role -> the field that names the party (or parties) it must be held for. */
    readonly roles: { readonly [R in Role]: (keyof Document & string) | "anyone" }
    /** Offices that may record an act of the other side, and the field that names whose office it is. */
    readonly recorders?: { readonly [role: string]: keyof Document & string }
    readonly final: ReadonlyArray<Document[Field]>
    /** Objections to every transition. */
    readonly unless?: { readonly [code: string]: Guard<[before: Document, now: Acting<Context>]> }
    /** What each objection tells besides its name: the values that its message is given. */
    readonly particulars?: Particulars
    /** Where a side begins that another side brings into being. */
    readonly starts?: Document[Field]
    /** Who may declare that the entry was made in error: from every state, to `void`, with a reason; nothing is deleted. */
    readonly voidedBy?: Enter
    readonly begins?: {
      readonly [K in keyof BE]: { readonly event: BE[K]; readonly takes: Agreeing<Document>; readonly stays?: never }
    } & {
      readonly [K in keyof BP]: Row<Document, undefined, Document[Field], NoInfer<Role>, Context, BP[K]>
    }
    readonly transitions: {
      readonly [K in keyof E]: {
        readonly event: E[K]
        readonly from: Many<Document[Field]>
        readonly takes: Agreeing<Document>
      }
    } & { readonly [K in keyof P]: Row<Document, Document, Document[Field], NoInfer<Role>, Context, P[K]> }
  }): Lifecycle<
    Document,
    Context,
    E & BE & (Enter extends undefined ? {} : Void),
    P & BP & (Enter extends undefined ? {} : VoidTakes)
  > => {
    const begins = Object.entries((table.begins ?? {}) as unknown as Record<string, Written>)
    const rows = Object.entries(table.transitions as unknown as Record<string, Written>)
    const states = (table.state.fields[table.field] as unknown as { readonly literals: ReadonlyArray<string> }).literals
    const region: Region = {
      field: table.field,
      keeps: new Set(Object.keys(table.state.fields)),
      states,
      final: [
        ...(table.final as ReadonlyArray<unknown> as ReadonlyArray<string>),
        ...(table.voidedBy === undefined ? [] : ["void"])
      ],
      starts:
        table.starts === undefined
          ? begins.flatMap(([, row]) => (row.historical ? [] : (row.to ?? [])))
          : [table.starts as string],
      roles: table.roles,
      recorders: table.recorders ?? {}
    }
    const always = table.unless as unknown as Written["unless"]
    const compile = ([name, row]: readonly [string, Written]): Transition => {
      const unless = row.from ? { ...always, ...row.unless } : (row.unless ?? {})
      const from = row.from ?? [born]
      return { ...row, name, region, from, to: row.stays === true ? from : [row.to ?? []].flat(), unless }
    }
    const voided: ReadonlyArray<Transition> =
      table.voidedBy === undefined
        ? []
        : [
            {
              name: "Void",
              event: "Voided",
              region,
              from: states.filter((state) => state !== "void"),
              to: ["void"],
              by: table.voidedBy as unknown as Many<string>,
              takes: because,
              unless: {}
            }
          ]
    return {
      noun: table.noun,
      family: table.family ?? table.noun,
      transitions: [...[...begins, ...rows].map(compile), ...voided],
      particulars: table.particulars ?? {}
    }
  }

/** Two sides of one document, each with a state of its own. */
export const together = <Document, C1, E1 extends Events, P1 extends Takes, C2, E2 extends Events, P2 extends Takes>(
  one: Lifecycle<Document, C1, E1, P1>,
  other: Lifecycle<Document, C2, E2, P2>
): Lifecycle<Document, C1 & C2, E1 & E2, P1 & P2> => ({
  noun: one.noun,
  family: one.family,
  transitions: [...one.transitions, ...other.transitions],
  particulars: { ...one.particulars, ...other.particulars }
})
