/** Letters: the mail server breaks off wherever a conversation can break, or refuses, and none is lost. */
import { email } from "@comity/notify-email"
import { type MailServer, points, type Refusal, sendingTo, startMailServer } from "../mail/server.ts"
import { openPlace } from "../places.ts"
import { addressOf, beginReturning, openLibrary, peopleOf, staffedBy } from "../returning.ts"
import type { Row, Run, Trial } from "../Trial.ts"

/** In milliseconds: longer than the pause after the first two tries that failed. */
const later = 5 * 60_000

/** What came of some letters. */
interface Seen {
  /** Told by the first round, and by the one after it. */
  readonly first: Round
  readonly second: Round
  /** How often each was taken over, by whom it was for. */
  readonly taken: ReadonlyMap<string, number>
  /** By how many keys, the most of any. */
  readonly keys: number
  readonly faults: number
}
interface Round {
  readonly sent: ReadonlyArray<string>
  readonly declined: ReadonlyArray<string>
  readonly failed: ReadonlyArray<string>
}

interface Office {
  /** Has notices caused for all, the server fail in this way once, and then work. */
  readonly send: (fail: (server: MailServer) => void) => Promise<Seen>
  /** Has somebody look at these deliveries, and ask for another try. */
  readonly retry: (ids: ReadonlyArray<string>) => Promise<Round>
  readonly close: () => Promise<void>
}

const openOffice = async ({ ground, leaky, length }: Run): Promise<Office> => {
  const server = await startMailServer(leaky)
  let ahead = 0
  const comity = await openLibrary({
    store: openPlace(await ground.fresh()),
    channels: [email(sendingTo(server.port))],
    clock: () => new Date(Date.now() + ahead)
  })
  const { reach, returnOne } = await beginReturning(comity)
  const people = peopleOf(length)
  for (const person of people) await reach(person, [{ channel: "email", address: addressOf(person) }])
  const deliver = async (): Promise<Round> => {
    const round = await comity.notices.deliver({ live: false, from: "start", staff: staffedBy(people) })
    ahead += later
    return round
  }
  let nominations = 0
  return {
    send: async (fail) => {
      const [before, faults] = [server.letters.length, server.faults()]
      await returnOne(`returned-${nominations++}`)
      fail(server)
      const first = await deliver()
      server.breakOffAt(undefined)
      server.refuse(undefined)
      const second = await deliver()
      const letters = server.letters.slice(before)
      const keys = new Map<string, Set<string>>()
      for (const { messageId, to } of letters) keys.set(to, (keys.get(to) ?? new Set()).add(messageId))
      const taken = people.map(
        (person) => [person, letters.filter(({ to }) => to === addressOf(person)).length] as const
      )
      return {
        first,
        second,
        taken: new Map(taken),
        keys: Math.max(0, ...[...keys.values()].map(({ size }) => size)),
        faults: server.faults() - faults
      }
    },
    retry: async (ids) => {
      for (const id of ids) await comity.notices.retry(id)
      return deliver()
    },
    close: async () => {
      await comity.close()
      await server.close()
    }
  }
}

const countOf = (taken: Seen["taken"], times: (count: number) => boolean): number =>
  [...taken.values()].filter(times).length

/** Each of the points in turn: all letters break off there once. */
const breakOff = async (run: Run, office: Office): Promise<Row> => {
  const lost = {
    "letters lost": 0,
    "letters that came twice though none was taken over": 0,
    "letters that came more than twice": 0,
    "duplicates with another Message-ID": 0,
    "called sent before they were taken over": 0
  }
  let [faults, twice] = [0, 0]
  for (const point of points) {
    const { faults: broken, first, keys, second, taken } = await office.send((server) => server.breakOffAt(point))
    const isTaken = point === "after the dot"
    faults += broken
    twice += countOf(taken, (count) => count === 2)
    lost["letters lost"] += countOf(taken, (count) => count === 0) + Math.max(0, run.length - second.sent.length)
    lost["letters that came twice though none was taken over"] += isTaken ? 0 : countOf(taken, (count) => count > 1)
    lost["letters that came more than twice"] += countOf(taken, (count) => count > 2)
    if (keys > 1) lost["duplicates with another Message-ID"]++
    lost["called sent before they were taken over"] += first.sent.length + Math.max(0, run.length - first.failed.length)
    run.say(`broken off at ${point}: ${broken}`)
  }
  return {
    what: `the mail server breaks off at ${points.length} points: ${points.join(", ")}`,
    tried: faults,
    lost,
    remarks: `${(points.length * run.length).toLocaleString("en")} letters; ${twice} came twice, all of them broken off after the dot, with the same Message-ID`
  }
}

