/**
 * A process of its own, started by chromium.ts with the path of @sparticuz/chromium: unpacks the browser and its libraries.
 * That package unpacks to the folder for temporary files, which only the environment of a whole process can name.
 */
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"

const [entry = ""] = process.argv.slice(2)
const { inflate } = (await import(pathToFileURL(entry).href)) as typeof import("@sparticuz/chromium")
const archives = join(dirname(entry), "..", "bin")
await Promise.all(["chromium.br", "al2023.tar.br"].map((archive) => inflate(join(archives, archive))))
