/**
 * The little of Node that evaluation in a worker needs. Core is typed without Node, so what is used is written down here;
 * this folder and its door are the only ones that ask for the platform.
 */
export interface Port {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: "message", listener: (message: never) => void) => unknown
}

export interface Thread extends Port {
  readonly on: (event: "message" | "error" | "exit", listener: (given: never) => void) => unknown
  readonly terminate: () => Promise<number>
  readonly ref: () => void
  readonly unref: () => void
}

interface NodeThreads {
  readonly Worker: new (file: string, options: { readonly workerData: unknown }) => Thread
  readonly parentPort: Port | null
  readonly workerData: unknown
}

export const nodeThreads = (): Promise<NodeThreads> => import("node:worker_threads" as string) as Promise<NodeThreads>

interface Timers {
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
}
export const timers = globalThis as unknown as Timers

/** Where this module lies, so that a thread can be started on the one beside it: `.ts` in the sources, `.js` as published. */
const here = (import.meta as unknown as { readonly filename: string }).filename
export const threadFile: string = here.replace(/NodeThreads(\.\w+)$/, "Thread$1")
