/**
 * Where free text stands outside the documents of persons: what somebody wrote may name somebody, and nobody can tell from
 * the text alone whom. A driver that encrypts reads it here, without knowing the model; a test holds the table against the
 * privacy classes of every schema.
 */

/**
 * One kind's free text.
 * @stability evolving
 */
export interface FreeTextOf {
  /**
   * Members that say whom the document is about, tried in order, a dot between the names of a member and of one inside
   * it: the id of a person, or a reference `{ kind: "person", id }`. Where none says it, the text is the document's own.
   */
  readonly subject: ReadonlyArray<string>
  /** Members that hold such text, by name, wherever they lie in the body and in the data of its entries: all text in them. */
  readonly members: ReadonlyArray<string>
}

/**
 * By kind of document; a kind that is not named has none. Documents of kind `person` are not here: they are personal whole.
 * @stability evolving
 */
export type FreeText = Readonly<Record<string, FreeTextOf>>

/** What every step of a life cycle may say. */
const remark = "reason"
const remarks: FreeTextOf = { subject: [], members: [remark] }

/**
 * The free text of Comity's own kinds.
 * @stability evolving
 *
 * @example
 * freeText["appeal"] // => { subject: ["trainee"], members: ["reason", "grounds", "findings"] }
 */
// biome-ignore format: a table is read in rows.
export const freeText: FreeText = {
  partnership:   remarks,
  agreement:     remarks,
  program:       remarks,
  edition:       remarks,
  nomination:    { subject: ["nominee"], members: [remark] },
  enrolment:     { subject: ["trainee"], members: [remark, "recognisedPart"] },
  placement:     { subject: ["trainee"], members: [remark] },
  evidence:      { subject: ["trainee"], members: [remark, "title"] },
  waiver:        { subject: ["trainee"], members: [remark, "equivalence", "grounds", "legalBasis"] },
  appeal:        { subject: ["trainee"], members: [remark, "grounds", "findings"] },
  schedule:      remarks,
  // What a plugin adds to an activity stands in its detail, and no class is known of it.
  activity:      { subject: [], members: [remark, "detail"] },
  commitment:    { subject: [], members: [remark, "text"] },
  statement:     { subject: ["speaker.person"], members: ["text"] },
  outcome:       { subject: ["by.person", "about"], members: ["text"] },
  followUp:      { subject: ["about"], members: ["text"] },
  claim:         { subject: ["about"], members: ["wording"] },
  resolution:    { subject: ["about"], members: [remark] },
  delivery:      { subject: ["person"], members: ["detail", "receipt"] }
}
