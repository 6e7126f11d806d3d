/** The timeline of a partnership as a page: pictures of time, the list of what was, and what can't be dated, with the reason. */
import type { Timeline, TimelineItem } from "@comity/core/promise"
import { html, type Markup, nothing } from "../html.ts"
import { documentOf, section, table } from "../layout.ts"
import { headingOf } from "../partnership.ts"
import { extentOf } from "../period.ts"
import { type PageOptions, type Reader, readerOf } from "../reader.ts"
import { type Cited, citedBy } from "../sources.ts"
import { type Face, faceOf, signs, standingIn } from "./face.ts"
import { participantsOf } from "./participants.ts"
import { type Around, particularsOf } from "./particulars.ts"
import { type Row, timePicture } from "./picture.ts"

/** An item with what a reader sees of it and how deep it lies below what it is a part of. */
interface Seen {
  readonly item: TimelineItem
  readonly face: Face
  readonly depth: number
  /** The id of what it is a part of in the end; its own if of nothing. */
  readonly root: string
}

/** How deep each item lies among these. What is a part of itself, or of what is not here, lies on top. */
const seenOf = (reader: Reader, items: ReadonlyArray<TimelineItem>): ReadonlyArray<Seen> => {
  const faced = items.map((item) => ({ item, face: faceOf(reader, item) }))
  const activities = new Map(
    faced.filter(({ item }) => item.noun === "activity").map(({ face, item }) => [item.id, face])
  )
  return faced.map(({ face, item }) => {
    const above = new Set([item.id])
    let root = item.id
    for (let { parent } = face; parent !== undefined && activities.has(parent) && !above.has(parent); ) {
      above.add(parent)
      root = parent
      parent = activities.get(parent)?.parent
    }
    return { item, face, depth: above.size - 1, root }
  })
}

const rowOf = (reader: Reader, { depth, face, item }: Seen): Row => ({
  label: `${signs[face.standing]} ${face.title.text}`,
  below: [reader.period(item.period ?? ""), ...standingIn(reader, face)].join(" · "),
  period: item.period ?? "",
  depth,
  ahead: face.standing === "ahead"
})

const isDated = ({ item }: Seen): boolean => item.period !== undefined && extentOf(item.period) !== undefined

const pictures = (reader: Reader, seen: ReadonlyArray<Seen>): Markup => {
  const dated = seen.filter(isDated)
  const tops = dated.filter(({ depth }) => depth === 0)
  const nested = tops.filter(({ item }) => dated.some(({ depth, root }) => depth > 0 && root === item.id))
  const caption = reader.text("page.timeline.caption")
  const overview = timePicture(reader, {
    id: "time",
    title: reader.text("page.timeline.picture"),
    caption,
    rows: tops.map((one) => rowOf(reader, one))
  })
  const parts = nested.map((top, index) => {
    const name = top.face.title.text
    return html`<h3>${reader.text("page.timeline.parts", { name })}</h3>
${timePicture(reader, {
  id: `parts-${index + 1}`,
  title: reader.text("page.timeline.parts", { name }),
  caption: reader.text("page.timeline.partsCaption"),
  rows: dated.filter(({ root }) => root === top.item.id).map((one) => rowOf(reader, one))
})}\n`
  })
  return html`${overview}${parts}`
}

/** How it stands, with a sign and in words. */
const statusOf = (reader: Reader, face: Face): Markup => {
  const { standing } = face
  const words = standingIn(reader, face).join("; ") || reader.text("page.status.unsaid")
  return html`<span class="status ${standing}" data-sign="${signs[standing]}">${words}</span>`
}

/** From whom to whom, in words. */
const wayOf = (reader: Reader, { direction: { from, to } }: TimelineItem): Markup => {
  const one = (label: string, parties: ReadonlyArray<string>) =>
    parties.length === 0 ? nothing : html`<li><span class="soft">${label}</span> ${reader.names(parties)}</li>`
  if (from.length + to.length === 0) return html`<span class="soft">${reader.text("page.way.unknown")}</span>`
  return html`<ul class="plain">${one(reader.text("page.way.from"), from)}${one(reader.text("page.way.to"), to)}</ul>`
}

