/** What exporting, importing and verifying take, all alike. */
import type { Signal } from "../ports/Signal.ts"
import { sha256 } from "../values/Fingerprint.ts"

/**
 * How far a long task has come. It is told now and then, and once at the end of each step.
 * @stability evolving
 */
export interface Progress {
  /** `compare` is what is read of a store to hold it against an export; it follows each import. */
  readonly step: "export" | "import" | "compare" | "verify"
  /** So many in this step until now. */
  readonly entries: number
  readonly commits: number
  /** Of the last entry. */
  readonly position: number
}

/**
 * @stability evolving
 */
export interface ArchiveOptions {
  /**
   * SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. The platform's own is several times faster:
   * `(text) => hash("sha256", text)` with `hash` of `node:crypto`. The core's is used if left out.
   */
  readonly hash?: (text: string) => string
  readonly signal?: Signal
  readonly progress?: (progress: Progress) => void
}

/** Nobody gives up waiting. */
const patient = {
  aborted: false,
  reason: undefined,
  throwIfAborted: () => {},
  addEventListener: () => {},
  removeEventListener: () => {}
} as unknown as Signal

/** The same with nothing left out. */
export type Settings = Required<ArchiveOptions>

export const settingsOf = ({ hash = sha256, progress = () => {}, signal = patient }: ArchiveOptions): Settings => ({
  hash,
  progress,
  signal
})
