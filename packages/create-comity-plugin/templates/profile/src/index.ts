/** `__package__`: a province's profile. */
import { definePlugin } from "@comity/plugin-sdk"
import { profile } from "./profile.ts"

export { holidays } from "./holidays.ts"
export { completion, profile } from "./profile.ts"

/** The plugin that a host hands to `createComity`. */
export const plugin = definePlugin({ name: "__package__", version: "0.0.0", contract: 1, profiles: [profile] })
