/** `comity move`: a whole tenant from store to store, into an export, or out of one. */
import { createReadStream } from "node:fs"
import { type ExportSummary, exportStore, type Imported, importStore, readExport } from "@comity/core/archive"
import { type Archiving, archiving, readLines, requireContent, requireReadable } from "./archiving.ts"
import type { Command, Work } from "./Command.ts"
import { refuseExisting, writeExport, writeStream } from "./exportFile.ts"
import { areSame, type ExportLocation, type Location, locate, type StoreLocation } from "./Location.ts"
import { twoPlaces } from "./Operands.ts"
import { usual } from "./Options.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"

const usage = "comity move <from> <to> [--json] [--quiet] [--limit <n>] [--language <tag>]"

type Moved = Pick<ExportSummary, "chain" | "commits" | "documents" | "entries" | "position"> &
  Partial<Pick<Imported, "resumedAfter">>

/** Lines as they pass, and what the last of them says. */
const withEnd = (lines: AsyncIterable<string>) => {
  let last = ""
  async function* passing(): AsyncGenerator<string> {
    for await (const line of lines) {
      last = line
      yield line
    }
  }
  const end = (): Moved => {
    const { chain, end } = JSON.parse(last) as { readonly chain: string; readonly end: Omit<Moved, "chain"> }
    return { ...end, chain }
  }
  return { lines: passing(), end }
}

const toExport = (from: StoreLocation, { file }: ExportLocation, { fromStore, shown, silent, work }: Archiving) =>
  fromStore(from, async (driver): Promise<Moved> => {
    await requireContent(driver, from, silent.signal)
    const lines = exportStore(driver, shown)
    if (file !== undefined) return writeExport(file, lines, (part) => readExport(createReadStream(part), shown))
    const passing = withEnd(lines)
    await writeStream(work.streams.out, passing.lines)
    return passing.end()
  }).catch((thrown) => {
    throw thrown instanceof Unusable && thrown.reason.code === "cli/exportNotWritten" && file === undefined
      ? new Unusable(word("cli/exportCutOff", { because: messageOf(thrown.cause) }), thrown.cause)
      : thrown
  })

const toStore = async (from: Location, to: StoreLocation, archiving: Archiving) => {
  const { fromStore, shown, silent, toStore } = archiving
  if (from.kind === "export") {
    await requireReadable(from)
    return toStore(to, (target) => importStore(target, readLines(from, archiving), shown))
  }
  return fromStore(from, async (source) => {
    await requireContent(source, from, silent.signal)
    return toStore(to, (target) => importStore(target, exportStore(source, silent), shown))
  })
}

const print = (from: Location, to: Location, moved: Moved, { say, terminal, written }: Work): void => {
  const { chain, commits, documents, entries, position, resumedAfter = 0 } = moved
  if (written.flags.has("json")) {
    terminal.line(JSON.stringify({ ok: true, from: from.told, to: to.told, ...moved }, null, 2))
    return
  }
  // Where the export goes to standard output, nothing else does.
  const [line, styled] =
    to.told === "-" ? [terminal.complain, terminal.styledComplaint] : [terminal.line, terminal.styled]
  if (to.told === "-" && written.flags.has("quiet")) return
  line(styled("bold", say(word("cli/fromTo", { from: from.told, to: to.told }))))
  if (resumedAfter > 0 && resumedAfter === position) line(`  ${say(word("cli/thereAlready", {}))}`)
  else if (resumedAfter > 0) line(`  ${say(word("cli/resumed", { position: resumedAfter }))}`)
  const sum = { commits, entries, documents }
  line(`  ${styled("green", "✓")} ${say(to.told === "-" ? word("cli/exported", sum) : word("cli/moved", sum))}`)
  line(`  ${say(word("cli/chain", { chain }))}`)
}

/** What can't be moved in this way is refused before anything is opened. */
const locationsIn = ({ folder, operands, written }: Work): readonly [Location, Location] => {
  const [from, to] = operands.map((operand) => locate(operand, folder)) as [Location, Location]
  if (from.kind === "export" && to.kind === "export") throw new Unusable(word("cli/exportToExport", {}))
  if (from.kind !== "export" && to.kind !== "export" && areSame(from, to))
    throw new Unusable(word("cli/samePlace", { place: to.told }))
  if (to.told === "-" && written.flags.has("json")) throw new Unusable(word("cli/twoOnOutput", {}))
  if (to.kind === "export" && to.file !== undefined) refuseExisting(to.file, to.told)
  return [from, to]
}

export const move: Command = {
  name: "move",
  usage,
  about: [word("cli/move", {}), word("cli/movePlaces", {}), word("cli/places", {})],
  operands: twoPlaces,
  exits: { fine: word("cli/moveFine", {}), found: word("cli/moveFound", {}) },
  options: {
    json: { shown: "--json", help: word("cli/optionJson", {}) },
    quiet: { shown: "--quiet", help: word("cli/optionQuiet", {}) },
    ...usual
  },
  run: (work) =>
    archiving(work, async (archiving) => {
      const [from, to] = locationsIn(work)
      const moved =
        to.kind === "export" ? await toExport(from as StoreLocation, to, archiving) : await toStore(from, to, archiving)
      print(from, to, moved, work)
      return 0
    })
}
