/** What a plugin adds, by name: what a host shows its operators, and what two plugins may not both claim. */

/**
 * What one plugin adds.
 * @stability stable
 */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly contract: 1
  readonly ruleKinds: ReadonlyArray<string>
  readonly activityKinds: ReadonlyArray<string>
  /** Locales. */
  readonly languages: ReadonlyArray<string>
  readonly channels: ReadonlyArray<string>
  readonly profiles: ReadonlyArray<string>
}
