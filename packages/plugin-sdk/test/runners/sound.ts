/** Run by `node --test`: the laws of the store on the store in memory. */
import { test } from "node:test"
import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { inMemory } from "../store/inMemory.ts"

runLaws(storeLaws, inMemory, test)
