/** A document on file: that it is there, what it is, and how long it is valid; the file itself lies with the host. */
import type { RegistryDoor } from "./Door.ts"

/** @stability evolving */
export interface DocumentOnFile {
  readonly id: string
  /** `letter-of-nomination`, `passport`, `insurance`, `statistics-report`, … */
  readonly kind: string
  /** Whose office keeps it. */
  readonly operator: string
  /** Who issued it. */
  readonly from?: string
  readonly person?: string
  readonly enrolment?: string
  readonly edition?: string
  readonly source?: string
  /** May be partial. */
  readonly receivedOn: string
  readonly recordedOn?: string
  readonly validUntil?: string
}

/** @stability evolving */
export interface Documents extends RegistryDoor<DocumentOnFile> {}
