/** `comity verify`: whether a store or an export is as it was written, and the first place where it is not. */
import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { foldOf } from "@comity/core"
import {
  checkHead,
  type ExportSummary,
  type Finding,
  type Head,
  readExport,
  type Verification,
  type VerifyOptions,
  verifyStore
} from "@comity/core/archive"
import { type Archiving, archiving, findingAsJson, isFinding, readLines, requireContent } from "./archiving.ts"
import type { Command, ExitCode, Work } from "./Command.ts"
import { keyIn } from "./keys.ts"
import { type ExportLocation, type Location, locate, type StoreLocation } from "./Location.ts"
import { onePlace } from "./Operands.ts"
import { type Options, usual } from "./Options.ts"
import type { Terminal } from "./Terminal.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"
import type { Say } from "./Voice.ts"

const usage =
  "comity verify <place> [--head <file> --key <public.pem>] [--against <export>] [--shallow] [--json] [--quiet] [--limit <n>] [--language <tag>]"

/** What was found, and how much was looked at where that could be read to its end. */
interface Looked extends Pick<Verification, "found" | "ok"> {
  readonly findings: ReadonlyArray<Found>
  readonly sum?: Omit<ExportSummary, "chain"> & Partial<Pick<Verification, "gaps">>
}
type Found = Omit<Finding, "code"> & { readonly line?: number }

/** The head of an option, checked with the public key that belongs to it, before a store is opened. */
const headIn = async ({ folder, written: { texts } }: Work): Promise<Head | undefined> => {
  const { head: file, key } = texts
  if (file === undefined && key === undefined) return undefined
  if (file === undefined || key === undefined) throw new Unusable(word("cli/headNeedsKey", {}))
  let signed: unknown
  try {
    signed = JSON.parse(await readFile(resolve(folder, file), "utf8"))
  } catch (thrown) {
    throw new Unusable(word("cli/fileNotRead", { file, because: messageOf(thrown) }), thrown)
  }
  return checkHead(signed, await keyIn(key, folder))
}

const knownIn = async (archiving: Archiving): Promise<Pick<VerifyOptions, "against" | "head">> => {
  const { work } = archiving
  const head = await headIn(work)
  const { against } = work.written.texts
  if (against === undefined) return head === undefined ? {} : { head }
  const location = locate(against, work.folder)
  if (location.kind !== "export") throw new Unusable(word("cli/againstNeedsExport", { place: location.told }))
  return { ...(head === undefined ? {} : { head }), against: readLines(location, archiving) }
}

/** What a store is held against: its own journal in full, or only its digests. */
export const depthIn = ({ written: { flags } }: Work): Pick<VerifyOptions, "fold"> =>
  flags.has("shallow") ? {} : { fold: foldOf }

const lookAtStore = async (location: StoreLocation, archiving: Archiving): Promise<Looked> => {
  const { fromStore, shown, silent, work } = archiving
  const known = await knownIn(archiving)
  return fromStore(location, async (driver) => {
    // Where something is known of it, an empty store is one that was emptied.
    if (Object.keys(known).length === 0) await requireContent(driver, location, silent.signal)
    const { findings, found, ok, ...sum } = await verifyStore(driver, { ...shown, ...known, ...depthIn(work) })
    return { findings, found, ok, sum }
  })
}

const lookAtExport = async (location: ExportLocation, archiving: Archiving): Promise<Looked> => {
  const { flags, texts } = archiving.work.written
  const [option] = ["head", "key", "against", "shallow"].filter((name) => name in texts || flags.has(name))
  if (option !== undefined) throw new Unusable(word("cli/optionForStores", { option: `--${option}` }))
  try {
    const { chain: _, ...sum } = await readExport(readLines(location, archiving), archiving.shown)
    return { ok: true, found: 0, findings: [], sum }
  } catch (thrown) {
    if (!isFinding(thrown)) throw thrown
    return { ok: false, found: 1, findings: [thrown] }
  }
}

const asJson = ({ told }: Location, { findings, found, ok, sum }: Looked, { say }: Work) => ({
  ok,
  place: told,
  ...sum,
  found,
  findings: findings.map((one) => findingAsJson(one, say))
})

/** What was found, each with its place, and the first bad one plainly. */
export const printFindings = (
  { findings, found }: Omit<Looked, "ok">,
  say: Say,
  { line, styled }: Pick<Terminal, "line" | "styled">
): void => {
  for (const { reason } of findings) {
    const [first = "", ...rest] = say(reason).split("\n")
    line(`  ${styled("red", "✗")} ${first}`)
    for (const text of rest) line(`    ${text}`)
  }
  if (found > findings.length) line(`  ${say(word("cli/moreFound", { found, shown: findings.length }))}`)
  const first = findings.find(({ position }) => position !== undefined)?.position
  if (first !== undefined) line(say(word("cli/firstBad", { position: first })))
}

const print = ({ told }: Location, looked: Looked, work: Work): void => {
  const {
    say,
    terminal: { line, styled },
    written: { texts }
  } = work
  line(styled("bold", say(word("cli/verified", { place: told }))))
  if (looked.sum !== undefined) {
    const { commits, documents, entries, erased, gaps = 0, position } = looked.sum
    line(`  ${say(word("cli/lookedAt", { commits, entries, documents, erased, position }))}`)
    if (gaps > 0) line(`  ${say(word("cli/gaps", { gaps }))}`)
  }
  if (!looked.ok) {
    printFindings(looked, say, work.terminal)
    return
  }
  line(`  ${styled("green", "✓")} ${say(word("cli/nothingFound", {}))}`)
  if (texts["head"] !== undefined)
    line(`  ${styled("green", "✓")} ${say(word("cli/headHolds", { file: texts["head"] }))}`)
}

export const shallow: Options = { shallow: { shown: "--shallow", help: word("cli/optionShallow", {}) } }

export const verify: Command = {
  name: "verify",
  usage,
  about: [word("cli/verify", {}), word("cli/places", {})],
  operands: onePlace,
  exits: { fine: word("cli/nothingFound", {}), found: word("cli/verifyFound", {}) },
  options: {
    head: { takes: "text", shown: "--head <file>", help: word("cli/optionHead", {}) },
    key: { takes: "text", shown: "--key <public.pem>", help: word("cli/optionKeyPublic", {}) },
    against: { takes: "text", shown: "--against <export>", help: word("cli/optionAgainst", {}) },
    ...shallow,
    json: { shown: "--json", help: word("cli/optionJson", {}) },
    quiet: { shown: "--quiet", help: word("cli/optionQuiet", {}) },
    ...usual
  },
  run: (work) =>
    archiving(work, async (archiving): Promise<ExitCode> => {
      const location = locate(work.operands[0] ?? "", work.folder)
      const looked = await (location.kind === "export"
        ? lookAtExport(location, archiving)
        : lookAtStore(location, archiving))
      if (work.written.flags.has("json")) work.terminal.line(JSON.stringify(asJson(location, looked, work), null, 2))
      else print(location, looked, work)
      return looked.ok ? 0 : 1
    })
}
