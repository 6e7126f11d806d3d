/** Run by `node --test`: the laws of the store on one that forgets what is to be unchanged. */
import { test } from "node:test"
import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { carelessStore } from "./careless.ts"

runLaws(storeLaws, carelessStore, test)
