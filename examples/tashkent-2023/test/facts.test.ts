import { testFacts } from "@comity-examples/study-office/told"
import { example } from "../src/example.ts"
import { facts } from "./facts.ts"

testFacts(example, facts, "F1", 30)
