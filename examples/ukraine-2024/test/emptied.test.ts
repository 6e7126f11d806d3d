import { testEmptied } from "@comity-examples/study-office/told"
import { example } from "../src/example.ts"
import { facts } from "./facts.ts"

testEmptied(example, facts)
