/** Imports the module that somebody names: what goes wrong is said in a sentence, and one that never finishes is given up. */
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { messageOf, Unusable, word } from "./Unusable.ts"

/** The file behind a path or the name of a package, as seen from a folder. */
const located = (module: string, folder: string): string => {
  const path = resolve(folder, module)
  if (existsSync(path) && /\.[cm]?[jt]s$/.test(path)) return pathToFileURL(path).href
  try {
    return pathToFileURL(createRequire(join(folder, "from-here.js")).resolve(existsSync(path) ? path : module)).href
  } catch {
    throw new Unusable(word("cli/moduleNotFound", { module }))
  }
}

/** What a module exports. Rejects with `Unusable`. */
export const load = async (
  module: string,
  folder: string,
  seconds: number
): Promise<Readonly<Record<string, unknown>>> => {
  const url = located(module, folder)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unusable(word("cli/moduleStalled", { module, seconds }))), seconds * 1000)
  })
  try {
    return await Promise.race([import(url) as Promise<Readonly<Record<string, unknown>>>, late])
  } catch (thrown) {
    if (thrown instanceof Unusable) throw thrown
    throw new Unusable(word("cli/moduleThrew", { module, because: messageOf(thrown) }), thrown)
  } finally {
    clearTimeout(timer)
  }
}
