/** A key management service behind a real HTTP server: slow, failing, refusing. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inspect } from "node:util"
import { memory, memoryPlace, StoreError } from "@comity/plugin-sdk/store"
import { type KeyContext, keyFile, kmsProvider, sealed } from "@comity/storage-sealed"
import { afterEach, beforeEach, expect, it } from "vitest"
import { appeal, bodyOf, failure, fill, live, person, save } from "./sample.ts"

/** What the service is asked: bytes, in base64, and what they are bound to. */
interface Order {
  readonly bytes: string
  readonly context: KeyContext
}

let folder: string
let server: Server
/** How the service behaves. */
let [latency, status, calls] = [0, 200, 0]
/** The keys that the service knows; it answers with the one of its address. */
const masters: Readonly<Record<string, Buffer>> = { one: randomBytes(32), two: randomBytes(32) }

const answered = (key: Buffer, act: string, { bytes, context }: Order): Buffer | undefined => {
  const [input, bound] = [Buffer.from(bytes, "base64"), Buffer.from(JSON.stringify(context))]
  if (act === "encrypt") {
    const nonce = randomBytes(12)
    const wrapping = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound)
    return Buffer.concat([nonce, wrapping.update(input), wrapping.final(), wrapping.getAuthTag()])
  }
  const opening = createDecipheriv("aes-256-gcm", key, input.subarray(0, 12)).setAAD(bound)
  opening.setAuthTag(input.subarray(-16))
  try {
    return Buffer.concat([opening.update(input.subarray(12, -16)), opening.final()])
  } catch {
    return undefined
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "comity-sealed-kms-"))
  ;[latency, status, calls] = [0, 200, 0]
  server = createServer((request, response) => {
    const chunks: Array<Buffer> = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      calls++
      setTimeout(() => {
        const [, name = "", act = ""] = (request.url ?? "").split("/")
        const bytes = answered(masters[name] as Buffer, act, JSON.parse(Buffer.concat(chunks).toString()) as Order)
        response.statusCode = status !== 200 ? status : bytes === undefined ? 403 : 200
        response.end(response.statusCode === 200 ? bytes : "refused")
      }, latency)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

const service = (key: string, timeout = 2000) => {
  const call = (act: string) => async (bytes: Uint8Array, context: KeyContext, signal: AbortSignal) => {
    const { port } = server.address() as AddressInfo
    const body = JSON.stringify({ bytes: Buffer.from(bytes).toString("base64"), context })
    const response = await fetch(`http://127.0.0.1:${port}/${key}/${act}`, { method: "POST", body, signal })
    if (response.status === 403) throw new StoreError("locked", "the service says that this key did not wrap it")
    if (!response.ok) throw new Error(`the service answers ${response.status} to ${body}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  return kmsProvider({ id: "kms:one", encrypt: call("encrypt"), decrypt: call("decrypt"), timeout })
}

const place = memoryPlace()
const opened = (key = "one", timeout?: number) =>
  sealed(memory(place), { keys: keyFile(join(folder, "keys"), { provider: service(key, timeout) }) })()

it("wraps every key, many at once, and is not asked again for one that is at hand", async () => {
  place.clear()
  latency = 40
  const driver = await opened()
  const from = performance.now()
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => save(driver, person(`p${i}`), { id: `p${i}`, names: ["Ким"] }))
  )
  expect(performance.now() - from).toBeLessThan(20 * latency)
  const made = calls
  expect(made).toBe(22)
  for (let i = 0; i < 20; i++) await driver.load(person(`p${i}`), live)
  expect(calls).toBe(made)
  await driver.close()
  const again = await opened()
  const { items } = await again.list({ kind: "person", limit: 50 }, live)
  expect(items.map(({ body }) => body)).toContainEqual({ id: "p7", names: ["Ким"] })
  expect(calls).toBe(made + 21)
  await again.close()
})

it("that is another key's, under the same name, is found out when the store is opened", async () => {
  place.clear()
  await (await opened()).close()
  const error = await failure(opened("two"))
  expect([error.code, error.message.includes("wrapped by another key")]).toEqual(["locked", true])
})

it("that is down or too slow is an error that can be tried again, and what was asked is not done by half", async () => {
  place.clear()
  const driver = await opened("one", 200)
  await fill(driver, "p1", "Ли")
  const fails = async () => {
    const error = await failure(save(driver, appeal("a2"), { trainee: "p2", grounds: "a secret of p2" }))
    expect([error.name, error.code]).toEqual(["StoreError", "unavailable"])
    expect(error.message).toContain("kms:one")
    // What the client threw held the request, and so a key.
    expect(inspect(error, { depth: 9 })).not.toMatch(/"bytes"|secret/)
    expect(await driver.load(appeal("a2"), live)).toBeUndefined()
  }
  status = 500
  await fails()
  ;[status, latency] = [200, 600]
  await fails()
  latency = 0
  // Those whose keys are at hand were never kept waiting.
  expect(await bodyOf(driver, person("p1"))).toMatchObject({ names: ["Ли"] })
  await save(driver, appeal("a2"), { trainee: "p2", grounds: "a secret of p2" })
  expect(await bodyOf(driver, appeal("a2"))).toMatchObject({ grounds: "a secret of p2" })
  await driver.close()
  status = 503
  expect((await failure(opened("one", 200))).code).toBe("unavailable")
})
