/** Whose key a text is sealed under. */
import type { FreeTextOf, Json, Ref } from "@comity/plugin-sdk/store"

/** A document with a key of its own: a person, and whatever has nobody in it. */
export const subjectOf = ({ id, kind }: Ref): string => `${kind}:${id}`

export const ofPerson = (id: string): string => subjectOf({ kind: "person", id })

/** The person whom a value is about; undefined if it does not say. */
export const subjectIn = (value: Json, { subject }: FreeTextOf): string | undefined => {
  for (const path of subject) {
    const found = path.split(".").reduce<Json | undefined>((here, name) => member(here, name), value)
    if (typeof found === "string" && found !== "") return ofPerson(found)
    // A reference to a document, which may be one of a person.
    const [kind, id] = [member(found, "kind"), member(found, "id")]
    if (kind === "person" && typeof id === "string") return ofPerson(id)
  }
  return undefined
}

const member = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, Json>>)[name]
    : undefined
