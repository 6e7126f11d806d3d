/** The files of a new package, made from the templates. */
import { readdirSync, readFileSync } from "node:fs"
import { join, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { manifestOf } from "./manifest.ts"
import type { Project } from "./Project.ts"
import { portOf } from "./ports.ts"

/**
 * One file to be written.
 *
 * @stability evolving
 */
export interface NewFile {
  /** From the new package's folder, with slashes. */
  readonly path: string
  readonly text: string
}

/** Beside `src` and `dist` alike. */
const templates = fileURLToPath(new URL("../templates/", import.meta.url))

const filesBelow = (folder: string): ReadonlyArray<NewFile> =>
  readdirSync(join(templates, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = file.slice(join(templates, folder).length + 1).replaceAll(sep, "/")
      return { path, text: readFileSync(file, "utf8").replaceAll("\r\n", "\n") }
    })

/** npm leaves files such as `.gitignore` out of what it publishes; in the templates they begin with an underscore. */
const published = (path: string): string => path.replaceAll(/(^|\/)_/g, "$1.")

/**
 * Every placeholder is a word between two pairs of underscores. One that means nothing is an error of the template: it
 * never gets into somebody's package.
 */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/__([a-z]+)__/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`the templates know no placeholder __${name}__`)
    return value
  })

/**
 * All files of a package that is begun in this year by this version of `create-comity-plugin`.
 *
 * @stability evolving
 */
export const filesOf = (
  project: Project,
  { version, year }: { readonly version: string; readonly year: number }
): ReadonlyArray<NewFile> => {
  const { holder, kind, license, locale, name, port } = project
  const [vendor = "", word = ""] = kind.split("/")
  const values = {
    package: name,
    title: portOf(port).title,
    port,
    kind,
    vendor,
    word,
    locale,
    license,
    holder,
    year: String(year)
  }
  const written = [...filesBelow("every"), ...filesBelow(port)].map(({ path, text }) => ({
    path: published(path),
    text: filled(text, values)
  }))
  const text = readFileSync(join(templates, "licences", `${license}.txt`), "utf8")
  return [
    { path: "package.json", text: manifestOf(project, version) },
    { path: "LICENSE", text: filled(text, values) },
    ...written
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
}