/** What it is called, and its particulars. */
const titleOf = (around: Around, { depth, face, item }: Seen): Markup =>
  html`<div${depth === 0 ? nothing : html` class="part"`}><strong>${around.reader.marked(face.title)}</strong>${particularsOf(around, face, item)}</div>`

const list = (around: Around, cited: Cited, seen: ReadonlyArray<Seen>): Markup => {
  const { reader } = around
  const columns = [
    "page.column.what",
    "page.column.when",
    "page.column.way",
    "page.column.participants",
    "page.column.status",
    "page.column.sources"
  ]
  const rows = seen.map((one) => [
    titleOf(around, one),
    html`<span class="when">${reader.period(one.item.period ?? "")}</span>`,
    wayOf(reader, one.item),
    participantsOf(reader, one.item),
    statusOf(reader, one.face),
    cited.cite(one.face.sources)
  ])
  return table(
    reader.text("page.timeline.listCaption"),
    columns.map((code) => ({ label: reader.text(code) })),
    rows
  )
}

/** What has no date, or one that can't be told, and why. */
const undatedOf = (around: Around, cited: Cited, seen: ReadonlyArray<Seen>): Markup => {
  const { reader } = around
  return html`<p>${reader.text("page.timeline.undatedWhy")}</p>
<ul class="plain side-by-side">${seen.map((one) => {
    const { explanation } = one.item
    const why =
      explanation === undefined
        ? html`<p class="soft">${reader.text("page.timeline.noDate")}</p>`
        : reader.explanation(explanation)
    const { from, to } = one.item.direction
    const way = from.length + to.length === 0 ? nothing : wayOf(reader, one.item)
    return html`<li>${titleOf(around, one)}
<div>${statusOf(reader, one.face)} ${cited.cite(one.face.sources)}</div>
${way}${participantsOf(reader, one.item)}${why}</li>\n`
  })}</ul>`
}

/** What is called on this page what it is called in its list; other documents have the titles that the report gives. */
const aroundOf = (reader: Reader, sources: Timeline["sources"], seen: ReadonlyArray<Seen>): Around => ({
  reader,
  sources,
  document: (document) => {
    const own = seen.find(({ item }) => item.noun === document.kind && item.id === document.id)
    return own === undefined ? reader.document(document) : reader.marked(own.face.title)
  }
})

/**
 * A partnership's timeline as an HTML page for a phone, a screen and paper.
 *
 * A partial date is a striped bar as long as what is known of it, an exact day a diamond; parts stand under what they are a
 * part of. What is planned, expected or only talked about has an empty sign and says so in words. Then everything as a list,
 * and what has no date with the reason. Without a language it shows codes.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const partnership = { id: "p", parties: ["a", "b"], recordKeeper: "a", status: "exploratory" } as const
 * const page = timelinePage({ partnership, items: [], parties: [], sources: [], titles: [] }, { languages: en })
 * page.startsWith('<!doctype html>\n<html lang="en">') // => true
 */
export const timelinePage = (timeline: Timeline, options: PageOptions): string => {
  const reader = readerOf(options, timeline)
  const cited = citedBy(reader, timeline.sources)
  const seen = seenOf(reader, timeline.items)
  const around = aroundOf(reader, timeline.sources, seen)
  const dated = seen.filter(isDated)
  const undated = seen.filter((one) => !isDated(one))
  const empty = html`<p>${reader.text("page.empty")}</p>`
  const main = html`${section("picture", reader.text("page.timeline.when"), dated.length === 0 ? empty : pictures(reader, seen))}
${section("list", reader.text("page.timeline.list"), dated.length === 0 ? empty : list(around, cited, dated))}
${undated.length === 0 ? nothing : section("undated", reader.text("page.timeline.undated"), undatedOf(around, cited, undated))}`
  return documentOf(reader, options, {
    ...headingOf(reader, timeline.partnership, timeline.umbrella),
    kicker: reader.text("page.timeline"),
    main,
    sources: timeline.sources,
    ...(timeline.folded === undefined ? {} : { folded: timeline.folded })
  })
}
