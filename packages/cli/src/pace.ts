/** Says how far something has come: often on a line that is written over, now and then where lines stay. */
import type { Progress } from "@comity/core/archive"
import type { Work } from "./Command.ts"
import { word } from "./Unusable.ts"

const said = {
  export: ({ commits, entries }: Progress) => word("cli/progressExport", { commits, entries }),
  import: ({ commits, entries }: Progress) => word("cli/progressImport", { commits, entries }),
  compare: ({ commits, entries }: Progress) => word("cli/progressCompare", { commits, entries }),
  verify: ({ commits, entries }: Progress) => word("cli/progressVerify", { commits, entries })
} as const

/** Milliseconds between two lines. */
const often = 100
const nowAndThen = 5000

export const pace = ({ say, terminal, written }: Work): ((progress: Progress) => void) => {
  if (written.flags.has("quiet")) return () => {}
  const between = terminal.overwrites ? often : nowAndThen
  const tell = terminal.overwrites ? terminal.progress : terminal.complain
  let last = performance.now()
  return (progress) => {
    const now = performance.now()
    if (now - last < between) return
    last = now
    tell(say(said[progress.step](progress)))
  }
}
