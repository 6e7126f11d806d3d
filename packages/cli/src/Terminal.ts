/** Where a command writes: lines, colour and progress, as far as there is a terminal that shows them. */
import { clearLine, cursorTo } from "node:readline"
import { styleText } from "node:util"

type Style = Parameters<typeof styleText>[0]
interface Stream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
}

/**
 * The environment of a process, as far as it is used.
 * @stability evolving
 */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: Stream
  readonly err: Stream
}

export interface Terminal {
  /** One line, or several. */
  readonly line: (text: string) => void
  /** The same where errors go. */
  readonly complain: (text: string) => void
  /** In colour where that is shown: not in a pipe, and not with NO_COLOR or TERM=dumb. */
  readonly styled: (style: Style, text: string) => string
  /** The same where errors go, which may be a file while the rest is a terminal. */
  readonly styledComplaint: (style: Style, text: string) => string
  /** What is being done now, on a line that is written over; nothing where lines can't be. */
  readonly progress: (text: string) => void
  /** Whether lines can be written over. */
  readonly overwrites: boolean
}

/** @param told a text as it may be told on */
export const terminal = ({ env, err, out }: Surroundings, told: (text: string) => string): Terminal => {
  const overwrites = err.isTTY === true && env["TERM"] !== "dumb" && !env["CI"]
  let shown = false
  const wipe = () => {
    if (!shown) return
    cursorTo(err, 0)
    clearLine(err, 0)
    shown = false
  }
  const writer = (stream: Stream) => (text: string) => {
    wipe()
    stream.write(`${told(text)}\n`)
  }
  return {
    line: writer(out),
    complain: writer(err),
    styled: (style, text) => styleText(style, text, { stream: out as NodeJS.WriteStream }),
    styledComplaint: (style, text) => styleText(style, text, { stream: err as NodeJS.WriteStream }),
    progress: (text) => {
      wipe()
      if (!overwrites) return
      err.write(told(text).slice(0, ((err as NodeJS.WriteStream).columns || 80) - 1))
      shown = true
    },
    overwrites
  }
}
