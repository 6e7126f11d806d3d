/** What the command line says, and the help that it gives. */
import { parseArgs } from "node:util"
import { licenses, type Wishes } from "./Project.ts"
import { portNames, ports } from "./ports.ts"

/** What was asked for on the command line. */
export interface Flags {
  readonly folder: string | undefined
  readonly wishes: Wishes
  /** Whatever is not said is taken as usual; nothing is asked. */
  readonly yes: boolean
  readonly help: boolean
  readonly version: boolean
}

/**
 * Reads the arguments; throws a `TypeError` that says what is wrong with them.
 *
 * @example
 * readFlags(["hours", "--port", "rule-kind", "--yes"]).folder // => "hours"
 */
export const readFlags = (args: ReadonlyArray<string>): Flags => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: "string", short: "p" },
      name: { type: "string", short: "n" },
      kind: { type: "string", short: "k" },
      locale: { type: "string" },
      license: { type: "string", short: "l" },
      holder: { type: "string" },
      yes: { type: "boolean", short: "y", default: false },
      help: { type: "boolean", short: "h", default: false },
      version: { type: "boolean", short: "v", default: false }
    }
  })
  const [folder, ...more] = positionals
  if (more.length > 0)
    throw new TypeError(`Expected one folder, found ${positionals.length}: ${positionals.join(", ")}`)
  const { help, version, yes, ...wishes } = values
  return { folder, wishes, yes, help, version }
}

const list = portNames.map((name) => `    ${name.padEnd(10)} ${ports[name].title}`).join("\n")

export const help = `Begins a plugin for Comity: a package that builds, type-checks and passes its laws at once.

  npm create comity-plugin@latest <folder> -- --port <port> [flags]

  --port, -p     what it is:
${list}
  --name, -n     name of the npm package       (usually the folder's)
  --kind, -k     vendor/name of what it brings (usually from the package's name)
  --locale       of a language: its BCP 47 tag (usually ky)
  --license, -l  ${licenses.join(", ")}      (usually MIT)
  --holder       who holds the copyright       (usually "The authors of <name>")
  --yes, -y      take what is usual, ask nothing
  --help, -h     show this
  --version, -v  show the version

On a terminal it asks for what is not said. It writes into a folder that is new or empty, and nowhere else.
`
