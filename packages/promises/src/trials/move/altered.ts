/** Exports that were cut, doubled, swapped or altered on the way: refused at the line, and nothing after it is stored. */
import { ArchiveError, importStore, isArchiveError } from "@comity/core/archive"
import type { JournalEntry } from "@comity/plugin-sdk/store"
import { journalOf } from "../../audit.ts"
import { leaky as leaking } from "../../leaky.ts"
import { openPlace, type Place } from "../../places.ts"
import { type Chance, chanceOf } from "../../random.ts"
import type { Row, Run } from "../../Trial.ts"
import { isBeginning } from "./killed.ts"

interface Altered {
  readonly bytes: Buffer
  /** The first line that is not as it was, from 1. */
  readonly line: number
}

type Alter = (chance: Chance, whole: Buffer, lines: ReadonlyArray<string>) => Altered

const below = (chance: Chance, count: number): number => Math.floor(chance() * count)
const lineAt = (bytes: Buffer, offset: number): number =>
  bytes.subarray(0, offset).toString("latin1").split("\n").length
const ofLines = (lines: ReadonlyArray<string>): Buffer => Buffer.from(lines.join(""))

const flip: Alter = (chance, whole) => {
  const bytes = Buffer.from(whole)
  const offset = below(chance, bytes.length)
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << below(chance, 8))
  return { bytes, line: lineAt(whole, offset) }
}
const cut: Alter = (chance, whole) => {
  const length = below(chance, whole.length - 1)
  return { bytes: whole.subarray(0, length), line: lineAt(whole, length) }
}
const double: Alter = (chance, _, lines) => {
  const at = below(chance, lines.length)
  return { bytes: ofLines([...lines.slice(0, at + 1), ...lines.slice(at)]), line: at + 2 }
}
const drop: Alter = (chance, _, lines) => {
  const at = below(chance, lines.length)
  return { bytes: ofLines(lines.filter((__, i) => i !== at)), line: at + 1 }
}
const swap: Alter = (chance, _, lines) => {
  const at = below(chance, lines.length - 1)
  const [one = "", other = ""] = lines.slice(at, at + 2)
  return { bytes: ofLines([...lines.slice(0, at), other, one, ...lines.slice(at + 2)]), line: at + 1 }
}
/** Most are a flipped bit. */
const ways: ReadonlyArray<readonly [name: string, alter: Alter]> = [
  ...Array.from({ length: 6 }, () => ["flipped", flip] as const),
  ["cut off", cut],
  ["doubled", double],
  ["dropped", drop],
  ["swapped", swap]
]

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

export const alterExports = async (
  { ground, leaky, say, seed }: Run,
  count: number,
  whole: Buffer,
  journal: ReadonlyArray<JournalEntry>
): Promise<Row> => {
  const chance = chanceOf(seed, "altered")
  const lines = whole.toString().split(/(?<=\n)/)
  const lost = {
    "altered exports imported": 0,
    "refusals without the place": 0,
    "stores with more than the beginning": 0
  }
  const found: Record<string, number> = {}
  let place: Place | undefined
  for (let i = 0; i < count; i++) {
    const [name, alter] = ways[below(chance, ways.length)] ?? ["flipped", flip]
    found[name] = (found[name] ?? 0) + 1
    const { bytes, line } = alter(chance, whole, lines)
    // Tenants of one database are as good as databases of their own, and there sooner.
    place = place !== undefined && "postgres" in place ? { ...place, tenant: `altered-${i}` } : await ground.fresh()
    const open = openPlace(place)
    const driver = await (leaky ? leaking(open, { every: 2, from: 0 }) : open)()
    try {
      await importStore(driver, inPieces(bytes))
      lost["altered exports imported"]++
    } catch (error) {
      if (!isArchiveError(error)) throw error
      const said = error instanceof ArchiveError ? (error.line ?? 0) : 0
      // An export that ends too early, or whose line break is another character, is refused where the next line should be.
      if (said !== line && !(said === line + 1 && (name === "cut off" || name === "flipped"))) {
        lost["refusals without the place"]++
        say(`${name} in line ${line}, said of line ${said}: ${error.code}`)
      }
    }
    if (!isBeginning(await journalOf(driver), journal)) lost["stores with more than the beginning"]++
    await driver.close()
    if (i % 200 === 199) say(`${i + 1} altered exports`)
  }
  const listed = Object.entries(found).map(([name, times]) => `${times.toLocaleString("en")} ${name}`)
  return {
    what: "exports with one byte flipped, or a line cut off, doubled, dropped or swapped",
    tried: count,
    lost,
    remarks: listed.join(", ")
  }
}
