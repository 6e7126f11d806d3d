/** What somebody finds, page by page, is what the model filters. */
import { isDeepStrictEqual } from "node:util"
import { type Fields, people, type Step } from "./Command.ts"
import { formOf } from "./Forms.ts"
import { draft, type Ledger } from "./Ledger.ts"
import { kinds } from "./Model.ts"
import { isVisible } from "./Offices.ts"

type Asked = Extract<Step, { readonly find: string }>
interface Page {
  readonly items: ReadonlyArray<{ readonly id: string; readonly version: number }>
  readonly next?: string
}

export const checkFound = async (
  find: (query: unknown) => Promise<unknown>,
  { by, find: noun, limit, where }: Asked,
  ledger: Ledger
): Promise<void> => {
  const kind = kinds[noun] ?? noun
  const reading = draft(ledger, by, people[by] ?? [])
  const holds = (body: Fields) =>
    Object.entries(where).every(([name, value]) => [body[name]].flat().includes(value)) &&
    (kind !== "activity" || noun === "activities" || formOf(body["kind"]) === noun) &&
    isVisible(reading, kind, body)
  const due = [...ledger.documents.values()]
    .filter((kept) => kept.kind === kind && holds(kept.body))
    .map(({ id, version }) => `${id} ${version}`)
    .sort()
  let page: Page = { items: [], next: "" }
  for (let from = 0; page.next !== undefined; from += limit) {
    page = (await find({ where, limit, ...(from === 0 ? {} : { after: page.next }) })) as Page
    const found = page.items.map(({ id, version }) => `${id} ${version}`)
    const expected = due.slice(from, from + limit)
    const hasMore = from + limit < due.length
    if (!isDeepStrictEqual(found, expected) || (page.next !== undefined) !== hasMore)
      throw new Error(`found ${JSON.stringify(page)} after ${from}, not ${JSON.stringify(due)}`)
  }
}
