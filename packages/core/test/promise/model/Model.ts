/** What has to become of each command, and of the record: the reference that the library is held against. */
import { type Command, type Fields, type Outcome, people } from "./Command.ts"
import { basisOf } from "./Completion.ts"
import { recordEvidence } from "./Evidence.ts"
import { anything, type Draft, draft, fail, keyOf, type Ledger, NotDone } from "./Ledger.ts"
import { rows } from "./LifeCycles.ts"
import { isVisible, sees } from "./Offices.ts"
import { erase, save, schedule } from "./Registry.ts"
import { unborn } from "./Rows.ts"
import { step } from "./Steps.ts"

/** The kind of document that a door is for. */
export const kinds: Readonly<Record<string, string>> = {
  ...{ programs: "program", partnerships: "partnership", agreements: "agreement", editions: "edition" },
  ...{
    nominations: "nomination",
    enrolments: "enrolment",
    placements: "placement",
    waivers: "waiver",
    appeals: "appeal"
  },
  ...{ activities: "activity", workingGroups: "activity", facilityProjects: "activity" },
  ...{ donations: "activity", consilia: "activity", commitments: "commitment" },
  ...{ parties: "party", sources: "source", persons: "person", trainees: "trainee", documents: "document" }
}

const announce = (ledger: Draft, { completion, id, reason, ...plan }: Fields): void => {
  const isPlanned = ledger.find("edition", id) !== undefined
  if (!isPlanned) step(ledger, "editions.plan", String(id), plan)
  // What an edition is planned with can't be said again in passing.
  if (isPlanned && Object.keys(plan).length > 0) fail("InvalidInput")
  const { id: ruleSet, version } = completion as Fields
  const name = `${ruleSet}@${version}`
  if (ledger.find("ruleSet", name) === undefined)
    ledger.write("ruleSet", name, { id: name, hash: anything, ruleSet: completion })
  step(ledger, "editions.announce", String(id), { rules: { id: ruleSet, version, hash: anything }, reason })
}

/** From the nomination to the acceptance, on the strength of one letter. */
const admit = (ledger: Draft, { edition, id, nomination, onBehalfOf, trainee }: Fields): void => {
  const { sendingInstitution, specialties } = ledger.find("trainee", trainee) ?? fail("InvalidInput")
  const { evidence, party } = onBehalfOf as Fields
  const nominator = { onBehalfOf }
  const nominee = { onBehalfOf: { role: "trainee", party: trainee, evidence } }
  const proposal = { edition, nominee: trainee, nominatingBody: party, specialties, sendingInstitution }
  const take = (method: string, said: Fields) => step(ledger, `nominations.${method}`, String(nomination), said)
  take("draft", { ...proposal, ...nominator })
  take("submit", nominator)
  for (const method of ["receive", "review", "shortlist", "select", "offer"]) take(method, {})
  take("consent", nominator)
  take("accept", { enrolment: id, ...nominee })
}

/** A step of a life cycle that somebody asks for by itself. */
const stepOf = (ledger: Draft, kind: string, asked: string, said: Fields): void => {
  const id = String(said["id"])
  const before = ledger.find(kind, id)
  const isNew = rows.get(asked)?.from.includes(unborn) === true
  // Who may not see it is not told that it is there.
  if (before !== undefined && !isNew && !isVisible(ledger, kind, before)) fail("NotFound")
  step(ledger, asked, id, said)
}

/** Commands that are more than a step. */
const greater: Readonly<Record<string, (ledger: Draft, said: Fields) => void>> = {
  "editions.announce": announce,
  "editions.schedule": schedule,
  "enrolments.admit": admit,
  "persons.erase": (ledger, { id }) => erase(ledger, String(id))
}

const run = (ledger: Draft, { do: asked, said }: Command): void => {
  const [noun = "", method = ""] = asked.split(".")
  const kind = kinds[noun] ?? noun
  const own = greater[asked]
  if (own !== undefined) own(ledger, said)
  else if (noun === "evidence") recordEvidence(ledger, method, said)
  else if (method === "save") save(ledger, kind, said)
  else stepOf(ledger, kind, asked, said)
}

/** The document whose version a command may expect. */
export const aboutOf = ({ do: asked, said }: Command): readonly [kind: string, id: string] => {
  const [noun = ""] = asked.split(".")
  if (asked === "evidence.attendance" || asked === "editions.schedule") return ["edition", String(said["edition"])]
  if (noun === "evidence") return ["enrolment", String(said["enrolment"])]
  return [kinds[noun] ?? noun, String(said["id"])]
}

/** The version that is expected, if one is. */
const expectedBy = (ledger: Ledger, command: Command): number | undefined => {
  const version = ledger.documents.get(keyOf(...aboutOf(command)))?.version ?? 0
  return command.drift === undefined ? undefined : Math.max(0, version + command.drift)
}

/** Who asks for what: what a commit id stands for. */
const markOf = ({ by, do: asked, said }: Command): string => JSON.stringify([by, asked, said])

/** What an erasure leaves of the commits about a document: their ids stay taken, and nobody knows for what. */
const forgotten = (commits: Ledger["commits"], erased: string): Ledger["commits"] =>
  new Map(
    Array.from(commits, ([id, stood]) => [id, stood.about === erased ? { ...stood, mark: anything } : stood] as const)
  )

export interface Decision {
  readonly outcome: Outcome
  readonly after: Ledger
}

/** What the caller knew when the command was sent, which may be of an earlier moment than that of the decision. */
export interface Knowing {
  readonly expected: number | undefined
  /** Of a decision on completion, on what the assessment rested that it cites. */
  readonly basis: string | undefined
}

export const knownBy = (ledger: Ledger, command: Command): Knowing => {
  const reading = draft(ledger, command.by, people[command.by] ?? [])
  const enrolment = "assessment" in command.said ? reading.find("enrolment", command.said["id"]) : undefined
  return { expected: expectedBy(ledger, command), basis: enrolment && basisOf(reading, enrolment) }
}

/** What becomes of a command. */
export const decide = (
  ledger: Ledger,
  command: Command,
  { basis, expected }: Knowing = knownBy(ledger, command)
): Decision => {
  const { by, commit, lost } = command
  const stays = (code: Outcome["code"], ...why: ReadonlyArray<string>): Decision => ({
    outcome: why.length === 0 ? { code } : { code, why },
    after: ledger
  })
  const stood = commit === undefined ? undefined : ledger.commits.get(commit)
  const capacities = people[by] ?? []
  const [kind, id] = aboutOf(command)
  const found = ledger.documents.get(keyOf(kind, id))
  if (stood !== undefined) {
    const isAnswered = stood.mark === anything ? found !== undefined : stood.mark === markOf(command)
    return isAnswered ? stays("Done") : stays("StoreFailure", "reused")
  }
  const isOther = expected !== undefined && expected !== (found?.version ?? 0)
  if (isOther && found !== undefined && sees(capacities, kind, found.body)) return stays("Stale")
  const writing = draft(ledger, by, capacities, basis)
  try {
    run(writing, command)
  } catch (error) {
    if (error instanceof NotDone) return { outcome: error.outcome, after: ledger }
    throw error
  }
  if (isOther) return stays("Stale")
  const after = writing.close()
  if (after === ledger) return stays("Done")
  if (lost === "command") return stays("StoreFailure", "unavailable")
  const about = keyOf(kind, id)
  const commits = new Map(after.documents.get(about)?.erased === true ? forgotten(after.commits, about) : after.commits)
  if (commit !== undefined) commits.set(commit, { mark: markOf(command), about })
  return { outcome: { code: "Done" }, after: { ...after, commits } }
}
