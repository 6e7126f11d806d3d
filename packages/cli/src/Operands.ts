/** What stands after the name of a command besides options: how many, and what is said where it is too few or too many. */
import type { Reason } from "@comity/core"
import type { Written } from "./Options.ts"
import { Unusable, word } from "./Unusable.ts"

export interface Operands {
  readonly count: number
  readonly missing: (usage: string) => Reason
  readonly tooMany: (found: ReadonlyArray<string>) => Reason
}

/** One module: a path or the name of a package. */
export const oneModule: Operands = {
  count: 1,
  missing: (usage) => word("cli/noModule", { usage }),
  tooMany: (found) => word("cli/tooManyModules", { found })
}

/** One place that holds a tenant. */
export const onePlace: Operands = {
  count: 1,
  missing: (usage) => word("cli/noPlace", { usage }),
  tooMany: (found) => word("cli/tooManyPlaces", { found })
}

/** Two places: from here to there. */
export const twoPlaces: Operands = {
  count: 2,
  missing: (usage) => word("cli/noTwoPlaces", { usage }),
  tooMany: (found) => word("cli/tooManyForTwo", { found })
}

/** Two files that are not there yet. */
export const twoFiles: Operands = {
  count: 2,
  missing: (usage) => word("cli/noTwoFiles", { usage }),
  tooMany: (found) => word("cli/tooManyForTwo", { found })
}

/** As many as the command takes. */
export const operandsIn = ({ operands }: Written, { count, missing, tooMany }: Operands, usage: string) => {
  if (operands.length < count) throw new Unusable(missing(usage))
  if (operands.length > count) throw new Unusable(tooMany(operands))
  return operands
}
