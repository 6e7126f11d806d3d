/** How the page looks: on a screen, on a phone and on paper, without any file from elsewhere. */

export const style = `
:root { color-scheme: light; --ink: #1d2433; --soft: #5b6577; --line: #d5dae3; --paper: #fff; --wash: #f4f6fa; --accent: #1f5fa8 }
* { box-sizing: border-box }
body { margin: 0; background: var(--wash); color: var(--ink); font: 1rem/1.55 system-ui, "Apple SD Gothic Neo", "Noto Sans KR", sans-serif }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem }
section { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; padding: 1.25rem; margin: 0 0 1.25rem }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .2rem 0 .6rem }
h2 { font-size: 1.2rem; margin: 0 0 .75rem }
h3 { font-size: 1rem; margin: 0 0 .4rem }
p { margin: 0 0 .75rem }
.kicker, .soft, caption, figcaption { color: var(--soft) }
.kicker { margin: 0; letter-spacing: .02em }
.note { border-left: .3rem solid #b45309; background: #fff7ed; padding: .7rem .9rem; margin: .9rem 0 0; border-radius: .2rem }
.tag { display: inline-block; border: 1px solid #b45309; color: #92400e; border-radius: .3rem; padding: 0 .35rem; font-size: .8rem; white-space: nowrap }
dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .9rem; margin: 0 }
dl.facts dt { color: var(--soft); font-size: .85rem }
dl.facts dd { margin: 0; font-weight: 600 }
.lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.25rem; margin-top: 1.25rem }
.lists ul { margin: 0; padding-left: 1.1rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; padding-bottom: .5rem }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-top: 1px solid var(--line) }
thead th { border-top: 0; font-size: .9rem }
td span.of { display: block; font-size: .85rem; color: var(--soft) }
.status::before { content: attr(data-sign) " "; font-weight: 400 }
.secured { color: #14713d } .waived { color: #5b3fa0 } .metAtRisk { color: #9a5b00 } .open { color: #1f5fa8 } .undetermined { color: #5b6577 } .unreachable { color: #b42318 }
figure { margin: 0 0 1rem }
svg { display: block; width: 100%; max-width: 32rem; height: auto; font-family: inherit }
.languages { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1.25rem }
ul.reasons { list-style: none; margin: 0; padding: 0; font-size: .9rem }
ul.reasons ul.reasons { border-left: 2px solid var(--line); padding-left: .7rem; font-size: 1em }
ul.reasons li { padding: .1rem 0 }
ul.reasons > li > span:first-child { overflow-wrap: anywhere }
details { border-top: 1px solid var(--line); padding: .5rem 0 }
summary { cursor: pointer }
summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
blockquote { margin: 0 0 1rem; padding-left: .9rem; border-left: .25rem solid var(--line) }
blockquote footer { padding: 0; color: var(--soft); font-size: .9rem }
.sum { font-size: 1.6rem; font-weight: 700; margin: 1rem 0 .25rem }
h2 + .sum { margin-top: 0 }
.sum small { font-size: .85rem; font-weight: 400; color: var(--soft) }
body > footer { color: var(--soft); font-size: .9rem }
@media (max-width: 40rem) {
  table.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  table.cards tr { display: block; border-top: 2px solid var(--line); padding: .5rem 0 }
  table.cards th, table.cards td { display: block; border: 0; padding: .15rem 0 }
  table.cards td { display: grid; grid-template-columns: 8.5rem 1fr }
  table.cards td::before { content: attr(data-label); color: var(--soft) }
}
@media print {
  @page { margin: 16mm }
  html { font-size: 9.5pt }
  body { background: none }
  section { border: 0; padding: 0; margin-bottom: 8mm }
  header, main, footer { max-width: none; padding: 0 }
  h2, h3, summary, caption { break-after: avoid }
  tr, figure, blockquote, dl.facts > div { break-inside: avoid }
  details::details-content { content-visibility: visible; display: block }
}
`
