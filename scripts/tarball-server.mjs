// A registry on this machine that has the packed tarballs and nothing else, so that npm comes to them as to any package: by
// the ranges that stand in a manifest.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { basename } from "node:path"
import { format } from "node:url"

/** @param {string} tarball @returns {{ name: string, version: string }} */
export const manifestIn = (tarball) => {
  const { error, stderr, stdout } = spawnSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" })
  if (stdout === "") throw new Error(`${tarball} can't be read: ${error?.message ?? stderr}`)
  return JSON.parse(stdout)
}

/** @param {string} host */
const urlOf = (host) => format({ protocol: "http", slashes: true, host })

/**
 * Serves the tarballs; ends with the process, or when `close` is called.
 *
 * @param {ReadonlyArray<string>} tarballs
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export const serveTarballs = (tarballs) => {
  const packages = new Map(tarballs.map((path) => [manifestIn(path).name, { path, manifest: manifestIn(path) }]))
  /** @param {string} url @param {string} name */
  const about = (url, name) => {
    const found = packages.get(name)
    if (found === undefined) return undefined
    const { manifest, path } = found
    const integrity = `sha512-${createHash("sha512").update(readFileSync(path)).digest("base64")}`
    const dist = { tarball: `${url}/-/${basename(path)}`, integrity }
    return {
      name,
      "dist-tags": { latest: manifest.version },
      versions: { [manifest.version]: { ...manifest, dist } }
    }
  }
  const server = createServer((request, response) => {
    const url = urlOf(request.headers.host ?? "")
    const path = decodeURIComponent(request.url ?? "/").slice(1)
    const tarball = tarballs.find((it) => path === `-/${basename(it)}`)
    const found = tarball === undefined ? about(url, path) : undefined
    if (tarball !== undefined) response.end(readFileSync(tarball))
    else if (found !== undefined) response.setHeader("content-type", "application/json").end(JSON.stringify(found))
    else response.writeHead(404).end("{}")
  })
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      done({ url: urlOf(`127.0.0.1:${port}`), close: () => void server.close() })
    })
    server.unref()
  })
}
