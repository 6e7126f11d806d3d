/**
 * What is wrong with how a page is laid out. `layoutProblems` runs inside the page: it is sent there as text, and so
 * uses nothing of this module but types.
 */

/** Content that is wider than the page: the page as a whole can be scrolled sideways. */
export interface PageTooWide {
  readonly kind: "pageTooWide"
  /** In CSS pixels, like every length here. */
  readonly contentWidth: number
  readonly width: number
}

/** Content that is wider than its element, which is neither marked `data-scrollable` nor inside one that is. */
export interface ContentTooWide {
  readonly kind: "contentTooWide"
  /** A CSS selector of this element alone: from the nearest ancestor with an id, or from `body`. */
  readonly element: string
  readonly contentWidth: number
  readonly width: number
}

/** A text of a picture (SVG) that leaves the picture. */
export interface TextOutside {
  readonly kind: "textOutside"
  readonly element: string
  readonly text: string
  /** How far it reaches out on the side where it does so most. */
  readonly by: number
}

/** Two texts of one picture that lie on each other. */
export interface TextsOverlap {
  readonly kind: "textsOverlap"
  readonly elements: readonly [string, string]
  readonly texts: readonly [string, string]
  /** How deep they lie in each other, measured along the lines of either text and across them, where it is least. */
  readonly by: number
}

export type LayoutProblem = PageTooWide | ContentTooWide | TextOutside | TextsOverlap

