/** Plugins as they are written without a compiler: one that createComity takes, and three that it refuses. */
const base = { version: "1.0.0", contract: 1 }

class Osh {
  get name() {
    return "osh"
  }
  get version() {
    return "1.0.0"
  }
  get contract() {
    return 1
  }
  get profiles() {
    return [{ profile: "osh" }]
  }
}

export const sound = new Osh()
export const oneProfile = { ...base, name: "one", profiles: { profile: "one" } }
export const twice = { ...base, name: "two", profiles: [{ profile: "two" }, { profile: "two" }] }
export const throwing = Object.defineProperty({ ...base, name: "three" }, "profiles", {
  get: () => {
    throw new Error("not yet")
  }
})
