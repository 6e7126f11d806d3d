/** What went wrong and what to do, and what the renderer itself has to say, in English. */
import { under } from "../catalogue.ts"

export const failures = {
  ...under("failure/", {
    aborted: "The request was broken off. What was asked may have happened: ask again with the same commit id.",
    defect: "A fault in Comity, in a plugin or in a driver. Nothing is known of whether anything was stored.",
    invalidInput: "This can't be read: {$what}. Correct what is named and send it again. Nothing was stored.",
    notFound:
      "There is no such document that you may see: {$noun :comity:term of=noun} {$id}. Check the id and your offices.",
    pluginClash:
      "Two plugins claim one name: {$name} ({$what}). Plugins: {$plugins}. Leave one of them out, or ask its author to rename it.",
    pluginFault:
      "A part of a plugin is at fault: {$part}. Plugin: {$plugin}. Fault: {$because}. Nothing was stored. Ask its author to run its laws.",
    problem: "{$path}: {$expected}",
    reactionFailed:
      "A reaction to what was recorded failed. Follower: {$consumer}. Commit: {$commit}, at position {$position :integer}. Nothing that it wrote was stored. Mend the cause and follow again from there.",
    stale:
      "Somebody else was faster: {$noun :comity:term of=noun} {$id}. Version decided on: {$expected :number}. Version now: {$found :number}. Load it, look at what changed and decide again. Nothing was stored.",
    storeBusy: "The store is busy and nothing was changed. Try again. Detail: {$detail}",
    storeForeign: "This is not a store of Comity, or another tenant's. Nothing was changed. Detail: {$detail}",
    storeNewer: "The store was written by a newer version of Comity. Update Comity. Detail: {$detail}",
    storeLocked:
      "What is stored is encrypted, and its key is not at hand. Nothing was changed; bring the right keys. Detail: {$detail}",
    storeReused: "The id of this commit was used for something else. Nothing was changed. Detail: {$detail}",
    storeUnavailable: "The store can't be opened or does not answer. Detail: {$detail}",
    storeUnsafe: "The store can't promise to keep what it is given, so it was not opened. Detail: {$detail}"
  }),
  ...under("language/", {
    noneInstalled: "No language is installed.",
    shownInAnother:
      "Shown in another language: {$shown :comity:language} (no text in this one: {$wanted :comity:language}). Messages: {$count :integer}."
  })
}
