/**
 * Direction: from whom to whom something goes, seen from the documents that say who sends and who hosts.
 *
 * It is derived and never stored, so that each side may call it by its own name. Where nobody has said who sends or who
 * hosts, that end is empty, and nothing is guessed for it.
 */

/**
 * From whom to whom, as party ids, each once. Empty where that is not known.
 * @stability evolving
 */
export interface Direction {
  readonly from: ReadonlyArray<string>
  readonly to: ReadonlyArray<string>
}

type Parties = ReadonlyArray<string>
const once = (...named: ReadonlyArray<string | undefined | Parties>): Parties => [
  ...new Set(named.flat().filter((id) => id !== undefined))
]

/**
 * The direction of a document, by its noun.
 *
 * A trainee goes from the institution that sends to the hosts; who nominated stands in where that is not known. A
 * commitment goes from those who made it to those towards whom they made it.
 * @stability evolving
 *
 * @example
 * directionOf.activity({ senders: ["khabarovsk"], hosts: ["gyeonggi"] })
 * // => { from: ["khabarovsk"], to: ["gyeonggi"] }
 * directionOf.enrolment({ nominatingBody: "khabarovsk-health", hosts: [] })
 * // => { from: ["khabarovsk-health"], to: [] }
 * directionOf.team({ placements: [{ host: "gsam" }, { host: "gsam" }] }) // => { from: [], to: ["gsam"] }
 */
export const directionOf = {
  activity: ({ hosts, senders }: { readonly senders?: Parties; readonly hosts?: Parties }): Direction => ({
    from: once(senders),
    to: once(hosts)
  }),
  edition: ({
    hosts,
    nominatingBodies
  }: {
    readonly nominatingBodies?: Parties
    readonly hosts?: Parties
  }): Direction => ({ from: once(nominatingBodies), to: once(hosts) }),
  enrolment: ({
    hosts,
    nominatingBody,
    sendingInstitution
  }: {
    readonly sendingInstitution?: string
    readonly nominatingBody?: string
    readonly hosts: Parties
  }): Direction => ({ from: once(sendingInstitution ?? nominatingBody), to: once(hosts) }),
  team: ({
    placements = [],
    sendingInstitution
  }: {
    readonly sendingInstitution?: string
    readonly placements?: ReadonlyArray<{ readonly host: string }>
  }): Direction => ({ from: once(sendingInstitution), to: once(placements.map(({ host }) => host)) }),
  commitment: ({ by, towards }: { readonly by: Parties; readonly towards?: Parties }): Direction => ({
    from: once(by),
    to: once(towards)
  })
}
