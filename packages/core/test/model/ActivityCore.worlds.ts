/** What the worlds of the five forms of an activity have in common: who sends and hosts, and what each form objects to. */
import type { Difference, Passing, Story } from "../../../plugin-sdk/src/conformance.ts"
import type { Table } from "../../src/lifecycle/Table.ts"
import type { Context } from "../../src/model/ActivityCore.ts"
import type { Json } from "../../src/ports/Store.ts"
import { ActivityId, SourceId } from "../../src/values/Ids.ts"
import { localized } from "../../src/values/LocalizedText.ts"
import { at, because, day, gyeonggi, holds, hospital, khabarovsk, period, trainee } from "./sample.ts"

/** An activity of two parties, one of which hosts the other; a hospital hosts too. */
export const outline = {
  id: ActivityId.make("activity-1"),
  operator: gyeonggi,
  parties: [gyeonggi, khabarovsk],
  senders: [khabarovsk],
  hosts: [gyeonggi, hospital],
  period: period("2019-09-02/2019-09-06")
}
/** What is said of one when it begins. */
export type Outline = Omit<typeof outline, "hosts"> & {
  readonly kind: string
  readonly hosts?: typeof outline.hosts
  readonly detail?: { readonly [name: string]: Json }
}
/** The same, where nobody has said who hosts. */
export const { hosts: _, ...withoutHosts } = outline
/** A program office of the side that sends. */
export const sender = holds("programOffice", khabarovsk)
export const historical = { source: SourceId.make("report-2011") }
export const circumstances = { partsOutside: [], returnedKnown: true, at, today: day("2019-09-10") }

/** What only the host may say, said by the side that sends: where the host is known, and where it is not. */
export const byTheSender = <L extends Table>(hostUnknown: Story<L>) => ({
  notTheHost: { by: sender },
  saidBySender: { given: hostUnknown, by: sender }
})

const parent = { id: "delegation-2019", known: true, circle: false, inside: "unknown" } as const
const looksUp = (found: Partial<Context>) => ({ when: found as NonNullable<Difference<Table>["when"]> })
const isPartOf = (differing: Partial<NonNullable<Context["parent"]>>) =>
  looksUp({ parent: { ...parent, ...differing } })

/** What every form objects to in the same words. */
export const objections: Readonly<Record<string, Difference<Table>>> = {
  parentUnknown: isPartOf({ known: false }),
  circleOfParents: isPartOf({ circle: true }),
  outsideParent: isPartOf({ inside: "no", period: period("2019-10") }),
  partsOutside: looksUp({ partsOutside: ["site-visit-1"] }),
  patientNamed: { says: { participants: [{ person: trainee, role: "patient" }] } },
  returnedUnknown: { says: { reciprocates: ActivityId.make("visit-2018") }, ...looksUp({ returnedKnown: false }) },
  shownByNothing: { says: { shownBy: [] } }
}

const shownBy = [SourceId.make("news-2019")]
const title = localized("en", "A visit to the hospital")
/** Numbers of patients are told without a name, and a part may lie in a period that is known in part. */
const told: ReadonlyArray<Difference<Table>> = [
  { says: { title, participants: [{ role: "patients", count: 40 }] } },
  { says: { reciprocates: ActivityId.make("visit-2018") }, ...isPartOf({ inside: "yes" }) },
  isPartOf({})
]
/** The rows that every form has. */
export const rows = {
  Change: { says: { title }, also: told },
  Absorb: {
    says: { absorbs: ActivityId.make("activity-2"), shownBy },
    also: [{ says: { shownBy: undefined, evidence: ["letter-1"] } }]
  },
  MergeInto: {
    says: { ...because, mergedInto: ActivityId.make("activity-2"), shownBy },
    also: [{ says: { shownBy: undefined, evidence: ["letter-1"] } }]
  }
} satisfies Readonly<Record<string, Passing<Table>>>
