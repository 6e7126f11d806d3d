/** A program: a continuing offer of training or exchange, with an operator, since a year. Its editions are its dated runs. */
import type { Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { LocalizedText } from "./LocalizedText.ts"

/** @stability evolving */
export type ProgramStatus = "proposed" | "running" | "suspended" | "ended" | "abandoned"

/**
 * What the operator wants with it, as a code that can be counted and a text that can be read.
 * @stability evolving
 */
export interface Objective {
  readonly code: string
  readonly text: LocalizedText
}

/**
 * What is offered.
 * @stability evolving
 */
export interface ProgramOutline {
  readonly operator: string
  readonly title: LocalizedText
  /** An open code: `invitational-training`, `fellowship`, … */
  readonly kind: string
  /** May be partial. */
  readonly since?: string
  readonly objectives?: ReadonlyArray<Objective>
  /** Parties that pay or enable without hosting or sending. */
  readonly supporters?: ReadonlyArray<string>
  /** Agreements under which it runs, as far as any is known. */
  readonly agreements?: ReadonlyArray<string>
  /** The umbrella program that it belongs to. */
  readonly umbrella?: string
}

/** @stability evolving */
export interface Program extends ProgramOutline {
  readonly id: string
  readonly status: ProgramStatus | "void"
  readonly historical?: Historical
}

/**
 * proposed -> running <-> suspended -> ended, or abandoned before it ran.
 * @stability evolving
 */
export interface Programs extends NounDoor<Program> {
  readonly propose: Beginning<Program, ProgramOutline>
  readonly record: Beginning<Program, ProgramOutline & OfThePast & { readonly status: ProgramStatus }>
  readonly start: Transition<Program>
  readonly suspend: Transition<Program, Because>
  readonly resume: Transition<Program>
  readonly end: Transition<Program, Because>
  readonly abandon: Transition<Program, Because>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Program, Because>
}
