/** The laws of channels, and what they are tried on. */
import { type ChannelSubject, channelLaws } from "@comity/plugin-sdk/conformance"
import type { Ground } from "../matrix/Matrix.ts"
import { type Mutant, postal } from "./Mutant.ts"
import { mutants, others } from "./mutants.ts"

const subjects = (by: Readonly<Record<string, Mutant>>): Readonly<Record<string, ChannelSubject>> =>
  Object.fromEntries(Object.entries(by).map(([name, mutant]) => [name, postal(mutant)]))

export const channelGround: Ground<ChannelSubject> = {
  port: "channel",
  laws: channelLaws,
  sound: postal(),
  mutants: subjects(mutants),
  extra: subjects(others)
}
