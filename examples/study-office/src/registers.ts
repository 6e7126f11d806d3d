/**
 * What the examples have in common: the documents that they restate, the territories and institutions that more than one of
 * them names, the fields of medicine, and the one program that two of them tell of. Each stands once, under all its names.
 */
import { type Data, readData, readDataFile } from "./data.ts"

/** The five examples, in the order in which they are told. */
export const examples = [
  "gyeonggi-2019",
  "tashkent-2023",
  "ukraine-2024",
  "kazakhstan-korea",
  "khabarovsk-fuyuan-2025"
] as const
export type ExampleName = (typeof examples)[number]

/** Where the data of an example is. */
export const dataOf = (example: ExampleName): URL => new URL(`../../${example}/data/`, import.meta.url)

/** A name cites the source that writes it so: all five sources are on record before the first party is. */
export const readRegisters = (): Data => ({
  ...readData(new URL("../data/", import.meta.url)),
  sources: examples.flatMap((example) => readDataFile<Data["sources"][number]>(dataOf(example), "sources").documents)
})
