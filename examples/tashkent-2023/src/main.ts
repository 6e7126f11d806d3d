/**
 * Gyeonggi and Tashkent, 2023: restates one document to the store of the study office, prints what that comes to and
 * writes the pages.
 *
 *     node --conditions=@comity/source src/main.ts [path of the store]
 */
import { runExample } from "@comity-examples/study-office"
import { example } from "./example.ts"

await runExample(example)
