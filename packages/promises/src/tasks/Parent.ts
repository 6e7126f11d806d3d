/** The process that started this one, as what it does here sees it. */

export interface Parent {
  readonly say: (value: unknown) => void
  /** The next order; waits for it. */
  readonly told: () => Promise<unknown>
}

/** The order to begin: how many commits others have made before. */
export interface Begin {
  readonly from: number
}
