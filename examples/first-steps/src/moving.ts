import { generateKeyPairSync, hash } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkHead, exportStore, headOf, importStore, signHead, verifyStore } from "@comity/core/archive"
import { createComity, foldOf } from "@comity/core/promise"
import { sqlite } from "@comity/storage-sqlite"

const folder = await mkdtemp(join(tmpdir(), "comity-moving-"))
const old = sqlite(process.argv[2] ?? join(folder, "old.db"))

// What is moved: one party, changed once.
const comity = await createComity({ store: old })
const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
const gyeonggi = {
  id: "gyeonggi",
  kind: "jurisdiction",
  jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" },
  names: [{ text: "Gyeonggi Province", language: "en", script: "Latn", kind: "label" }]
} as const
await office.parties.save(gyeonggi)
await office.parties.save({ ...gyeonggi, place: "suwon" })
await comity.close()

// Node's own SHA-256 is several times faster than the core's, which runs everywhere.
const options = { hash: (text: string) => hash("sha256", text) }

// #region move
// A tenant as a file, and the file as a tenant: while nobody writes to the old one.
const source = await old()
const file = join(folder, "tenant.jsonl")
await writeFile(file, exportStore(source, options))

const target = await sqlite(join(folder, "new.db"))()
const moved = await importStore(target, createReadStream(file), options)
console.log(`moved ${moved.commits} commits, ${moved.documents} documents`)
// #endregion move

// #region straight
// Or straight from one store to the other. What is there already is compared and left: it goes on where it was cut.
const again = await importStore(target, exportStore(source, options), options)
console.log(`held already up to position ${again.resumedAfter}`)
// #endregion straight

// #region verify
const { findings, ok } = await verifyStore(target, { ...options, fold: foldOf })
console.log(ok ? "nothing was found" : `first bad position: ${findings[0]?.position}`)
// #endregion verify

const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" }
})
// #region head
// What a second party keeps: a few lines, signed, without data.
const signed = await signHead(await headOf(target, options), privateKey)

// And a year later, against that:
const head = await checkHead(signed, publicKey)
const since = await verifyStore(target, { ...options, head })
console.log(since.ok ? `as it was at position ${head.position}` : "not as it was")
// #endregion head

await target.close()
await source.close()
