/** A plugin whose profile names a kind of rule that nobody has. */
export default {
  name: "naryn",
  version: "1.0.0",
  contract: 1,
  profiles: [{ profile: "naryn", ruleSets: [{ id: "n", version: 1, rule: { kind: "comity/ceremoney", params: {} } }] }]
}
