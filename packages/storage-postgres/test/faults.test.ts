import { inspect } from "node:util"
import { postgres } from "@comity/storage-postgres"
import pg from "pg"
import { describe, expect, it } from "vitest"
import { entry, live, write } from "../../core/test/promise/commits.ts"
import { failureOf } from "../../core/test/promise/laws/Law.ts"
import { named, openWorld } from "../../core/test/promise/scenario.ts"
import { codeOf, connectFaultOf, faultOf, isAnswer } from "../src/faults.ts"
import { commitOf, refusalOf } from "./sample.ts"
import { ownDatabase, rowsOf, using } from "./server.ts"

const url = await ownDatabase()
const marker = "MARKER-9f3c"

/** What `pg` rejects with. */
const answer = (code: string, severity = "ERROR", message = `about ${marker}`): Error =>
  Object.assign(new pg.DatabaseError(message, 0, "error"), { code, severity })

describe("a server's answer", () => {
  it.each(["ERROR", "FEHLER", "ОШИБКА", "오류"])("is one in any language: %s", (severity) => {
    expect([isAnswer(answer("CMT01", severity)), codeOf(answer("CMT01", severity))]).toEqual([true, "CMT01"])
  })

  it.each(["57P01", "57P03", "25P03", "53300", "28P01", "3D000", "08006"])(
    "is none if the connection ends with it, in any language: %s",
    (code) => {
      expect([isAnswer(answer(code, "FATAL")), isAnswer(answer(code, "FATAL".toLowerCase()))]).toEqual([false, false])
    }
  )

  it("is none if it came from the network", () => {
    expect(isAnswer(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }))).toBe(false)
    expect([isAnswer("ERROR"), isAnswer(undefined), codeOf(undefined)]).toEqual([false, false, ""])
  })

  it.each([
    ["40001", "busy"],
    ["40P01", "busy"],
    ["40003", "unavailable"],
    ["55P03", "busy"],
    ["57014", "busy"],
    ["53100", "unavailable"],
    ["53300", "busy"],
    ["57P02", "unavailable"],
    ["XX001", "unavailable"],
    ["22021", "unavailable"],
    ["25006", "unavailable"],
    ["42P01", "foreign"],
    ["3F000", "foreign"],
    ["25001", "unsafe"]
  ])("%s is told as %s, and its message is not repeated", (code, reason) => {
    const fault = faultOf(answer(code), "db.example.org:5432/comity") as Error & { readonly code: string }
    expect([fault.name, fault.code]).toEqual(["StoreError", reason])
    expect(fault.message).toMatch(/^PostgreSQL at db\.example\.org:5432\/comity: /)
    expect(fault.message).not.toContain(marker)
    expect(fault.cause).toBeInstanceOf(pg.DatabaseError)
  })

  it("says that nothing changed only where that is sure", () => {
    const said = (error: Error) => (faultOf(error, "db") as Error).message
    expect(said(answer("22021"))).toContain("nothing changed")
    for (const error of [
      answer("40003"),
      answer("57P01", "FATAL"),
      answer("XX000", "PANIC"),
      new Error("Connection terminated unexpectedly")
    ]) {
      expect(said(error)).toContain("may have happened")
      expect(said(error)).not.toContain("nothing changed")
    }
    expect((connectFaultOf(new Error("self-signed certificate"), "db") as Error).message).not.toContain(
      "may have happened"
    )
  })

  it("that is told already, or an abort, is told as it is", () => {
    const told = faultOf(answer("40001"), "here")
    expect(faultOf(told, "there")).toBe(told)
    const abort = AbortSignal.abort().reason as unknown
    expect(faultOf(abort, "there")).toBe(abort)
  })
})

describe("nothing that somebody wrote stands in an error", () => {
  /** Makes the server say in its error what was written, as constraints and triggers of a host do. */
  const tattle = (schema: string) =>
    rowsOf(
      url,
      `CREATE FUNCTION ${schema}.tattle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF NEW.body LIKE '%${marker}%' THEN RAISE EXCEPTION 'not %', NEW.body USING DETAIL = NEW.body, HINT = NEW.body; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER tattle BEFORE INSERT OR UPDATE ON ${schema}.document FOR EACH ROW EXECUTE FUNCTION ${schema}.tattle();
      ALTER TABLE ${schema}.journal ADD CHECK (data NOT LIKE '%${marker}%')`
    )

  it("of the driver", async () => {
    await using(postgres({ url, schema: "driver" })(), async (driver) => {
      await tattle("driver")
      const bad = [write("a", 0, { body: marker }), write("a", 0, { entries: [entry({ data: marker })] })]
      for (const one of bad) {
        const said = await refusalOf(driver.commit(commitOf(one), live))
        expect(said).toMatch(/^unavailable: .*refused a statement \(\w{5}\); nothing changed/)
        expect(said).not.toContain(marker)
      }
      expect((await driver.commit(commitOf(write("a")), live))._tag).toBe("Committed")
    })
  })

  it("of the door, neither in its message nor in anything that hangs on it", async () => {
    const world = await openWorld(postgres({ url, schema: "door" }))
    await tattle("door")
    const party = {
      id: "gyeonggi",
      kind: "jurisdiction",
      jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" }
    } as const
    const error = await failureOf(world.kim.parties.save({ ...party, names: named(marker) }))
    expect([error.code, error.details.reason]).toEqual(["StoreFailure", "unavailable"])
    expect(inspect(error, { depth: 20, showHidden: true, maxStringLength: null })).not.toContain(marker)
    expect((await world.kim.parties.save({ ...party, names: named("Gyeonggi") })).version).toBe(1)
    await world.close()
  })
})
