/** Programs. Their table says all there is to decide. */
import * as Effect from "effect/Effect"
import type { Program } from "../model/Program.ts"
import { programs } from "./Filing.ts"
import { nounService } from "./Noun.ts"

/** @stability evolving */
export const Programs = nounService<Program, object>({ filing: programs, context: () => Effect.succeed({}) })
