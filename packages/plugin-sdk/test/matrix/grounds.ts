/** All grounds there are: one line for each port that has laws. */
import { activityKindGround } from "../activityKind/ground.ts"
import { calendarGround } from "../calendar/ground.ts"
import { channelGround } from "../channel/ground.ts"
import { ground as languageGround } from "../language/ground.ts"
import { ruleKindGround } from "../ruleKind/ground.ts"
import { storeGround } from "../store/ground.ts"
import { type Ground, type Matrix, matrixOf } from "./Matrix.ts"

export interface Trial {
  readonly port: string
  readonly matrix: () => Promise<Matrix>
}

const trial = <Subject>(ground: Ground<Subject>): Trial => ({ port: ground.port, matrix: () => matrixOf(ground) })

export const grounds: ReadonlyArray<Trial> = [
  trial(storeGround),
  trial(channelGround),
  trial(ruleKindGround),
  trial(languageGround),
  trial(activityKindGround),
  trial(calendarGround)
]
