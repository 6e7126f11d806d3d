/** Throws where nobody can catch it, while a law runs. */
import { conformance, type Law } from "@comity/plugin-sdk/conformance"

const laws: ReadonlyArray<Law<undefined>> = [
  {
    name: "it settles",
    protects: "Everybody.",
    check: () =>
      new Promise(() => {
        setTimeout(() => {
          throw new Error("The socket is gone.")
        }, 10)
      })
  }
]
export default conformance({ name: "late", port: "number", laws, subject: undefined })
