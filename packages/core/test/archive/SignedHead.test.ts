import { generateKeyPairSync } from "node:crypto"
import { describe, expect, it } from "vitest"
import { checkHead, headOf, type SignedHead, signHead } from "../../src/archive.ts"
import { storeOf } from "./histories.ts"

const pair = () =>
  generateKeyPairSync("ed25519", {
    privateKeyEncoding: { format: "pem", type: "pkcs8" },
    publicKeyEncoding: { format: "pem", type: "spki" }
  })
const { privateKey, publicKey } = pair()
const head = await headOf(await storeOf(3, 30))
const signed = await signHead(head, privateKey)
const refused = async (given: unknown, key = publicKey): Promise<string> => {
  try {
    await checkHead(given, key)
  } catch (error) {
    return (error as { readonly code: string }).code
  }
  return "accepted"
}

const withByteChanged = (base64: string, at: number): string =>
  Buffer.from(Buffer.from(base64, "base64").map((byte, i) => (i === at ? byte ^ 1 : byte))).toString("base64")

describe("headOf", () => {
  it("has at most 512 rungs, evenly spaced, whatever the length of the journal", async () => {
    for (const count of [0, 1, 100, 700]) {
      const { entries, rungs } = await headOf(await storeOf(count, count))
      expect(rungs.length).toBeLessThanOrEqual(512)
      const apart = rungs.length === 0 ? 0 : (rungs[0]?.[0] ?? 0)
      expect(rungs.map(([position]) => position)).toEqual(rungs.map((_, i) => (i + 1) * apart))
      expect(rungs.length * apart).toBeLessThanOrEqual(entries)
      expect((rungs.length + 1) * apart).toBeGreaterThan(entries === 0 ? -1 : entries)
    }
  })

  it("is another as soon as anything but erased data is another", async () => {
    const chains = await Promise.all([1, 2, 3].map(async (count) => (await headOf(await storeOf(3, count))).chain))
    expect(new Set(chains).size).toBe(3)
    expect((await headOf(await storeOf(3, 30))).chain).toBe(head.chain)
  })
})

describe("checkHead", () => {
  it("gives the head back that was signed, also after it was written down and read again", async () => {
    expect(await checkHead(signed, publicKey)).toEqual(head)
    expect(await checkHead(JSON.parse(JSON.stringify(signed)), publicKey)).toEqual(head)
  })

  it("refuses a head of which anything was changed", async () => {
    const changes: ReadonlyArray<Partial<Record<keyof SignedHead, unknown>>> = [
      { head: { ...head, position: head.position + 1 } },
      { head: { ...head, chain: "0".repeat(64) } },
      { head: { ...head, rungs: head.rungs.slice(1) } },
      { signature: "" },
      { signature: "no base64!" },
      ...[0, 31, 63].map((at) => ({ signature: withByteChanged(signed.signature, at) }))
    ]
    for (const change of changes) expect(await refused({ ...signed, ...change })).toBe("archive/headAltered")
  })

  it("says when another key is needed, and trusts no name of a key that the document gives itself", async () => {
    const other = pair()
    expect(await refused(signed, other.publicKey)).toBe("archive/otherKey")
    const forged = await signHead({ ...head, entries: 0 }, other.privateKey)
    expect(await refused({ ...forged, key: signed.key })).toBe("archive/headAltered")
  })

  it("refuses what is no head, and what is no Ed25519 key", async () => {
    for (const given of [
      undefined,
      null,
      "x",
      {},
      { ...signed, format: 2 },
      { ...signed, head: { ...head, rungs: [[1]] } }
    ]) {
      expect(await refused(given)).toBe("archive/headMalformed")
    }
    const rsa = generateKeyPairSync("rsa", {
      modulusLength: 2048,
      privateKeyEncoding: { format: "pem", type: "pkcs8" },
      publicKeyEncoding: { format: "pem", type: "spki" }
    })
    for (const key of ["", "-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----", privateKey, rsa.publicKey]) {
      expect(await refused(signed, key)).toBe("archive/keyUnreadable")
    }
    for (const key of ["", publicKey, rsa.privateKey]) {
      await expect(signHead(head, key)).rejects.toMatchObject({ code: "archive/keyUnreadable" })
    }
  })
})
