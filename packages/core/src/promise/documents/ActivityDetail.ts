/**
 * What each kind of activity adds to what all have: the `detail` of an activity, by its kind.
 *
 * Every member may be left out: what a source does not say is not there. Of patients there are numbers alone; no kind has
 * a member for who a patient is, and a member that is not listed here is refused.
 */
import type { LocalizedText } from "./LocalizedText.ts"
import type { Topic } from "./Topic.ts"

/**
 * How many of a class of people: officials, directors, doctors; without a number where nobody has said.
 * @stability evolving
 */
export interface PeopleOf {
  readonly class: string
  readonly count?: number
}

/**
 * A talk, and who gave it: a person, or an office of a party.
 * @stability evolving
 */
export interface Presentation {
  readonly person?: string
  readonly party?: string
  readonly office?: string
  readonly title?: LocalizedText
  readonly topics?: ReadonlyArray<Topic>
  /** What it proposes, if it does. */
  readonly proposes?: ReadonlyArray<Topic>
}

/**
 * A device or a product, who makes it, and where it is used already.
 * @stability evolving
 */
export interface Equipment {
  readonly name?: string
  /** `diagnostic`, `surgical-robot`, … */
  readonly kind: string
  readonly count?: number
  readonly maker?: string
  /** ISO 3166 codes of the countries whose market it has reached. */
  readonly markets?: ReadonlyArray<string>
}

/** @stability evolving */
export interface Money {
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

/**
 * Patients, as numbers. Which patients is never stored.
 * @stability evolving
 */
export interface Patients {
  readonly count?: number
  /** ISO 3166 code of the country that they come from. */
  readonly from?: string
  /** `disadvantaged-districts`, `hearing-loss`, … */
  readonly population?: string
}

/** @stability evolving */
export interface ActivityDetails {
  readonly delegation: { readonly composition?: ReadonlyArray<PeopleOf>; readonly returnedOn?: string }
  /** Names the visit that it returns in `reciprocates`: compulsory, but for one that is recorded of the past. */
  readonly "reciprocal-visit": { readonly composition?: ReadonlyArray<PeopleOf>; readonly returnedOn?: string }
  readonly academy: { readonly audience?: ReadonlyArray<PeopleOf> }
  readonly conference: { readonly presentations?: ReadonlyArray<Presentation>; readonly attendance?: number }
  readonly "round-table": { readonly ordinal?: number; readonly presentations?: ReadonlyArray<Presentation> }
  readonly "presentation-session": { readonly presentations?: ReadonlyArray<Presentation> }
  /** `welcome`, `completion`, `signing`, `opening`, … */
  readonly ceremony: { readonly occasion?: string }
  readonly "site-visit": { readonly site?: string; readonly units?: ReadonlyArray<string> }
  readonly demonstration: { readonly equipment?: Equipment; readonly live?: boolean }
  readonly "cultural-program": { readonly forms?: ReadonlyArray<string> }
  readonly "master-class": {
    readonly teachers?: number
    readonly learners?: number
    readonly specialties?: ReadonlyArray<string>
  }
  readonly "surgical-mission": {
    readonly proBono?: boolean
    readonly surgeons?: number
    readonly operations?: number
    readonly complex?: boolean
    readonly specialties?: ReadonlyArray<string>
  }
  readonly "outreach-clinic": { readonly proBono?: boolean; readonly doctors?: number; readonly patients?: Patients }
  readonly "patient-treatment": { readonly patients?: Patients; readonly standing?: boolean }
  readonly "joint-project": { readonly members?: ReadonlyArray<PeopleOf> }
  readonly "working-group": { readonly members?: number; readonly meetsEvery?: string }
  readonly "facility-project": {
    /** `build`, `open`, `modernise`. */
    readonly form?: "build" | "open" | "modernise"
    /** `diagnostic-center`, `medical-center`, `ambulance-system`, … */
    readonly facility?: string
    /** At whose premises. */
    readonly site?: string
    readonly openedOn?: string
  }
  readonly "equipment-donation": {
    readonly equipment?: ReadonlyArray<Equipment>
    readonly value?: Money
    readonly costly?: boolean
  }
  readonly "online-consilium": {
    /** The host's own number of the case, which names nobody. */
    readonly caseReference?: string
    readonly specialties?: ReadonlyArray<string>
    readonly participants?: number
  }
}