const forNow: ReadonlyArray<Refusal> = [
  { at: "MAIL", answer: "451 4.3.0 try later" },
  { at: "RCPT", answer: "450 4.2.0 greylisted" },
  { at: "DATA", answer: "452 4.3.1 no space" },
  { at: "after the dot", answer: "451 4.3.0 try later" }
]
const forGood: ReadonlyArray<Refusal> = [
  { at: "RCPT", answer: "550 5.1.1 unknown" },
  { at: "after the dot", answer: "554 5.6.0 not taken" }
]

const refuse = async (run: Run, office: Office): Promise<ReadonlyArray<Row>> => {
  const now = { "letters lost": 0, "not tried again": 0, "letters that came twice": 0 }
  let refusedNow = 0
  for (const refusal of forNow) {
    const { faults, first, second, taken } = await office.send((server) => server.refuse(refusal))
    refusedNow += faults
    now["letters lost"] += countOf(taken, (count) => count === 0)
    now["not tried again"] +=
      Math.max(0, run.length - first.failed.length) + Math.max(0, run.length - second.sent.length)
    now["letters that came twice"] += countOf(taken, (count) => count > 1)
  }
  const good = { "not parked": 0, "sent though refused for good": 0, "not sent when somebody had looked": 0 }
  let refusedForGood = 0
  for (const refusal of forGood) {
    const { faults, first, second, taken } = await office.send((server) => server.refuse(refusal))
    refusedForGood += faults
    good["not parked"] += Math.max(0, run.length - first.declined.length)
    good["sent though refused for good"] += second.sent.length + countOf(taken, (count) => count > 0)
    const { sent } = await office.retry(first.declined)
    good["not sent when somebody had looked"] += Math.max(0, run.length - sent.length)
  }
  const [bad = ""] = peopleOf(run.length)
  const one = await office.send((server) =>
    server.refuse({ at: "RCPT", answer: "550 5.1.1 unknown", to: addressOf(bad) })
  )
  const others = [...one.taken].filter(([person]) => person !== bad)
  return [
    {
      what: "refused for now (4xx), at MAIL, RCPT, DATA and after the dot",
      tried: refusedNow,
      lost: now,
      remarks: "all tried again and sent"
    },
    {
      what: "refused for good (5xx), at RCPT and after the dot",
      tried: refusedForGood,
      lost: good,
      remarks: "parked as declined and not tried again, until somebody asked for it; then sent"
    },
    {
      what: "one recipient whom the server does not know, among others",
      tried: run.length,
      lost: {
        "others who waited": others.filter(([, count]) => count !== 1).length,
        "not parked": one.first.declined.length === 1 ? 0 : 1
      },
      remarks: `${others.length} others were sent theirs in the same round`
    }
  ]
}

export const smtp: Trial = {
  name: "smtp",
  promise:
    "A mail server may break off or refuse anywhere: no letter is lost, and one that comes twice has the same Message-ID.",
  unit: "letters for each point",
  lengths: { sqlite: { short: 3, long: 100 }, postgres: { short: 3, long: 100 } },
  run: async (run) => {
    const office = await openOffice(run)
    try {
      return [await breakOff(run, office), ...(await refuse(run, office))]
    } finally {
      await office.close()
    }
  }
}
