/** Of all who claim to have led one case at one host, one does, however many claim it at the same moment. */
import { expect } from "vitest"
import { itemsOf } from "../items.ts"
import { beginPermitted, leadCase } from "../permitted.ts"
import { openWorld } from "../scenario.ts"
import { committing } from "../stores.ts"
import { type DoorLaw, failureOf, why } from "./Law.ts"

export const caseLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "of eight trainees who claim one case at the same moment, through two doors, one leads it",
    check: async (fresh) => {
      const open = fresh()
      const worlds = await Promise.all([openWorld(open), openWorld(open)])
      const [world] = worlds
      const trainees = Array.from({ length: 8 }, (_, i) => `t${i}`)
      await beginPermitted(world, trainees)
      for (const one of worlds) one.at("2019-08-27", 18)
      const claims = await Promise.allSettled(
        trainees.map((trainee, i) => leadCase(i % 2 === 0 ? worlds[0] : worlds[1], trainee, "entry"))
      )
      const refused = claims.flatMap((claim) => (claim.status === "rejected" ? [why(claim.reason)] : []))
      expect(refused).toEqual(Array(7).fill(["evidence/caseTaken"]))
      const entries = await Promise.all(
        trainees.map((trainee) => itemsOf(world.supervisor, "log", `enrolment-${trainee}`))
      )
      expect(entries.flat().map((item) => item["lead"])).toEqual([true])
      for (const one of worlds) await one.close()
    }
  },
  {
    name: "an entry that is verified after all, and a claim that comes in meanwhile, do not both lead the case",
    check: async (fresh) => {
      const open = fresh()
      const world = await openWorld(open)
      await beginPermitted(world, ["t1", "t2"])
      await leadCase(world, "t1", "a")
      const asked = { enrolment: "enrolment-t1", entry: "a" }
      await world.supervisor.evidence.verify({ ...asked, verification: "rejected" })
      let times = 0
      const slow = await openWorld(
        committing(open, async (_, own) => {
          if (times++ === 0) await leadCase(world, "t2", "b")
          return own()
        })
      )
      slow.at("2019-08-27", 18)
      const refusal = await failureOf(slow.supervisor.evidence.verify({ ...asked, verification: "verified" }))
      // What was overtaken, and that it was refused then.
      expect([times, why(refusal)]).toEqual([2, ["evidence/caseTaken"]])
      await slow.close()
      await world.close()
    }
  }
]