// The little of the DOM that the checks read. TypeScript's DOM library would be there for the whole program at once,
// and with it `document` in packages that run without a browser.
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
interface PageElement {
  readonly id: string
  readonly localName: string
  readonly namespaceURI: string | null
  readonly classList: Iterable<string>
  readonly children: Iterable<PageElement>
  readonly parentElement: PageElement | null
  readonly textContent: string
  readonly clientWidth: number
  readonly clientHeight: number
  readonly scrollWidth: number
  readonly closest: (selector: string) => PageElement | null
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>
  readonly getBoundingClientRect: () => Box
  readonly checkVisibility: (options: { opacityProperty: boolean; visibilityProperty: boolean }) => boolean
}
interface SvgText extends PageElement {
  readonly getBBox: () => { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** From the text's own coordinates to those of the window: x' = a·x + c·y + e, y' = b·x + d·y + f. */
  readonly getScreenCTM: () => Readonly<Record<"a" | "b" | "c" | "d" | "e" | "f", number>> | null
}
declare const document: PageElement & { readonly documentElement: PageElement; readonly scrollingElement: PageElement }
declare const CSS: { readonly escape: (name: string) => string }
declare const getComputedStyle: (element: PageElement) => { readonly fontSize: string }

/** Finds what is wrong with the layout of the page it runs in; every kind of problem in the order of the document. */
export const layoutProblems = (): ReadonlyArray<LayoutProblem> => {
  type Point = readonly [x: number, y: number]

  /** Lengths up to this are rounding, and no reader sees them. */
  const slack = 1

  const isAlone = (selector: string): boolean => [...document.querySelectorAll(selector)].length === 1

  const step = (element: PageElement): string => {
    const name = [element.localName, ...element.classList].map((part) => CSS.escape(part)).join(".")
    const alike = [...(element.parentElement?.children ?? [])].filter((it) => it.localName === element.localName)
    return alike.length > 1 ? `${name}:nth-of-type(${alike.indexOf(element) + 1})` : name
  }
  const selectorOf = (element: PageElement): string => {
    const byId = `#${CSS.escape(element.id)}`
    if (element.id !== "" && isAlone(byId)) return byId
    const { parentElement: parent } = element
    return parent === null || element.localName === "body"
      ? element.localName
      : `${selectorOf(parent)} > ${step(element)}`
  }

  const page = document.scrollingElement
  const pageProblems = (): ReadonlyArray<PageTooWide> =>
    page.scrollWidth > page.clientWidth
      ? [{ kind: "pageTooWide", contentWidth: page.scrollWidth, width: page.clientWidth }]
      : []

  /** Inline elements have no client width, and those of a picture only a rounded one. One pixel is for screen readers only. */
  const isBlock = ({ clientHeight, clientWidth, namespaceURI }: PageElement): boolean =>
    clientWidth > 0 && (clientWidth > 1 || clientHeight > 1) && !namespaceURI?.endsWith("/svg")

  const widthProblems = (): ReadonlyArray<ContentTooWide> =>
    [...document.querySelectorAll("*")]
      .filter((it) => it !== page && it !== document.documentElement && isBlock(it))
      .filter((it) => it.scrollWidth > it.clientWidth && it.closest("[data-scrollable]") === null)
      .map((it) => ({
        kind: "contentTooWide",
        element: selectorOf(it),
        contentWidth: it.scrollWidth,
        width: it.clientWidth
      }))

  /** The corners, in the window, of a text's letters. They turn with the text. */
  const cornersOf = (text: SvgText): ReadonlyArray<Point> => {
    const { height, width, x, y } = text.getBBox()
    const matrix = text.getScreenCTM()
    if (matrix === null || width === 0) return []
    // A line is higher than its letters: fonts leave about this much room above capitals and below descenders.
    const fontSize = Number.parseFloat(getComputedStyle(text).fontSize)
    const [top, bottom] = [y + 0.3 * fontSize, y + height - 0.05 * fontSize]
    const { a, b, c, d, e, f } = matrix
    return [
      [x, top],
      [x + width, top],
      [x + width, bottom],
      [x, bottom]
    ].map(([px = 0, py = 0]) => [a * px + c * py + e, b * px + d * py + f])
  }

  const textOf = (element: PageElement): string => element.textContent.trim().replaceAll(/\s+/g, " ")

  const round = (length: number): number => Math.round(length * 10) / 10

  /** The directions of a rectangle's sides, each of length 1. */
  const directions = ([first, second, , last]: ReadonlyArray<Point>): ReadonlyArray<Point> =>
    [second, last].flatMap((other) => {
      if (first === undefined || other === undefined) return []
      const [x, y] = [other[0] - first[0], other[1] - first[1]]
      const length = Math.hypot(x, y)
      return length > 0 ? [[x / length, y / length]] : []
    })

  /** How deep two rectangles lie in each other; negative if some line runs between them. */
  const depth = (one: ReadonlyArray<Point>, other: ReadonlyArray<Point>): number =>
    Math.min(
      ...[...directions(one), ...directions(other)].map(([x, y]) => {
        const [ones, others] = [one, other].map((corners) => corners.map((it) => it[0] * x + it[1] * y))
        if (ones === undefined || others === undefined) return 0
        return Math.min(Math.max(...ones), Math.max(...others)) - Math.max(Math.min(...ones), Math.min(...others))
      })
    )

  /** What is drawn only where something refers to it. */
  const definitions = "defs, symbol, pattern, marker, mask, clipPath"

  const pictures = [...document.querySelectorAll("svg")].filter((it) => !it.parentElement?.closest("svg"))
  const textsOf = (picture: PageElement) =>
    [...picture.querySelectorAll("text")]
      .filter((it) => it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((it) => it.closest(definitions) === null)
      .map((element) => ({ element, corners: cornersOf(element as SvgText) }))
      .filter(({ corners }) => corners.length > 0)

  const pictureProblems = (picture: PageElement): ReadonlyArray<LayoutProblem> => {
    const { bottom, left, right, top } = picture.getBoundingClientRect()
    const texts = textsOf(picture)
    const outside = texts.flatMap(({ corners, element }): ReadonlyArray<TextOutside> => {
      const by = Math.max(...corners.map(([x, y]) => Math.max(left - x, x - right, top - y, y - bottom)))
      if (by <= slack) return []
      return [{ kind: "textOutside", element: selectorOf(element), text: textOf(element), by: round(by) }]
    })
    const overlaps = texts.flatMap((one, index) =>
      texts.slice(index + 1).flatMap((other): ReadonlyArray<TextsOverlap> => {
        const by = depth(one.corners, other.corners)
        if (by <= slack) return []
        const elements = [selectorOf(one.element), selectorOf(other.element)] as const
        return [{ kind: "textsOverlap", elements, texts: [textOf(one.element), textOf(other.element)], by: round(by) }]
      })
    )
    return [...outside, ...overlaps]
  }

  return [...pageProblems(), ...widthProblems(), ...pictures.flatMap(pictureProblems)]
}
