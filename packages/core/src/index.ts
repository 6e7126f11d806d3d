/** Comity for users of Effect: the model, its life cycles, completion, the ports and the services. */

export { Actor, Capacity } from "./values/Actor.ts"
export { CalendarDate, PartialDate } from "./values/CalendarDate.ts"
export { InvalidInput, NotFound, PluginClash, Refused, Stale, StoreFailure } from "./values/Failure.ts"
export { Reason } from "./values/Reason.ts"
