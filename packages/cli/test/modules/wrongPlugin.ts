/** A plugin that says less than a plugin must. */
export const plugin = { name: "batken", contract: 1, profiles: [{ profile: "batken" }] }
