/** `comity keys`: makes the pair of keys that heads are signed and checked with, and reads them. */
import { generateKeyPairSync } from "node:crypto"
import { readFile, rm, writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import type { Command, ExitCode, Work } from "./Command.ts"
import { refuseExisting } from "./exportFile.ts"
import { twoFiles } from "./Operands.ts"
import { usual } from "./Options.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"

const usage = "comity keys <private.pem> <public.pem> [--language <tag>]"

const write = async (file: string, told: string, text: string, mode: number): Promise<void> => {
  try {
    await writeFile(file, text, { flag: "wx", mode, flush: true })
  } catch (thrown) {
    throw new Unusable(word("cli/keyNotWritten", { file: told, because: messageOf(thrown) }), thrown)
  }
}

const run = async ({ folder, operands, say, terminal }: Work): Promise<ExitCode> => {
  const [toldPrivate = "", toldPublic = ""] = operands
  const [ours, theirs] = [resolve(folder, toldPrivate), resolve(folder, toldPublic)]
  refuseExisting(ours, toldPrivate)
  refuseExisting(theirs, toldPublic)
  const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" }
  })
  await write(ours, toldPrivate, privateKey, 0o600)
  try {
    await write(theirs, toldPublic, publicKey, 0o644)
  } catch (thrown) {
    // A private key without its public one is of no use to anybody.
    await rm(ours)
    throw thrown
  }
  terminal.line(say(word("cli/keysMade", { private: toldPrivate, public: toldPublic })))
  return 0
}

export const keys: Command = {
  name: "keys",
  usage,
  about: [word("cli/keys", {}), word("cli/keysFiles", {})],
  operands: twoFiles,
  exits: { fine: word("cli/keysFine", {}) },
  options: usual,
  run
}

/** A key as it stands in its file. What does not fit is found where it is used. */
export const keyIn = async (file: string, folder: string): Promise<string> => {
  try {
    return await readFile(resolve(folder, file), "utf8")
  } catch (thrown) {
    throw new Unusable(word("cli/fileNotRead", { file, because: messageOf(thrown) }), thrown)
  }
}
