/** The list of pages: which there are, by what they are about and in which language. */
import { html, type Markup, nothing } from "./html.ts"
import { documentOf, section } from "./layout.ts"
import { type PageOptions, type Reader, readerOf } from "./reader.ts"

/**
 * A page that was written, and where.
 * @stability evolving
 */
export interface ListedPage {
  /** What it belongs to: all pages with the same text stand together. */
  readonly group: string
  /** What is written on the link. */
  readonly title: string
  /** The language of the page and of the title (BCP 47). */
  readonly language: string
  /** Where it is, seen from the list: a relative address. */
  readonly href: string
  /** The same as a table, if there is one. */
  readonly csv?: string
}

/** An address beside the list; anything that begins with a scheme, or leads to another host, is no such address. */
const isBeside = (href: string): boolean => !/^[a-z][a-z0-9+.-]*:|^\/\/|\\|\p{Cc}/iu.test(href.trim())

const link = (href: string, words: string): Markup =>
  isBeside(href) ? html`<a href="${href}">${words}</a>` : html`${words}`

const entry = (reader: Reader, { csv, href, language, title }: ListedPage): Markup =>
  html`<li lang="${language}">${link(href, title)}${
    csv === undefined
      ? nothing
      : html` <span lang="${reader.locale}">(${link(csv, reader.text("page.contents.csv"))})</span>`
  }</li>\n`

/**
 * The page to open first: links to all others, by group and language. A link that leads elsewhere than beside the list is
 * left as text.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const page = contentsPage([{ group: "Tashkent 2023", title: "Timeline", language: "en", href: "timeline.html" }], { languages: en })
 * page.includes('<a href="timeline.html">Timeline</a>') // => true
 */
export const contentsPage = (pages: ReadonlyArray<ListedPage>, options: PageOptions): string => {
  const reader = readerOf(options)
  const title = reader.text("page.contents")
  const groups = [...new Set(pages.map(({ group }) => group))]
  const languages = [...new Set(pages.map(({ language }) => language))]
  const main = html`${groups.map((group, index) => {
    const own = languages.map((language) => ({
      language,
      pages: pages.filter((one) => one.group === group && one.language === language)
    }))
    const lists = own
      .filter((one) => one.pages.length > 0)
      .map(
        ({ language, pages: listed }) =>
          html`<h3>${reader.text("page.language", { language })}</h3>\n<ul>\n${listed.map((one) => entry(reader, one))}</ul>\n`
      )
    return section(`group-${index + 1}`, group, html`${lists}`)
  })}`
  return documentOf(reader, options, {
    kicker: reader.text("page.contents.kicker"),
    heading: html`${title}`,
    title,
    lead: html`<p>${reader.text("page.contents.lead", { count: pages.length })}</p>\n`,
    main
  })
}
