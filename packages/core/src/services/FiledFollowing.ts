/** How what follows the journal is filed: how far each consumer has come, and what has to be delivered. */
import type { Delivery } from "../model/Delivery.ts"
import { compositeId } from "../values/Ids.ts"
import { plain } from "./Filed.ts"

/** How far a consumer of the journal has come: all commits up to this position are done. */
export interface Checkpoint {
  /** The consumer's name. */
  readonly id: string
  readonly position: number
}
export const checkpoints = plain<Checkpoint>("checkpoint")

/** Where deliveries wait for addresses: those to a person, and those for which the host has to say who staffs an office. */
export const addressingLanes = ["person", "office"] as const
const [personLane, officeLane] = addressingLanes
/** Where a delivery waits: for its channel, or to be addressed. */
export const laneOf = ({ channel, person }: Pick<Delivery, "channel" | "person">): string =>
  channel !== undefined ? compositeId("channel", channel) : person !== undefined ? personLane : officeLane

/** `due` holds the lane and the instant, so that whoever serves a channel reads along its own deliveries alone. */
export const deliveries = plain<Delivery>("delivery", {
  keys: (delivery) => {
    const { about, channel, due, notice, person, status } = delivery
    const lane = due === undefined ? undefined : `${laneOf(delivery)}|${due}`
    return { status, notice, channel, person, about: about.id, due: lane }
  },
  dimensions: ({ channel, notice, status }) => ({ status, notice, channel })
})
