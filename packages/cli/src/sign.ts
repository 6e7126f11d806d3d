/** `comity sign`: a signed statement of how a journal ends, for a second party to keep. */
import { existsSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { headOf, signHead, verifyStore } from "@comity/core/archive"
import { archiving, requireContent } from "./archiving.ts"
import type { Command, ExitCode, Work } from "./Command.ts"
import { refuseExisting } from "./exportFile.ts"
import { keyIn } from "./keys.ts"
import { locate, type StoreLocation } from "./Location.ts"
import { onePlace } from "./Operands.ts"
import { usual } from "./Options.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"
import { depthIn, printFindings, shallow } from "./verify.ts"

const usage =
  "comity sign <place> --key <private.pem> [--out <file>] [--shallow] [--quiet] [--limit <n>] [--language <tag>]"

const storeIn = ({ folder, operands: [place = ""] }: Work): StoreLocation => {
  const location = locate(place, folder)
  if (location.kind === "export") throw new Unusable(word("cli/signNeedsStore", { place: location.told }))
  return location
}

const write = async (file: string, told: string, text: string): Promise<void> => {
  try {
    await writeFile(file, text, { flag: "wx", flush: true })
  } catch (thrown) {
    if (existsSync(file)) refuseExisting(file, told)
    throw new Unusable(word("cli/headNotWritten", { file: told, because: messageOf(thrown) }), thrown)
  }
}

const run = (work: Work): Promise<ExitCode> =>
  archiving(work, async ({ fromStore, shown, silent }) => {
    const { folder, say, terminal, written } = work
    const { key: keyFile, out } = written.texts
    const location = storeIn(work)
    if (keyFile === undefined) throw new Unusable(word("cli/signNeedsKey", {}))
    if (out !== undefined) refuseExisting(resolve(folder, out), out)
    const key = await keyIn(keyFile, folder)
    return fromStore(location, async (driver) => {
      await requireContent(driver, location, silent.signal)
      // What is signed is vouched for, so it is looked at first.
      const verification = await verifyStore(driver, { ...shown, ...depthIn(work) })
      if (!verification.ok) {
        // Standard output is for a head.
        const [line, styled] = [terminal.complain, terminal.styledComplaint]
        line(styled("bold", say(word("cli/notSigned", { place: location.told }))))
        printFindings(verification, say, { line, styled })
        return 1
      }
      const signed = await signHead(await headOf(driver, silent), key)
      const text = JSON.stringify(signed, null, 2)
      if (out === undefined) terminal.line(text)
      else {
        await write(resolve(folder, out), out, `${text}\n`)
        const { commits, entries, position } = signed.head
        terminal.line(say(word("cli/signed", { place: location.told, file: out, commits, entries, position })))
      }
      return 0
    })
  })

export const sign: Command = {
  name: "sign",
  usage,
  about: [word("cli/sign", {}), word("cli/signUse", {}), word("cli/places", {})],
  operands: onePlace,
  exits: { fine: word("cli/signFine", {}), found: word("cli/signFound", {}) },
  options: {
    key: { takes: "text", shown: "--key <private.pem>", help: word("cli/optionKeyPrivate", {}) },
    out: { takes: "text", shown: "--out <file>", help: word("cli/optionOut", {}) },
    ...shallow,
    quiet: { shown: "--quiet", help: word("cli/optionQuiet", {}) },
    ...usual
  },
  run
}
