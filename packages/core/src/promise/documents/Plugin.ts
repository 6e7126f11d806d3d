/** A plugin as a host sees it: made by `definePlugin` of `@comity/plugin-sdk`, and handed on unopened. */
import type { Channel } from "../../ports/Channel.ts"
import type { Language } from "../../ports/Language.ts"

/** @stability evolving */
export interface Plugin {
  readonly name: string
  readonly version: string
  readonly contract: 1
  readonly ruleKinds?: ReadonlyArray<RuleKind>
  readonly activityKinds?: ReadonlyArray<{ readonly kind: string }>
  readonly languages?: ReadonlyArray<Language>
  readonly channels?: ReadonlyArray<Channel>
  readonly profiles?: ReadonlyArray<{ readonly profile: string }>
}

/** A kind of rules as a host sees it: made by `defineRuleKind` of `@comity/plugin-sdk`. */
export interface RuleKind {
  readonly kind: string
}
