/** What pictures are drawn with. All are as wide as a phone, so that their letters are read there too. */
import { html, type Markup } from "./html.ts"

/** The width of every picture, in its own unit. */
export const width = 320
/** What is left free at both sides. */
export const margin = 6
/** The sizes of letters. */
export const sizes = { label: 12, small: 11 } as const
/** From one line of text to the next. */
export const lineHeight = 17

export const ink = "#1d2433"
export const soft = "#56607a"
export const line = "#d5dae3"
export const accent = "#1f5fa8"
export const light = "#bcd3ee"

/** With one digit after the point. */
export const rounded = (number: number): number => Math.round(number * 10) / 10

/** A picture with its title for those who hear it, and a caption below. `id` is its own on the page. */
export const figure = (drawing: {
  readonly id: string
  readonly height: number
  readonly title: string
  readonly caption: Markup
  readonly body: Markup
}): Markup => html`<figure>
<svg viewBox="0 0 ${width} ${rounded(drawing.height)}" role="img" aria-labelledby="${drawing.id}-title">
<title id="${drawing.id}-title">${drawing.title}</title>
<defs><pattern id="${drawing.id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="${accent}" stroke-width="4"/></pattern></defs>
${drawing.body}</svg>
<figcaption>${drawing.caption}</figcaption>
</figure>`

/** The fill of what is not certain or has not taken place: stripes, which are seen without colour and on paper. */
export const hatch = (id: string): string => `url(#${id}-hatch)`

/** Lines of text one below the other; `y` is where the first one stands. */
export const textLines = (
  lines: ReadonlyArray<string>,
  at: {
    readonly x: number
    readonly y: number
    readonly size?: number
    readonly fill?: string
    readonly anchor?: "start" | "middle" | "end"
    readonly weight?: number
  }
): Markup => {
  const { anchor = "start", fill = ink, size = sizes.label, weight = 400, x, y } = at
  return html`${lines.map(
    (words, index) =>
      html`<text x="${rounded(x)}" y="${rounded(y + index * lineHeight)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${words}</text>\n`
  )}`
}

/** A bar; `fill` may be a hatch. */
export const bar = (
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: string
): Markup =>
  html`<rect x="${rounded(box.x)}" y="${rounded(box.y)}" width="${rounded(Math.max(box.width, 0))}" height="${rounded(box.height)}" rx="2" fill="${fill}" stroke="${accent}" stroke-width="1"/>\n`
