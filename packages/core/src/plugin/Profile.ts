/**
 * A province's profile: what is particular to one province, region or ministry, as plain data that is versioned and tested
 * like code. It says nothing that another province could not say otherwise, and changes nothing that Comity promises.
 *
 * `comity check` finds what does not hang together: a rule set that nobody can meet, a state that a narrowed life cycle no
 * longer leads to, an office that nobody holds, a name that a language lacks.
 */
import type { RuleSet } from "../completion/Rule.ts"
import type { Narrowing } from "../lifecycle/Narrowing.ts"
import type { WorkCalendar } from "../ports/WorkCalendar.ts"

/**
 * What something is called, by language: `{ en: "Healthcare Policy Division", ko: "보건의료정책과" }`.
 * @stability stable
 */
export type Names = Readonly<Record<string, string>>

/**
 * A province's profile.
 * @stability stable
 */
export interface Profile {
  /** The party whose profile it is, or another word for it: `gyeonggi`. */
  readonly profile: string
  /** The rule sets that this province publishes; an edition may name one by its id instead of bringing its own. */
  readonly ruleSets?: ReadonlyArray<RuleSet>
  /**
   * The offices that somebody holds here, and what they are called: `{ programOffice: { en: "Healthcare Policy Division" } }`.
   * Left out: all of them, by their usual names. An office that is not named is one that nobody holds.
   */
  readonly roles?: Readonly<Record<string, Names>>
  /** What else has a name of its own here, by the code of the message: `{ "noun.edition": { ko: "기수" } }`. */
  readonly terms?: Readonly<Record<string, Names>>
  /** Working days by place: the keys that editions and parties name as their `place`. */
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  /** Steps that are narrower here than in the tables. */
  readonly narrows?: ReadonlyArray<Narrowing>
}
