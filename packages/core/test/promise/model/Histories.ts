/** Histories that chance chooses: the same ones in every run, as long as the files beside this one stay as they are. */
import { beginnings, prelude } from "./Beginnings.ts"
import { type Chance, chance } from "./Chance.ts"
import { advance } from "./Clock.ts"
import { type Command, people, type Step } from "./Command.ts"
import { recorders } from "./Evidence.ts"
import { formOf } from "./Forms.ts"
import { empty, type Kept, type Ledger } from "./Ledger.ts"
import { rows } from "./LifeCycles.ts"
import { aboutOf, decide, kinds } from "./Model.ts"
import { unborn } from "./Rows.ts"
import { sayings } from "./Said.ts"
import { days } from "./Saying.ts"

/** Nouns that have to do with one another; a history is about some of them, so that it gets somewhere. */
const topics: readonly [ReadonlyArray<string>, ...ReadonlyArray<ReadonlyArray<string>>] = [
  ["partnerships", "agreements"],
  ["editions", "nominations"],
  ["nominations", "enrolments"],
  ["enrolments", "placements", "evidence"],
  ["enrolments", "placements", "evidence", "waivers"],
  ["placements", "judgements"],
  ["programs", "parties", "documents", "persons", "trainees"],
  ["activities", "workingGroups", "partnerships"],
  ["facilityProjects", "donations", "consilia"],
  ["activities", "commitments"],
  ["enrolments", "appeals"]
]

/** What is said of trainees by those who judge them, apart from what they did: else neither would be heard often. */
const judgements =
  /^evidence\.(evaluation|exam|entrustment|survey|confirmation|credit|languageProof|openCase|closeCase)$/
const topicOf = (method: string): string => (judgements.test(method) ? "judgements" : (method.split(".")[0] ?? ""))

/** Who takes such steps, and now and then anybody. */
const actorFor = (c: Chance, method: string): string => {
  const everybody = Object.keys(people) as [string, ...ReadonlyArray<string>]
  const [noun, name = ""] = method.split(".")
  const roles =
    rows.get(method)?.by ??
    (noun === "evidence"
      ? Object.keys(recorders[name] ?? {})
      : ["programOffice", "trainee", "hostCoordinator", "supervisor"])
  const able = everybody.filter((id) => people[id]?.some(({ role }) => roles.includes(role)))
  const [first = "kim", ...others] = able
  return c.percent(90) ? c.one([first, ...others]) : c.one(everybody)
}

/** What ends a story, or throws it back, is told more seldom: otherwise none would come far. */
const ends = /\.(void|cancel|abandon)$/
const setbacks =
  /\.(end|erase|sendBack|returnForCorrection|postpone|suspend|withdraw|decline|dismiss|reject|terminate|turnDown|dissolve|return|drop|supersede)$|Projects\.close$/
const told = (c: Chance): ((method: string) => boolean) => {
  const [isEnd, isSetback] = [c.percent(5), c.percent(20)]
  return (method) => (isEnd || !ends.test(method)) && (isSetback || !setbacks.test(method))
}

const draw = (c: Chance, methods: ReadonlyArray<string>, id?: string): Command => {
  const [first = "nominations.draft", ...others] = methods
  const method = c.one([first, ...others])
  const said = sayings[method]?.(c) ?? {}
  const named = id === undefined ? said : { ...said, id }
  return { door: c.number(0, 1), by: actorFor(c, method), do: method, said: named }
}

/** The steps that lead on from the state that a document is in. */
const waysOn = ({ body, kind }: Kept, methods: ReadonlyArray<string>): ReadonlyArray<string> =>
  methods.filter((method) => {
    const row = rows.get(method)
    const isHere = row?.side.form === undefined || row.side.form === formOf(body["kind"])
    return row?.side.noun === kind && isHere && row.from.includes(String(body[row.side.field]))
  })

/** What needs no document that is in the right state: beginnings, evidence, papers. */
const isOpen = (method: string): boolean => rows.get(method)?.from.includes(unborn) ?? true

/** A command, mostly one that will be done: otherwise no history would come far. Of a few, the one least heard so far. */
const next = (c: Chance, ledger: Ledger, methods: ReadonlyArray<string>): Command => {
  if (c.percent(6)) return draw(c, methods)
  const tellable = methods.filter(told(c))
  const open = tellable.filter(isOpen)
  const movable = [...ledger.documents.values()].flatMap((kept) => {
    const ways = waysOn(kept, tellable)
    return ways.length === 0 ? [] : [{ id: kept.id, ways }]
  })
  // Now and then something that leads on from there, whether or not anything stands in the way.
  const [any, ...more] = c.percent(12) ? movable : []
  if (any !== undefined) {
    const { id, ways } = c.one([any, ...more])
    return draw(c, ways, id)
  }
  const possible = new Map<string, Command>()
  for (let tries = 0; tries < 40 && possible.size < 4; tries++) {
    const [first, ...others] = c.percent(65) ? movable : []
    const { id, ways } = first === undefined ? { id: undefined, ways: open } : c.one([first, ...others])
    const command = draw(c, ways, id)
    if (decide(ledger, command).outcome.code === "Done") possible.set(command.do, command)
  }
  return possible.get(c.seldom([...possible.keys()]) ?? "") ?? draw(c, methods)
}

const ofEnrolment = [
  "evidence.signOff",
  "evidence.deliverable",
  "placements.propose",
  "waivers.request",
  "appeals.lodge"
]

