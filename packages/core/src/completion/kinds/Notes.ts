/**
 * What a kind of the core notes while it measures: what counted, what was passed over and why, and what is missing. Where
 * only the outcome is asked for, nobody reads notes and none are taken: so nothing a kind measures may be read from them.
 */
import type { Missing, PassedOver } from "../Reading.ts"
import { nothing } from "./Measure.ts"

/** Lists of their own are made once there is something to put into them: most rules of most trainees note one thing. */
export class Notes {
  readonly areTaken: boolean
  counted: ReadonlyArray<string> = nothing
  passedOver: ReadonlyArray<PassedOver> = nothing
  missing: ReadonlyArray<Missing> = nothing

  constructor(areTaken = true) {
    this.areTaken = areTaken
  }

  count(id: string): void {
    if (!this.areTaken) return
    if (this.counted === nothing) this.counted = [id]
    else (this.counted as Array<string>).push(id)
  }

  passOver(id: string, why: string): void {
    if (!this.areTaken) return
    if (this.passedOver === nothing) this.passedOver = [{ id, why }]
    else (this.passedOver as Array<PassedOver>).push({ id, why })
  }

  lack(missing: Missing): void {
    if (!this.areTaken) return
    if (this.missing === nothing) this.missing = [missing]
    else (this.missing as Array<Missing>).push(missing)
  }
}

/** For whoever asks for the outcome alone. */
export const noNotes = new Notes(false)
