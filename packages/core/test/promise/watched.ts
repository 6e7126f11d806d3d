/** Offices that tell what is asked of them and what comes of it, whoever asks. */
import type { Office } from "../../src/promise.ts"
import type { DoorError } from "./laws/Law.ts"
import type { World } from "./scenario.ts"

/** One thing that was asked: `persons.get`, who asked, and the code of the error if it came to one. */
export interface Told {
  readonly asked: string
  readonly by: string
  readonly code?: string
}

const isDoor = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** Every method of an office, by its name, as it stands there. */
export const methodsOf = (office: Office): ReadonlyArray<readonly [asked: string, method: Method]> =>
  Object.entries(office)
    .filter(([name]) => name !== "actor")
    .flatMap(([name, door]) =>
      isDoor(door)
        ? Object.entries(door).map(([method, own]) => [`${name}.${method}`, own as Method] as const)
        : [[name, door as Method] as const]
    )
type Method = (...given: ReadonlyArray<unknown>) => Promise<unknown>

export const watchedOffice = (office: Office, tell: (told: Told) => void): Office => {
  const watched =
    (asked: string, method: Method): Method =>
    async (...given) => {
      try {
        const answer = await method(...given)
        tell({ asked, by: office.actor.id })
        return answer
      } catch (error) {
        tell({ asked, by: office.actor.id, code: (error as DoorError).code })
        throw error
      }
    }
  const own: Record<string, unknown> = { actor: office.actor }
  for (const [asked, method] of methodsOf(office)) {
    const [name = "", verb] = asked.split(".")
    if (verb === undefined) own[name] = watched(asked, method)
    else own[name] = { ...(own[name] as object), [verb]: watched(asked, method) }
  }
  return own as unknown as Office
}

/** The same of everybody in a world. */
export const watchedWorld = (world: World, tell: (told: Told) => void): World => {
  const of = (office: Office) => watchedOffice(office, tell)
  return {
    ...world,
    as: (role, party, id) => of(world.as(role, party, id)),
    kim: of(world.kim),
    department: of(world.department),
    gsam: of(world.gsam),
    severance: of(world.severance),
    supervisor: of(world.supervisor),
    authority: of(world.authority)
  }
}
