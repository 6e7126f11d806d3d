// The packages of the workspace, and the doors that others enter them by.
import { globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { root } from "./toolchain.mjs"

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} folder from the root, with slashes
 * @property {boolean} published
 * @property {Record<string, unknown>} manifest
 * @property {ReadonlyArray<Door>} doors
 */

/**
 * @typedef {object} Door
 * @property {string} name as it is imported
 * @property {string} source from the root
 */

/** @returns {ReadonlyArray<Package>} examples and private packages included */
export const packages = () =>
  globSync("{packages,examples}/*/package.json", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .map((file) => {
      const manifest = JSON.parse(readFileSync(join(root, file), "utf8"))
      const folder = dirname(file)
      const { exports = {}, name } = manifest
      const doors = Object.entries(exports)
        .filter(([, { "@comity/source": source }]) => source !== undefined)
        .map(([door, { "@comity/source": source }]) => ({
          name: `${name}${door.slice(1)}`,
          source: `${folder}/${source.slice("./".length)}`
        }))
      return { name, folder, published: manifest.private !== true, manifest, doors }
    })

/** @returns {ReadonlyArray<Package>} */
export const publishedPackages = () => packages().filter((it) => it.published)
