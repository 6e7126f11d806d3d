/** The command line of Comity as a function, for programs that call it without a shell. */
export type { ExitCode } from "./Command.ts"
export { comity, type Place } from "./comity.ts"
export type { Surroundings } from "./Terminal.ts"
