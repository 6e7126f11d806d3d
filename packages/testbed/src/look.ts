/** Looks at a page as a reader would, and says what is wrong with it. */
import { pathToFileURL } from "node:url"
import type { Browser, Page, Request } from "playwright-core"
import { type LayoutProblem, layoutProblems } from "./pageChecks.ts"

/** An error that the page wrote to the console, by itself or through the browser. */
export interface ConsoleError {
  readonly kind: "consoleError"
  readonly message: string
}

/** An exception that nothing in the page's scripts caught. */
export interface UncaughtError {
  readonly kind: "uncaughtError"
  readonly message: string
}

/** Something the page asked for and did not get, for example a style sheet or a picture. */
export interface FailedRequest {
  readonly kind: "failedRequest"
  readonly url: string
  /** The status of the answer ("404"), or why there was none ("net::ERR_FILE_NOT_FOUND"). */
  readonly why: string
}

/** A problem of a page, as plain data. */
export type PageProblem = ConsoleError | UncaughtError | FailedRequest | LayoutProblem

/** How to look at a page. */
export interface ViewOptions {
  /** Of the window, in CSS pixels. */
  readonly width: number
  /** Of the window, in CSS pixels: 800 unless told. A page may be longer. */
  readonly height?: number
  /** As on a screen unless told, or as if it were printed. */
  readonly media?: "screen" | "print"
  /** Where to write a picture of the whole page (PNG). */
  readonly screenshot?: string
}

/** A page, by its URL or by the path of its HTML file, and how to look at it. */
export type View = ViewOptions & ({ readonly url: string } | { readonly file: string })

const collectFailures = (page: Page): ReadonlyArray<PageProblem> => {
  const problems: Array<PageProblem> = []
  page.on("console", (message) => {
    // What could not be loaded is reported as a request.
    const isRequest = message.text().startsWith("Failed to load resource:")
    if (message.type() === "error" && !isRequest) problems.push({ kind: "consoleError", message: message.text() })
  })
  page.on("pageerror", ({ message }) => problems.push({ kind: "uncaughtError", message }))
  // Chromium gives up a style sheet when its answer is an error: such a request fails twice.
  const refused = new Set<Request>()
  page.on("response", (response) => {
    if (response.status() < 400) return
    refused.add(response.request())
    problems.push({ kind: "failedRequest", url: response.url(), why: String(response.status()) })
  })
  page.on("requestfailed", (request) => {
    if (refused.has(request)) return
    problems.push({ kind: "failedRequest", url: request.url(), why: request.failure()?.errorText ?? "no answer" })
  })
  return problems
}

/**
 * Opens a page in a window of the given width and reports everything that is wrong with it: errors in its scripts, what
 * it could not load, content that is wider than the page or its element, and texts of pictures (SVG) that leave the
 * picture or lie on each other. A page without a problem is `[]`.
 *
 * An element that is meant to scroll sideways, such as the frame of a wide table, is marked `data-scrollable`. Of a
 * picture's text the letters count, not the empty room above and below them. What is not seen is not reported: hidden
 * texts, elements of one pixel (made for screen readers), and what is inside a picture shown with `<img>`.
 *
 * @throws Error if the page can't be opened
 */
export const lookAt = async (browser: Browser, view: View): Promise<ReadonlyArray<PageProblem>> => {
  const { height = 800, media = "screen", screenshot, width } = view
  const context = await browser.newContext({ viewport: { width, height } })
  try {
    const page = await context.newPage()
    const failures = collectFailures(page)
    await page.emulateMedia({ media })
    await page.goto("url" in view ? view.url : pathToFileURL(view.file).href)
    const layout = await page.evaluate(layoutProblems)
    if (screenshot !== undefined) await page.screenshot({ path: screenshot, fullPage: true })
    return [...failures, ...layout]
  } finally {
    await context.close()
  }
}
