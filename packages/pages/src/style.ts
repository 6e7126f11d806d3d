/** How a page looks: on a phone, on a screen and on paper, without any file from elsewhere. */

const screen = `
:root { color-scheme: light; --ink: #1d2433; --soft: #56607a; --line: #d5dae3; --paper: #fff; --wash: #f4f6fa; --accent: #1f5fa8 }
* { box-sizing: border-box }
body { margin: 0; background: var(--wash); color: var(--ink); font: 1rem/1.55 system-ui, "Noto Sans", "Apple SD Gothic Neo", "Noto Sans KR", sans-serif; overflow-wrap: anywhere }
header, main, body > footer { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1rem }
main { padding-top: 0; padding-bottom: 0 }
section { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; padding: 1.1rem; margin: 0 0 1.25rem }
section > :last-child, section > :last-child > table { margin-bottom: 0 }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .2rem 0 .6rem }
h2 { font-size: 1.2rem; margin: 0 0 .75rem }
h3 { font-size: 1rem; margin: 1rem 0 .4rem }
p { margin: 0 0 .75rem }
a { color: var(--accent) }
:lang(ko) { word-break: keep-all }
.kicker, .soft, caption, figcaption { color: var(--soft) }
.kicker { margin: 0; letter-spacing: .02em }
.soft, figcaption { font-size: .9rem }
.note { border-left: .3rem solid #b45309; background: #fff7ed; padding: .7rem .9rem; margin: .9rem 0 0; border-radius: .2rem }
.tag { display: inline-block; border: 1px solid #b45309; color: #92400e; border-radius: .3rem; padding: 0 .35rem; font-size: .85rem }
.status::before { content: attr(data-sign) "\\00a0" }
.status.ahead { font-style: italic }
dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: .9rem; margin: 0 0 1rem }
dl.facts dt { color: var(--soft); font-size: .85rem }
dl.facts dd { margin: 0; font-weight: 600 }
dl.facts dd small { font-weight: 400 }
ul.plain { list-style: none; margin: 0; padding: 0 }
ul.plain > li { margin: 0 0 1rem }
ul.side-by-side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .25rem 1.5rem }
ul.plain ul.plain > li, ul.signed > li { margin: 0 }
td ul.plain > li, dd ul.plain > li, ul.note > li { margin: 0 }
ul.reasons { list-style: none; margin: 0; padding: 0; font-size: .9rem; color: var(--soft) }
ul.reasons ul.reasons { border-left: 2px solid var(--line); padding-left: .7rem; font-size: 1em }
ul.reasons li { padding: .1rem 0 }
ul.reasons + p { margin-top: .9rem }
.part { border-left: .25rem solid var(--line); padding-left: .6rem; display: block }
.sum { font-size: 1.6rem; font-weight: 700; margin: .5rem 0 .25rem }
.sum small { font-size: .85rem; font-weight: 400; color: var(--soft); display: block }
.signed { display: block; font-size: .85rem; color: var(--soft) }
body > footer { color: var(--soft); font-size: .9rem }
body > footer h2 { font-size: 1rem }
body > footer li:target { background: #fff7ed }
`

/** What is said of trainees and of what people said: reasons to unfold, which paper shows unfolded. */
const cohorts = `
details { border-top: 1px solid var(--line); padding: .5rem 0 }
summary { cursor: pointer }
summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
blockquote { margin: 0 0 1rem; padding-left: .9rem; border-left: .25rem solid var(--line) }
.secured { color: #14713d } .waived { color: #5b3fa0 } .metAtRisk { color: #9a5b00 } .open { color: var(--accent) } .unreachable { color: #b42318 }
@media print { details::details-content { content-visibility: visible; display: block } }
`

const tables = `
[data-scrollable] { overflow-x: auto; max-width: 100% }
[data-scrollable]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem }
table.narrow { max-width: 34rem }
caption { text-align: left; padding-bottom: .5rem; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-top: 1px solid var(--line) }
th { font-weight: 600 }
table.narrow th.number { white-space: nowrap }
th strong { font-weight: inherit }
th .signed { font-weight: 400 }
td ul.plain { min-width: 8.5rem }
thead th { border-top: 0; font-size: .9rem }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums }
`

const pictures = `
figure { margin: 0 0 1.25rem }
svg { display: block; width: 100%; max-width: 28rem; height: auto; font-family: inherit }
svg text { unicode-bidi: isolate; word-break: normal }
`

/**
 * Where there is room for a table, its words stay whole; the table scrolls if one of them is too long for the page. What a
 * picture says of its signs stands beside it, and small tables stand beside one another.
 */
const wide = `
@media print, screen and (min-width: 44.01rem) {
  table.cards:has(th .signed) tbody th { width: 34% }
}
@media screen and (min-width: 44.01rem) {
  th, td { overflow-wrap: break-word }
  .when { display: inline-block; min-width: 8.5rem }
  figure { display: grid; grid-template-columns: 28rem minmax(0, 1fr); gap: 1.5rem }
  .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 0 1.25rem; align-items: start }
}
`

/** On a phone each row of a table becomes a card; each cell says what it is. */
const phone = `
@media screen and (max-width: 44rem) {
  h1 { font-size: 1.4rem }
  header, main, body > footer { padding: 1rem .75rem }
  main { padding-top: 0; padding-bottom: 0 }
  section { padding: .75rem }
  td ul.plain { min-width: 0 }
  dl.facts > div:has(ul) { grid-column: 1 / -1 }
  table.cards, table.cards tbody, table.cards caption { display: block }
  table.cards thead { display: none }
  table.cards tr { display: block; border-top: 2px solid var(--line); padding: .5rem 0 }
  table.cards tbody th, table.cards td { display: block; width: auto; border: 0; padding: .15rem 0; text-align: left }
  table.cards td { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .5rem }
  table.cards td.empty { display: none }
  table.cards td::before { content: attr(data-label); color: var(--soft); font-size: .9rem }
}
`

const paper = `
@media print {
  @page { margin: 16mm }
  html { font-size: 9.5pt }
  body { background: none }
  section { border: 0; padding: 0; margin-bottom: 8mm }
  header, main, body > footer { max-width: none; padding: 0 0 4mm }
  h1, h2, h3, caption { break-after: avoid }
  tr, figure, ul.plain > li, dl.facts > div { break-inside: avoid }
  thead { display: table-header-group }
  table.cards thead th { overflow-wrap: break-word }
  th, td { padding: .35rem .3rem }
  td ul.plain { min-width: 9rem }
  td .when, td .status { display: inline-block; min-width: 6.8rem }
  td a { white-space: nowrap }
  svg { max-width: 95mm; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  [data-scrollable] { overflow: visible }
  a { color: inherit; text-decoration: none }
}
`

/** The style of every page. */
export const style = screen + cohorts + tables + pictures + wide + phone + paper
