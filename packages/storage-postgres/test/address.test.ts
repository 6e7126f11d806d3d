import { createServer, type Server, type Socket } from "node:net"
import { inspect } from "node:util"
import { type PostgresOptions, postgres } from "@comity/storage-postgres"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import pg from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { refusalOf } from "./sample.ts"
import { ownDatabase } from "./server.ts"

const url = await ownDatabase()

const changed = (parts: Partial<URL>): string => Object.assign(new URL(url), parts).href

const refusal = (options: PostgresOptions) => refusalOf(postgres({ connectTimeout: 2000, ...options })())

const servers: Array<Server> = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** A server that is no database; gives the address under which somebody may take it for one. */
const listen = (greet: (socket: Socket) => void): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer((socket) => greet(socket.on("error", () => {})))
    servers.push(server)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { readonly port: number }
      resolve(`postgres://comity:comity@127.0.0.1:${port}/comity`)
    })
  })

describe("an address that leads nowhere is refused, with where and what to do", () => {
  const unusable: ReadonlyArray<readonly [what: string, address: string, message: RegExp]> = [
    ["a wrong password", changed({ password: "wrong" }), /refuses this user or password; correct them/],
    ["a user who is not known", changed({ username: "nobody" }), /refuses this user or password; correct them/],
    ["no password", changed({ password: "" }), /no connection could be made; correct user, password/],
    [
      "encryption without a certificate to trust",
      `${url}?sslmode=verify-full`,
      /no connection could be made.*encryption/
    ],
    ["a certificate that is not there", `${url}?sslrootcert=/nowhere.pem`, /no connection could be made \(ENOENT\)/],
    [
      "a database that is not there",
      changed({ pathname: "/nowhere" }),
      /\/nowhere: there is no such database; create it/
    ],
    [
      "a host that is not there",
      "postgres://comity@nowhere.invalid/comity",
      /nowhere\.invalid\/comity: (there is no such host|the name)/
    ],
    [
      "a port on which nobody listens",
      "postgres://comity@127.0.0.1:1/comity",
      /127\.0\.0\.1:1\/comity: nothing listens there/
    ]
  ]
  it.each(unusable)("%s", async (_, address, message) => {
    const said = await refusal({ url: address })
    expect(said).toMatch(/^unavailable: PostgreSQL at /)
    expect(said).toMatch(message)
  })

  it("a server that takes the call and says nothing", async () => {
    const silent = await listen(() => {})
    expect(await refusal({ url: silent, connectTimeout: 100 })).toMatch(
      /^unavailable: .*the server did not let us in in time; nothing changed/
    )
  })

  it("a server that says nothing to a pool of the host, which waits less long", async () => {
    const pool = new pg.Pool({ connectionString: await listen(() => {}), connectionTimeoutMillis: 50 })
    expect(await refusalOf(postgres({ pool })())).toMatch(/^unavailable: .*the server did not let us in in time/)
    await pool.end()
  })

  it("a server that wants a password, which we then call no longer", async () => {
    const closed = new Promise((resolve) => {
      const message = (kind: number, text: string) => {
        const bytes = Buffer.alloc(9)
        bytes.write("R")
        bytes.writeInt32BE(8 + text.length, 1)
        bytes.writeInt32BE(kind, 5)
        return Buffer.concat([bytes, Buffer.from(text)])
      }
      const answers = [message(10, "SCRAM-SHA-256\0\0"), message(11, "r=nonce,s=c2FsdA==,i=4096")]
      void listen((socket) => {
        socket.on("data", () => socket.write(answers.shift() ?? ""))
        socket.once("close", resolve)
      }).then((asking) => refusal({ url: asking.replace(":comity@", "@") }))
    })
    await closed
  })

  it("a server that is no database", async () => {
    const web = await listen((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"))
    expect(await refusal({ url: web })).toMatch(/^unavailable: PostgreSQL at 127\.0\.0\.1/)
  })
})

describe("an address that can't be read is refused before anybody is asked", () => {
  const unreadable = [
    ...[
      "",
      "comity",
      "localhost/comity",
      "//localhost/comity",
      "host=localhost dbname=comity",
      "/var/run/postgresql comity"
    ],
    ...[
      "http://localhost/comity",
      "mysql://localhost/comity",
      "file:///etc/passwd",
      "postgres://local host/comity",
      "postgres://localhost:port/comity"
    ],
    // What was meant as a password reads as a port, a path, a query.
    ...[
      "postgres://comity:12/34@localhost/comity",
      "postgres://comity:12?34@localhost/comity",
      "postgres://comity:12#34@localhost/comity"
    ]
  ]
  it.each(unreadable)("%j", async (address) => {
    expect(await refusal({ url: address })).toMatch(
      /^unavailable: .*can't be read; write postgres:\/\/user:password@host/
    )
  })

  it("but one of a socket on this machine can", async () => {
    const socket = "postgres://comity:secret@/comity?host=/nowhere"
    expect(await refusal({ url: socket })).toMatch(/^unavailable: .*no connection could be made \(ENOENT\)/)
  })
})

describe("a password stands in no error, neither in its message nor in anything that hangs on it", () => {
  const secret = "geh3im"
  const addresses = [
    changed({ password: secret }),
    changed({ username: "nobody", password: secret }),
    `postgres://comity:${secret}@127.0.0.1:1/comity`,
    `postgres://comity:${secret}@nowhere.invalid/comity`,
    `postgres://127.0.0.1:1/comity?user=comity&password=${secret}`,
    `postgres://comity:1${secret}@loc alhost/comity`,
    `postgres://comity:1/${secret}@127.0.0.1/comity`,
    `postgres://comity:1#${secret}@127.0.0.1/comity`,
    `comity:${secret}@127.0.0.1/comity`,
    `host=127.0.0.1 password=${secret}`
  ]
  it.each(addresses)("%s", async (address) => {
    const error: unknown = await postgres({ url: address })().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(inspect(error, { depth: 20, showHidden: true, maxStringLength: null })).not.toContain(secret)
  })
})

describe("options that say nothing sensible are refused by name", () => {
  const pool = { connect: () => Promise.reject(new Error("nobody asks")) }
  const bad = (name: keyof PostgresOptions, values: ReadonlyArray<unknown>, message: RegExp) =>
    values.map((value) => [`${name} ${JSON.stringify(value)}`, { url, [name]: value }, message] as const)
  const numbers = [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, "4"]
  const schemas = [
    "",
    "Comity",
    "co mity",
    'a"; DROP SCHEMA public; --',
    "코미티",
    "x".repeat(64),
    "pg_comity",
    "1st",
    null
  ]
  const senseless: ReadonlyArray<readonly [string, PostgresOptions, RegExp]> = [
    ["none at all", undefined as unknown as PostgresOptions, /exactly one of url, pool and transaction/],
    ["no way to a database", {}, /exactly one of url, pool and transaction/],
    ["two ways", { url, pool }, /exactly one of url, pool and transaction/],
    ["three ways", { url, pool, transaction: new pg.Client() }, /exactly one of url, pool and transaction/],
    ...bad("url", [7, {}, null], /the address can't be read/).map(
      ([name, { url }, message]) => [name, { url }, message] as const
    ),
    ["a pool that is none", { pool: {} as unknown as pg.Pool }, /the host's pool: no connection could be made/],
    ["a transaction that is none", { transaction: {} as unknown as pg.Client }, /the host's transaction: /],
    ...bad("schema", schemas, /the schema's name needs small Latin letters/),
    ...bad(
      "tenant",
      ["", "x".repeat(201), "a\u0000b", "\ud800", 7, null],
      /the tenant's name needs 1 to 200 characters/
    ),
    ...bad("connections", numbers, /connections needs a whole number from 1/),
    ...bad("statementTimeout", numbers, /statementTimeout needs a whole number from 1/),
    ...bad("connectTimeout", numbers, /connectTimeout needs a whole number from 1/)
  ]
  it.each(senseless)("%s", async (_, options, message) => {
    const said = await refusalOf(postgres(options)())
    expect(said).toMatch(/^unavailable: PostgreSQL/)
    expect(said).toMatch(message)
  })

  it("and the longest that are sensible are taken", async () => {
    const longest = { url, schema: `_${"x".repeat(62)}`, tenant: "🩺".repeat(200), statementTimeout: 2_147_482_647 }
    const driver = await postgres({ ...longest, connectTimeout: 2_147_482_647 })()
    await driver.close()
  })
})

it("nobody is asked for a caller who has already given up", async () => {
  await expect(postgres({ url: postgresUrl(), schema: "given_up" })(AbortSignal.abort())).rejects.toThrow("abort")
})
