/** Asks on a terminal for what the flags did not say. */
import { basename, resolve } from "node:path"
import { type CANCEL_SYMBOL, cancel, intro, isCancel, select, text } from "@clack/prompts"
import { folderProblem } from "./folder.ts"
import { licenses, type Project, partsOf, problemWith, usual, type Wishes } from "./Project.ts"
import { type PortName, portNames, ports } from "./ports.ts"

/** Somebody pressed Ctrl+C or Esc. */
export class Cancelled extends Error {
  override readonly name = "Cancelled"
}

const answered = <A>(answer: A | typeof CANCEL_SYMBOL): A => {
  if (!isCancel(answer)) return answer
  cancel("Nothing was written.")
  throw new Cancelled()
}

const questions: { readonly [part in keyof Project]: string } = {
  port: "What do you write?",
  name: "Name of the npm package?",
  kind: "Its name in Comity, as vendor/name?",
  locale: "Which language, as a BCP 47 tag?",
  license: "Which licence?",
  holder: "Who holds the copyright?"
}

const askFor = async (part: "name" | "kind" | "locale" | "holder", initialValue: string): Promise<string> =>
  answered(await text({ message: questions[part], initialValue, validate: (said) => problemWith(part, said ?? "") }))

/** Asks for the folder and for every part that is not said yet. Rejects with `Cancelled`. */
export const ask = async (
  folder: string | undefined,
  wishes: Wishes,
  cwd: string
): Promise<{ readonly folder: string; readonly wishes: Wishes }> => {
  intro("A plugin for Comity")
  const port =
    wishes.port ??
    answered(
      await select<PortName>({
        message: questions.port,
        options: portNames.map((value) => ({ value, label: value, hint: ports[value].title }))
      })
    )
  const where =
    folder ??
    answered(
      await text({
        message: "Into which folder?",
        initialValue: `comity-${port}`,
        validate: (said) => (said ? folderProblem(resolve(cwd, said)) : "expected the path of a folder")
      })
    )
  const said: { -readonly [part in keyof Wishes]: Wishes[part] } = { ...wishes, port }
  for (const part of partsOf(port as PortName)) {
    if (said[part] !== undefined) continue
    const initial = usual(port as PortName, { name: said.name ?? basename(resolve(cwd, where)) })[part]
    if (part === "license") {
      said.license = answered(
        await select({ message: questions.license, options: licenses.map((value) => ({ value })), initialValue: "MIT" })
      )
    } else if (part !== "port") said[part] = await askFor(part, initial)
  }
  return { folder: where, wishes: said }
}