/** A step, of whatever sort, of a document that the command is about or rests on: what must not come between. */
const rival = (c: Chance, { documents }: Ledger, command: Command): Command => {
  const [kind, about] = aboutOf(command)
  const enrolment = kind === "enrolment" ? about : command.said["enrolment"]
  if (enrolment !== undefined && c.percent(40)) {
    const beside = draw(c, ofEnrolment)
    return { ...beside, said: { ...beside.said, enrolment } }
  }
  const named = Object.values(command.said).flat()
  const concerned = [...documents.values()].filter(({ id }) => named.includes(id))
  const movable = concerned.flatMap((kept) => {
    const ways = waysOn(kept, Object.keys(sayings))
    return ways.length === 0 ? [] : [{ id: kept.id, ways }]
  })
  const [first, ...others] = movable
  if (first === undefined) return command
  const { id, ways } = c.one([first, ...others])
  return draw(c, ways, id)
}

/** The same command with how it is sent; beside others always under an id, by which the order of their commits is seen. */
const sent = (c: Chance, command: Command, known: ReadonlyArray<Command>, id: string, isBeside: boolean): Command => {
  const [first, ...others] = known
  if (first !== undefined && c.percent(6)) {
    const { lost: _, ...again } = c.one([first, ...others])
    return { ...again, door: command.door }
  }
  const lost = c.percent(4) ? { commit: id, lost: c.one(["command", "answer"] as const) } : {}
  const drift = c.percent(10) ? { drift: c.one([0, 0, -1, 1]) } : {}
  const again = first !== undefined && c.percent(2) ? { commit: c.one([first, ...others]).commit ?? id } : {}
  return { ...command, ...(isBeside || c.percent(25) ? { commit: id } : {}), ...again, ...drift, ...lost }
}

/** What each noun may be found by, of what is said when it begins. */
const foundBy: Readonly<Record<string, ReadonlyArray<string>>> = {
  agreements: ["partnership"],
  editions: ["program"],
  nominations: ["edition", "nominatingBody", "nominee"],
  enrolments: ["edition", "nomination", "trainee"],
  placements: ["enrolment", "host"],
  waivers: ["enrolment"],
  appeals: ["enrolment"],
  activities: ["kind", "parent", "partnership"],
  workingGroups: ["operator"],
  donations: ["parent"],
  commitments: ["kind", "operator"]
}

const find = (c: Chance, noun: string, { do: method, said }: Command): Step => {
  const names = (foundBy[noun] ?? []).filter((name) => typeof said[name] === "string" && c.percent(60))
  const by = actorFor(c, method)
  return {
    find: noun,
    // An auditor sees less than what is looked for.
    by: by === "auditor" ? "kim" : by,
    where: Object.fromEntries(names.map((name) => [name, String(said[name])])),
    limit: c.number(1, 4)
  }
}

/** The ledger after steps of which all commands are done in turn: as far as chance has to know it. */
const foresee = (ledger: Ledger, step: Step): Ledger => {
  if ("day" in step) return { ...ledger, today: step.day }
  if ("advance" in step) return advance(ledger, step.advance).after
  if ("find" in step) return ledger
  return step.commands.reduce((before, command) => decide(before, command).after, ledger)
}

/** The history with this number. */
export const historyOf = (seed: number, length: number): ReadonlyArray<Step> => {
  const c = chance(seed)
  const nouns = new Set([...(topics[seed % topics.length] ?? []), ...(c.percent(40) ? c.one(topics) : [])])
  const methods = Object.keys(sayings).filter((method) => nouns.has(topicOf(method)))
  const beginning = [...nouns].flatMap((noun) => beginnings[noun] ?? [])
  const known: Array<Command> = []
  let ledger = [...prelude, ...beginning].reduce(foresee, empty)
  const drawn = Array.from({ length }, (_, i): Step => {
    const step = drawStep(c, ledger, methods, known, `c${i}`)
    ledger = foresee(ledger, step)
    return step
  })
  return [...beginning, ...drawn]
}

const drawStep = (
  c: Chance,
  ledger: Ledger,
  methods: ReadonlyArray<string>,
  known: Array<Command>,
  id: string
): Step => {
  const drawn = c.number(1, 100)
  if (drawn <= 5) return { day: days[Math.min(days.indexOf(ledger.today as never) + 1, days.length - 1)] ?? days[0] }
  if (drawn <= 9) return { advance: ledger.today, doors: c.one([[0], [1], [0, 1]]) }
  const first = next(c, ledger, methods)
  const noun = first.do.split(".")[0] ?? ""
  const isFound = (kinds[noun] ?? "") !== "" && !["persons", "trainees", "documents"].includes(noun)
  if (drawn <= 17 && isFound) return find(c, noun, first)
  const beside = c.percent(25) ? c.number(1, 3) : 0
  const others = Array.from({ length: beside }, () =>
    c.percent(60) ? rival(c, ledger, first) : next(c, ledger, methods)
  )
  const wanted = [first, ...others]
  const all = wanted.map((command, n) => sent(c, command, known, `${id}-${n}`, beside > 0))
  // Somebody presses the button twice.
  const [button] = all.filter(({ commit, lost }) => commit !== undefined && lost === undefined)
  if (button !== undefined && c.percent(20)) all.push({ ...button, door: 1 - button.door })
  known.push(...all.filter(({ commit }) => commit !== undefined))
  return all.length === 1 ? { commands: all } : { commands: all, pace: c.number(1, 1000) }
}
