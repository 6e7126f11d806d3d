/**
 * Notices put into words: for one reader, in that reader's language, at the moment at which it is sent.
 *
 * What it tells is what the entry says, and of that what its reader may see then. Nothing of it is stored.
 */
import * as Effect from "effect/Effect"
import { explanationContextOf } from "../completion/ExplainedDocuments.ts"
import { explanationOf } from "../completion/Explanation.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { Delivery } from "../model/Delivery.ts"
import type { Cited, Enrolment } from "../model/Enrolment.ts"
import { noticeOf } from "../model/Notice.ts"
import type { Person } from "../model/Person.ts"
import { extentFor, visible } from "../model/Visible.ts"
import type { ChannelMessage } from "../ports/Channel.ts"
import { type Language, render } from "../ports/Language.ts"
import type { JournalEntry } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import type { InvalidInput, StoreFailure } from "../values/Failure.ts"
import { lookup } from "../values/LanguageTag.ts"
import { fullName, nameFor } from "../values/PersonName.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { type Act, observe } from "./Act.ts"
import { asRecorded } from "./AsRecorded.ts"
import { cited, shownTo } from "./Assessments.ts"
import { Desk } from "./Desk.ts"
import { editions, enrolments, filings, persons } from "./Filing.ts"
import { entriesOf } from "./History.ts"
import { involving } from "./Involving.ts"
import { judge } from "./Judging.ts"

/** The recipient's own language first, as far as it is installed; then the host's, in their order. */
const chainFor = (wanted: string | undefined, installed: ReadonlyArray<Language>): ReadonlyArray<Language> => {
  const tags = wanted === undefined ? [] : lookup(wanted)
  const [best] = tags.filter((tag) => installed.some(({ locale }) => locale === tag))
  const own = installed.filter(({ locale }) => locale === best)
  return [...own, ...installed.filter((language) => !own.includes(language))]
}

/**
 * What was decided upon, in its short form: judged once more on what there was to the entry before. Only if not a byte is
 * another may it be told, for it is on that assessment that the decision rests.
 */
const decisionTold = (
  act: Act,
  present: Enrolment,
  { data, position }: JournalEntry,
  languages: ReadonlyArray<string>
): Effect.Effect<Reason, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { ruleKinds, timeZone } = yield* Desk
    const { cites } = data as unknown as { readonly cites: Cited }
    const then = asRecorded(act, position - 1)
    const enrolment = yield* then.read(enrolments, present.id)
    const judged = enrolment === undefined ? undefined : yield* judge(then, enrolment, { asOf: cites.decidedOn })
    if (judged === undefined || cited(judged).hash !== cites.assessment) return reason("notice/notReproduced")
    const { assessment } = yield* shownTo(act.actor, present, judged)
    const decided = yield* asRecorded(act, position).read(enrolments, present.id)
    const edition = present.edition === undefined ? undefined : yield* act.read(editions, present.edition)
    const trainee = yield* act.read(persons, present.trainee)
    const person = trainee && visible(act.actor, persons.kind, trainee, yield* involving(present.trainee))
    const context = explanationContextOf({
      person: person?.names === undefined ? undefined : person,
      enrolment: decided && visible(act.actor, enrolments.kind, decided),
      edition: edition && visible(act.actor, editions.kind, edition),
      ruleSet: judged.pinned.ruleSet as RuleSet,
      timeZone,
      kinds: ruleKinds
    })
    return explanationOf(assessment, { form: "short", context, languages })
  })

/** What was entered in error never happened, and nobody is told of it. */
const isInError = (document: object): boolean => {
  const { presence, sending } = document as { readonly presence?: string; readonly sending?: string }
  return presence === "void" || sending === "void"
}

interface Defects {
  readonly defects?: ReadonlyArray<{ readonly field: string; readonly code: string }>
}

/** A message, but for the address. */
export type Composed = Omit<ChannelMessage, "to"> & { readonly name: string | undefined }

/**
 * What a delivery says to the person it is for; undefined where there is nothing that this person may see: it was erased,
 * entered in error, or belongs to another office now.
 */
export const compose = (
  { about, key, notice, to }: Delivery,
  { id, language, names }: Person,
  installed: ReadonlyArray<Language>
): Effect.Effect<Composed | undefined, InvalidInput | StoreFailure, Desk> => {
  const reader: Actor = { id, kind: "person", capacities: [to] }
  const chain = chainFor(language, installed)
  const locales = chain.map(({ locale }) => locale)
  return observe(reader, (act) =>
    Effect.gen(function* () {
      const kind = noticeOf(notice)
      const filing = filings.get(about.kind)
      const entries = yield* entriesOf({ kind: about.kind, id: about.id })
      const entry = entries.filter(({ version }) => version === about.version)[about.index]
      const document: object | undefined = filing === undefined ? undefined : yield* act.read(filing, about.id)
      if (kind === undefined || entry === undefined || entry.data === null) return undefined
      if (document === undefined || isInError(document)) return undefined
      const extent = extentFor(reader, about.kind, document)
      if (typeof extent !== "number" || extent < 1) return undefined
      const said = entry.data as unknown as Defects & { readonly reason?: string }
      const values = kind.values({ id: about.id, on: entry.on, data: entry.data })
      const children = [
        ...(said.reason === undefined || extent < 2 ? [] : [reason("notice/reason", { reason: said.reason })]),
        ...(kind.tells === "defects"
          ? (said.defects ?? []).map(({ code, field }) => reason("notice/defect", { field, code }))
          : [yield* decisionTold(act, document as Enrolment, entry, locales)])
      ]
      const code = `notice/${notice}`
      const { fellBack, lines, text } = render(reason(code, values, children), chain)
      const name = names === undefined ? undefined : nameFor(names, locales)
      return {
        key,
        // The notice itself may be lacking in a language that has others.
        language: fellBack.find((one) => one.code === code)?.language ?? locales[0] ?? "",
        subject: render(reason(`${code}.subject`, values), chain).text.split("\n", 1)[0] ?? "",
        text,
        // As they stand in the text: there a line is never broken.
        lines: text.split("\n").map((line, i) => {
          const depth = lines[i]?.depth ?? 0
          return { depth, text: line.slice(2 * depth) }
        }),
        code,
        values,
        name: name && fullName(name)
      }
    })
  )
}
