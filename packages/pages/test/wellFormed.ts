/** What is wrong with a page, found without a browser. */

const empty = new Set(["meta", "br", "line", "rect", "polygon", "path"])
const tag = /<(!doctype html|\/?[a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z0-9:-]+="[^"<>]*")*)\s*(\/?)>/g

/** Elements that are closed wrongly or not at all, and what looks like markup and is none. */
export const faultsOf = (markup: string): ReadonlyArray<string> => {
  const open: Array<string> = []
  const faults: Array<string> = []
  for (const [whole, name = "", , selfClosing] of markup.matchAll(tag)) {
    if (name.startsWith("!") || selfClosing === "/" || empty.has(name)) continue
    if (!name.startsWith("/")) open.push(name)
    else if (open.pop() !== name.slice(1)) faults.push(`${whole} closes another element`)
  }
  const text = markup.replace(/<style>[\s\S]*?<\/style>/, "").replaceAll(tag, "")
  return [...faults, ...open.map((name) => `${name} is not closed`), ...(text.match(/[<>].{0,40}/g) ?? [])]
}

/** The names of the elements, and the attributes with their values. */
export const partsOf = (
  markup: string
): { readonly elements: ReadonlyArray<string>; readonly attributes: ReadonlyArray<readonly [string, string]> } => {
  const tags = [...markup.matchAll(tag)].filter(([, name = ""]) => /^[a-z]/i.test(name))
  return {
    elements: tags.map(([, name = ""]) => name),
    attributes: tags.flatMap(([, , written = ""]) =>
      [...written.matchAll(/\s([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(
        ([, name = "", value = ""]) => [name.toLowerCase(), value] as const
      )
    )
  }
}

export const idsOf = (markup: string): ReadonlyArray<string> =>
  [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id)

/** The levels of the headings, in order. */
export const headingsOf = (markup: string): ReadonlyArray<number> =>
  [...markup.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))

/** The same data with every text replaced; what decides which members there are stays. */
export const withTexts = <Data>(data: Data, replace: (text: string) => string): Data => {
  const walk = (value: unknown, name = ""): unknown => {
    if (typeof value === "string") return name === "noun" ? value : replace(value)
    if (Array.isArray(value)) return value.map((one) => walk(one))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, walk(one, member)]))
  }
  return walk(data) as Data
}
