/** Who acts, and in which offices: what a host says of the person or program that it has logged in. */

/**
 * An office somebody holds, and for whom: program office *of Gyeonggi*. For a trainee, `party` is the person's id.
 * @stability evolving
 */
export interface Capacity {
  /** `programOffice`, `nominatingBody`, `hostCoordinator`, `supervisor`, `trainee`, … */
  readonly role: string
  readonly party: string
}

/** @stability evolving */
export interface Actor {
  readonly id: string
  readonly kind: "person" | "service"
  readonly capacities: ReadonlyArray<Capacity>
  /** What for, as a code of the host's own: `treatment`, `certificate-issue`. It is kept with all that is done. */
  readonly purpose?: string
}
