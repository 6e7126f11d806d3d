/** Three laws of numbers: one that holds of every number, one of small ones, and one that is not always asked. */
import type { Law } from "@comity/plugin-sdk/conformance"

export const laws: ReadonlyArray<Law<number>> = [
  { name: "it is a number", protects: "Everybody.", check: async () => undefined },
  {
    name: "it is small",
    protects: "Whoever carries it.",
    check: async (n, draw) => {
      if (n > 10) throw new Error(`Expected at most 10, found ${n}.\nSubtract some. Seed ${draw?.seed}.`)
    }
  },
  {
    name: "it is even",
    protects: "Whoever shares it.",
    notAsked: async (n) => (n % 2 === 0 ? undefined : "an odd number is never shared"),
    check: async () => undefined
  }
]
