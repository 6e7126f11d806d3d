// #region laws
import { channelLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, it } from "vitest"
import { mailWorld } from "./mailServer.ts"

// At once: every law starts a server of its own.
describe("with a connection for every letter", () => {
  runLaws(channelLaws, { open: () => mailWorld() }, it.concurrent)
})

describe("with connections that are kept", () => {
  runLaws(channelLaws, { open: () => mailWorld({ connections: 3 }) }, it.concurrent)
})
// #endregion laws
