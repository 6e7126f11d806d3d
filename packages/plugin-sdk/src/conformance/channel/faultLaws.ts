/** Laws about a service that is not well: nothing is believed sent, nothing is given up, and nobody waits for ever. */
import { type ChannelLaw, law } from "./ChannelLaw.ts"
import { aborter, deliver, messageTo, nothingAfter, outcomeOf, pause, rejected, within } from "./sending.ts"

/** How long a channel may take to notice that nobody waits for it any more, in milliseconds. */
const patience = 3000

export const faultLaws: readonly ChannelLaw[] = [
  law(
    "a service that cannot be reached is tried again later, and works when it is back",
    "Everybody who is written to in the hour when the network is down.",
    async (world) => {
      const message = messageTo(world.delivers[0])
      await deliver(world, messageTo(world.delivers[0]), "before")
      await world.fail("down")
      for (const what of ["the first try", "the second try"])
        await rejected(world, message, `${what}, with nobody there`)
      await world.mend()
      await deliver(world, message, "the service is back")
    }
  ),
  law(
    "a service that is busy is tried again later: it has not declined",
    "The trainee whose mailbox was full for an hour, or whose server knows no sender on first sight.",
    async (world) => {
      const message = messageTo(world.delivers[0])
      await world.fail("busy")
      await rejected(world, message, "the service takes nothing now and may later")
      await world.mend()
      await deliver(world, message, "the service is well again")
    }
  ),
  law(
    "a service that breaks off before it answers has not said that it sends",
    "The trainee whose letter was in the connection when it broke.",
    async (world) => {
      const message = messageTo(world.delivers[0])
      await world.fail("breaksOff")
      await rejected(world, message, "the service broke off before it answered")
      const { length } = await world.arrived()
      if (length > 1)
        throw new Error(`one send handed the message over ${length} times: trying again is left to whoever sends`)
      await world.mend()
      await deliver(world, message, "the service is well again")
    }
  ),
  law(
    "a service that never answers is left as soon as nobody waits any more",
    "The office whose other letters stand behind this one.",
    async (world) => {
      await world.fail("silent")
      const controller = aborter()
      const sending = outcomeOf(world.channel, messageTo(world.delivers[0]), controller.signal)
      await pause(100)
      controller.abort()
      const outcome = await within(patience, sending)
      if (outcome === undefined)
        throw new Error(`expected a rejection after the signal, found nothing in ${patience} ms`)
      if (outcome._tag === "Answered")
        throw new Error("expected a rejection, found an answer of a service that gave none")
      await world.mend()
      await deliver(world, messageTo(world.delivers[0]), "the service is well again")
    }
  ),
  law(
    "with a signal that is aborted already, nothing is sent",
    "The coordinator who withdrew the letter in time.",
    async (world) => {
      const controller = aborter()
      controller.abort()
      await rejected(world, messageTo(world.delivers[0]), "the signal is aborted", controller.signal)
      await pause(50)
      await nothingAfter(world, 0, "the signal was aborted")
    }
  )
]
