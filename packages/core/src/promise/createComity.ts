/** Opens a store and gives what a host works with. */
import * as Schema from "effect/Schema"
import type { ExplanationOptions } from "../completion/ExplanationContext.ts"
import { close as closeHost, type HostOptions, open } from "../host/Host.ts"
import { type Language, render } from "../ports/Language.ts"
import { advance } from "../services/Advance.ts"
import { consumers } from "../services/Following.ts"
import { affectedBy } from "../services/Watching.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import { Id } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import type { Comity, ComityOptions, Explicable, ReadOptions } from "./documents/Office.ts"
import { explanationOf, localesOf } from "./explain.ts"
import { feedOf, followOf } from "./Feed.ts"
import { noticesOf } from "./Notices.ts"
import { officesOn, runToPromise, runWith } from "./Office.ts"
import { optionsOf } from "./Requests.ts"
import { must } from "./thrown.ts"

const readTouched = reader(
  Schema.Struct({
    entries: Schema.Array(
      Schema.StructWithRest(Schema.Struct({ document: Schema.Struct({ kind: Id, id: Id }) }), [
        Schema.Record(Schema.String, Schema.Unknown)
      ])
    )
  }),
  "affectedBy"
)
const readUntil = reader(Schema.Struct({ until: CalendarDate }), "advance")

/**
 * The languages named, in their order. One that is not installed is kept as one without messages, so that the text says in
 * which other language it is shown; where none of them is installed, the host's chain helps out.
 */
const chainOf = (named: ReadonlyArray<string>, installed: ReadonlyArray<Language>): ReadonlyArray<Language> => {
  const chain = named.flatMap((locale): ReadonlyArray<Language> => {
    const own = installed.filter((language) => language.locale === locale)
    return own.length > 0 ? own : [{ locale, messages: {}, compile: () => () => "" }]
  })
  return chain.some((language) => installed.includes(language)) ? chain : [...chain, ...installed]
}

/**
 * Opens the store and puts together what the plugins bring. Close it when you are done.
 *
 * Rejects with a `ComityError`: `StoreFailure` where the store can't be opened, `PluginClash` where two plugins claim one
 * name, `InvalidInput` where an option can't be read.
 * @stability evolving
 *
 * @example
 * import { memory } from "@comity/core/promise"
 * const comity = await createComity({ store: memory() })
 * const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
 * const party = await office.parties.save({
 *   id: "gyeonggi", kind: "jurisdiction", jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" },
 *   names: [{ text: "Gyeonggi Province", language: "en", script: "Latn", kind: "label" }]
 * })
 * party.version // => 1
 * await comity.close()
 */
export const createComity = async (given: ComityOptions): Promise<Comity> => {
  const { signal, ...options } = given ?? {}
  // A plugin is made by `definePlugin`; its members mention Effect, which this door does not.
  const { channels, desk, languages, plugins } = await runToPromise(open(options as HostOptions), { signal })
  const run = runWith(desk)
  const close = () => runToPromise(closeHost({ channels, desk }))
  const comity: Comity = {
    durable: desk.driver.supports.durable,
    plugins,
    as: officesOn(desk),
    advance: async (input, options?: ReadOptions) =>
      run(advance(must(readUntil(input)).until), must(optionsOf("reading", options))),
    explain: (subject: Explicable, wanted?: string | ReadonlyArray<string>, options?: ExplanationOptions) => {
      const chain = wanted === undefined ? languages : chainOf([wanted].flat(), languages)
      return render(explanationOf(subject, localesOf(chain), options), chain)
    },
    feed: feedOf(desk),
    follow: followOf(desk),
    affectedBy: async (commit, options?: ReadOptions) =>
      run(affectedBy(must(readTouched({ entries: commit?.entries }))), must(optionsOf("reading", options))),
    notices: noticesOf(desk, { channels, languages }),
    consumers: async (options?: ReadOptions) => run(consumers, must(optionsOf("reading", options))),
    close
  }
  // Not in the interface: `await using` does not parse on every Node that is supported, nor does every `lib` know the symbol.
  const dispose = (Symbol as { readonly asyncDispose?: symbol }).asyncDispose
  return dispose === undefined ? comity : Object.assign(comity, { [dispose]: close })
}
