/** The command: from the arguments to the files, and what it says meanwhile. */
import { basename, relative, resolve } from "node:path"
import { filesOf } from "./files.ts"
import { type Flags, help, readFlags } from "./flags.ts"
import { folderProblem, write } from "./folder.ts"
import { type Project, partsOf, problemsWith, usual, type Wishes } from "./Project.ts"
import { type PortName, portNames } from "./ports.ts"

/** Where the command runs. */
export interface Surroundings {
  readonly cwd: string
  /** Of this package. */
  readonly version: string
  readonly year: number
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
  /** Asks for what is not said; left out where there is no terminal. */
  readonly ask?: (
    folder: string | undefined,
    wishes: Wishes,
    cwd: string
  ) => Promise<{ readonly folder: string; readonly wishes: Wishes }>
}

/** What the command ends with: 0 done, 2 asked for in a way that can't be carried out. */
export type ExitCode = 0 | 2

/** What somebody without a terminal still has to say. */
const missingFrom = ({ folder, wishes, yes }: Flags): ReadonlyArray<string> => {
  const port = wishes.port as PortName | undefined
  const parts = yes ? (["port"] as const) : port === undefined ? (["port", "name", "license"] as const) : partsOf(port)
  return [
    ...(folder === undefined ? ["<folder>"] : []),
    ...parts.filter((part) => wishes[part] === undefined).map((part) => `--${part}`)
  ]
}

const next = (cwd: string, folder: string): string => {
  const path = relative(cwd, folder)
  return [...(path === "" ? [] : [`cd ${path.includes(" ") ? `"${path}"` : path}`]), "npm install", "npm test"].join(
    "\n  "
  )
}

/** Where, and what: as far as it is said. */
interface Asked {
  readonly folder: string | undefined
  readonly wishes: Wishes
}

/** Everything that is wrong with what was said, one line each. */
const wrongWith = ({ folder, wishes }: Asked, cwd: string): ReadonlyArray<string> => {
  const inTheWay = folder === undefined ? undefined : folderProblem(resolve(cwd, folder))
  return [
    ...(inTheWay === undefined ? [] : [`${folder}: ${inTheWay}.`]),
    ...problemsWith(wishes).map(({ expected, part }) => `--${part} ${JSON.stringify(wishes[part])}: ${expected}.`)
  ]
}

/** What to say where something is missing and nobody can be asked. */
const wanting = (missing: ReadonlyArray<string>, yes: boolean): ReadonlyArray<string> => [
  `Not said, and ${yes ? "nothing is usual for it" : "there is no terminal to ask on"}: ${missing.join(", ")}.`,
  ...(missing.includes("--port") ? [`--port is one of ${portNames.join(", ")}.`] : []),
  ...(yes ? [] : ["--yes takes what is usual for all but the folder and the port."])
]

/** Begins a package as the arguments say. Rejects if a file can't be written, or somebody breaks off. */
export const begin = async (args: ReadonlyArray<string>, surroundings: Surroundings): Promise<ExitCode> => {
  const { ask, complain, cwd, say, version, year } = surroundings
  const refuse = (lines: ReadonlyArray<string>): ExitCode => {
    complain(`${lines.join("\n")}\nNothing was written. --help says what can be asked for.\n`)
    return 2
  }
  let flags: Flags
  try {
    flags = readFlags(args)
  } catch (thrown) {
    return refuse([thrown instanceof Error ? thrown.message : String(thrown)])
  }
  if (flags.help || flags.version) {
    say(flags.help ? help : `${version}\n`)
    return 0
  }
  const early = wrongWith(flags, cwd)
  if (early.length > 0) return refuse(early)
  const missing = missingFrom(flags)
  if (missing.length > 0 && (ask === undefined || flags.yes)) return refuse(wanting(missing, flags.yes))
  const asked: Asked = missing.length > 0 && ask !== undefined ? await ask(flags.folder, flags.wishes, cwd) : flags

  const folder = resolve(cwd, asked.folder ?? ".")
  const said = Object.fromEntries(Object.entries(asked.wishes).filter(([, text]) => text !== undefined)) as Wishes
  const wishes = { ...usual(said.port as PortName, { name: said.name ?? basename(folder) }), ...said }
  const late = wrongWith({ folder: asked.folder, wishes }, cwd)
  if (late.length > 0) return refuse(late)
  const files = filesOf(wishes as Project, { version, year })
  write(folder, files)
  say(`Wrote ${files.length} files. Next:\n\n  ${next(cwd, folder)}\n\nREADME.md says how to go on.\n`)
  return 0
}
