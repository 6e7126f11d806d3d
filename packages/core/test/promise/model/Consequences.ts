/** What follows for a document from a step, besides its state and what is kept of what was said; by the method. */
import { consequencesForActivities } from "./Activities.ts"
import { consequencesOfAppeals } from "./Appeals.ts"
import type { Fields } from "./Command.ts"
import { basisOf } from "./Completion.ts"
import { anything, unknownOf } from "./Ledger.ts"
import type { Asked } from "./Objection.ts"

const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
const decided = ({ before, ledger }: Asked): Fields => ({
  decision: {
    ...{ assessment: unknownOf(basisOf(ledger, before)), status: anything, ruleSet: anything, evidence: anything },
    ...{ decidedOn: ledger.today, decidedBy: ledger.actor }
  }
})
const submitted = ({ before }: Asked): Fields => ({ submission: Number(before["submission"]) + 1 })

export const consequences: Readonly<Record<string, (asked: Asked) => Fields>> = {
  ...consequencesForActivities,
  ...consequencesOfAppeals,
  "agreements.intend": () => ({ approvals: [], signatures: [] }),
  "agreements.submitText": () => ({ approvals: [] }),
  "agreements.sendBack": () => ({ approvals: [] }),
  "agreements.approve": ({ as, before }) => ({ approvals: [...list(before["approvals"]), as.party] }),
  "agreements.sign": ({ as, before, ledger, said }) => {
    const signatures = [
      ...(list(before["signatures"]) as ReadonlyArray<Fields>),
      { party: as.party, office: said["office"], signedOn: said["signed"] }
    ]
    const isWhole = list(before["parties"]).every((party) => signatures.some((one) => one["party"] === party))
    const isDue = String(before["effectiveOn"] ?? "") <= ledger.today
    return {
      signatures,
      signedOn: signatures
        .map(({ signedOn }) => String(signedOn))
        .toSorted()
        .at(-1),
      status: isWhole && isDue ? "inForce" : "signedPartly"
    }
  },
  "editions.revise": ({ said }) => said["changes"] as Fields,
  "editions.postpone": ({ before }) => ({ postponedFrom: before["status"] }),
  "editions.resume": ({ before }) => ({ status: before["postponedFrom"] }),
  "nominations.draft": () => ({ receiving: "none", submission: 0, receivedSubmission: 0 }),
  "nominations.submit": submitted,
  "nominations.resubmit": submitted,
  "nominations.receive": ({ before }) => ({ receivedSubmission: before["submission"] }),
  "nominations.consent": () => ({ nominatingBodyConsents: true }),
  "enrolments.admitAccepted": () => ({ completion: "undecided", hosts: [] }),
  "enrolments.place": ({ before, said }) => ({ hosts: [...list(before["hosts"]), said["host"]] }),
  "enrolments.completeConditionally": decided,
  "enrolments.complete": decided,
  "enrolments.notComplete": decided,
  "waivers.request": ({ ledger }) => ({ requestedBy: ledger.actor }),
  "waivers.grant": ({ as, ledger }) => ({ grantedBy: ledger.actor, grantedAs: as.role, grantedOn: ledger.today })
}
