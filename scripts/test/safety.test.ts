// What no line of a published package may do, read from its syntax. Where something must, the place stands here by name, and
// a new one needs somebody who looked at it. docs/threat-model.md says against what each stands.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source that is planted or looked for.
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import typescript from "typescript"
import { expect, test } from "vitest"
import { root } from "../toolchain.mjs"
import { publishedPackages } from "../workspace.mjs"

interface Found {
  readonly path: string
  readonly text: string
}

type Look = (node: typescript.Node) => ReadonlyArray<typescript.Node>

const parsed = (path: string, source: string): typescript.SourceFile =>
  typescript.createSourceFile(path, source, typescript.ScriptTarget.Latest, true)

/** Goes through a file's syntax; what `look` answers is found there. */
const findIn = (file: typescript.SourceFile, look: Look): ReadonlyArray<Found> => {
  const found: Array<Found> = []
  const visit = (node: typescript.Node): void => {
    for (const one of look(node)) found.push({ path: file.fileName, text: one.getText(file) })
    typescript.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const sources = publishedPackages()
  .flatMap(({ folder }) => globSync(`${folder}/src/**/*.ts`, { cwd: root }))
  .map((path) => parsed(path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")))
const find = (look: Look): ReadonlyArray<Found> => sources.flatMap((file) => findIn(file, look))
const textsIn = (source: string, look: Look): ReadonlyArray<string> =>
  findIn(parsed("planted.ts", source), look).map(({ text }) => text)

/** Found, by file and then by text, each once. */
const byFile = (found: ReadonlyArray<Found>): Readonly<Record<string, ReadonlyArray<string>>> => {
  const textsOf = (file: string) => found.flatMap(({ path, text }) => (path === file ? [text] : []))
  return Object.fromEntries(found.map(({ path }) => [path, [...new Set(textsOf(path))].sort()]))
}

const sqlWords =
  /\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|FROM|WHERE|AND|ORDER BY|LIMIT|IS NULL|CASE|LATERAL|UNION|SET LOCAL|set_config|INDEX|TABLE|BEGIN)\b|\b[op]\.(?:\w|$)|::text|_lock\b/

const isErrorMessage = (node: typescript.Node): boolean =>
  node.parent !== undefined &&
  (typescript.isNewExpression(node.parent)
    ? /Error$/.test(node.parent.expression.getText())
    : !typescript.isStatement(node.parent) && isErrorMessage(node.parent))

/** What is put into the text of a statement, by a template or by adding texts. */
const intoSql = (node: typescript.Node): ReadonlyArray<typescript.Node> => {
  if (typescript.isTemplateExpression(node) && !isErrorMessage(node)) {
    const written = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(" ")
    return sqlWords.test(written) ? node.templateSpans.map(({ expression }) => expression) : []
  }
  const isSum = typescript.isBinaryExpression(node) && node.operatorToken.kind === typescript.SyntaxKind.PlusToken
  if (!isSum || isErrorMessage(node)) return []
  const sides = [node.left, node.right]
  return sides.some((side) => typescript.isStringLiteralLike(side) && sqlWords.test(side.text)) ? [node] : []
}

/**
 * What stands in statements beside their own words: names of tables and columns from constants, the schema, whose name was
 * held against a pattern when the store was opened, numbers of the driver's own, and placeholders of parameters.
 */
const inStatements: Readonly<Record<string, ReadonlyArray<string>>> = {
  "packages/storage-postgres/src/commitFunction.ts": ["refused", "s"],
  "packages/storage-postgres/src/committing.ts": [
    'Array.from({ length: parameters }, (_, i) => `$${i + 1}`).join(", ")',
    "schema"
  ],
  "packages/storage-postgres/src/list.ts": [
    "Math.trunc(query.limit) + 1",
    "along",
    'along === "key" ? put(shortName(kind)) : "$2"',
    'arms.join(" UNION ")',
    'descending ? "<" : ">"',
    "documentColumns",
    "limit",
    'order.join(", ")',
    'order.map((term) => `o.${term}`).join(", ")',
    'order.map((term) => `p.${term}`).join(", ")',
    "page",
    "put(before ?? null)",
    "put(before)",
    "put(cursor[0])",
    "put(cursor[1])",
    "put(first[1])",
    "put(from ?? null)",
    "put(from)",
    "put(shortName(first[0]))",
    "put(shortName(key))",
    "put(shortName(name))",
    "put(value)",
    `range === undefined ? "''" : "p.value"`,
    'range === undefined ? "o.id" : "o.value, o.id"',
    "s",
    'tests.join(" AND ")',
    "values.push(value)"
  ],
  "packages/storage-postgres/src/opening.ts": ["index + 1", "lock", "schema"],
  "packages/storage-postgres/src/pool.ts": ["process", "settings", "statementTimeout"],
  "packages/storage-postgres/src/rows.ts": ["documentColumns", "documents(s)", "entryColumns", "s"],
  "packages/storage-postgres/src/schema.ts": ["commitFunction(s)", "s", "t"],
  "packages/storage-sealed/src/keyDestruction.ts": ["busyTimeout", "wait"],
  "packages/storage-sealed/src/keyOpening.ts": ["name"],
  "packages/storage-sealed/src/keyTables.ts": ["application", "schema"],
  "packages/storage-sqlite/src/list.ts": [
    "arms.sql",
    "columns",
    'descending ? "<" : ">"',
    "documentColumns",
    "i",
    'order.join(", ")',
    `range === undefined ? "''" : "value"`,
    "tables",
    "tests.sql"
  ],
  "packages/storage-sqlite/src/log.ts": ["busyTimeout", "wait"],
  "packages/storage-sqlite/src/opening.ts": ["name", "pageSize"],
  "packages/storage-sqlite/src/schema.ts": ["application", "schema"],
  "packages/storage-sqlite/src/statements.ts": ["documentColumns", "end", "entries", "later", "start", "tenant"]
}

test("what is put into a statement is found, in a template and in a sum, and in no message of an error", () => {
  expect(textsIn("const q = `SELECT a FROM b WHERE c = '${name}'`", intoSql)).toEqual(["name"])
  expect(textsIn("const q = `o.id > ${after}`", intoSql)).toEqual(["after"])
  expect(textsIn('const q = "DELETE FROM a WHERE b = " + name', intoSql)).toEqual(['"DELETE FROM a WHERE b = " + name'])
  expect(textsIn("throw new StoreError(`the TABLE ${name} is gone`)", intoSql)).toEqual([])
  expect(textsIn("const text = `of ${name}`", intoSql)).toEqual([])
})

test("statements hold constants, checked names, own numbers and placeholders, and never a value", () => {
  const found = find(intoSql).filter(({ path }) => path.startsWith("packages/storage-"))
  expect(byFile(found)).toEqual(inStatements)
})

/** A call of one of these, or a use of it as a value; `a.b` by both names. */
const usesOf =
  (...names: ReadonlyArray<string>) =>
  (node: typescript.Node): ReadonlyArray<typescript.Node> => {
    if (typescript.isPropertyAccessExpression(node)) return names.includes(node.getText()) ? [node] : []
    const isUse =
      typescript.isIdentifier(node) &&
      (typescript.isCallExpression(node.parent) || typescript.isNewExpression(node.parent)) &&
      node.parent.expression === node
    return isUse && names.includes(node.text) ? [node] : []
  }

const runsText = usesOf("eval", "Function", "globalThis.eval", "globalThis.Function")

test("no text is run as a program: messages and rules are read, never compiled to code", () => {
  expect(textsIn('eval(a); new Function("a"); Function(b); const f: Function = g', runsText)).toEqual([
    "eval",
    "Function",
    "Function"
  ])
  expect(find(runsText)).toEqual([])
})

const consoles = (node: typescript.Node): ReadonlyArray<typescript.Node> =>
  typescript.isPropertyAccessExpression(node) && node.expression.getText() === "console" ? [node] : []

test("no library writes to the console, where what it holds would go into logs", () => {
  expect(textsIn("console.log(person)", consoles)).toEqual(["console.log"])
  expect(find(consoles)).toEqual([])
})

test("nothing is drawn from a generator that can be guessed", () => {
  const draws = usesOf("Math.random")
  expect(textsIn("const salt = Math.random()", draws)).toEqual(["Math.random"])
  // The laws for rule kinds put another generator in its place, to show whether a kind uses it.
  expect(byFile(find(draws))).toEqual({ "packages/plugin-sdk/src/conformance/drawn/machine.ts": ["Math.random"] })
})

/** Markup that is not made by the template that escapes, and the ways of a browser to take a text for markup. */
const rawMarkup = (node: typescript.Node): ReadonlyArray<typescript.Node> => {
  if (typescript.isPropertyAssignment(node) && node.name.getText() === "markup") {
    const { initializer } = node
    const isEscaped = typescript.isTaggedTemplateExpression(initializer) && initializer.tag.getText() === "html"
    return isEscaped || typescript.isCallExpression(initializer) ? [] : [node]
  }
  const isSink =
    typescript.isPropertyAccessExpression(node) &&
    ["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "document.write"].some((sink) =>
      node.getText().endsWith(sink)
    )
  return isSink ? [node] : []
}

test("pages are written by the template that escapes; only a style sheet of our own is put in as it is", () => {
  expect(textsIn("const a = { markup: html`<b>` }, b = { markup: `<b>${name}` }", rawMarkup)).toEqual([
    "markup: `<b>${name}`"
  ])
  expect(textsIn("element.innerHTML = name", rawMarkup)).toEqual(["element.innerHTML"])
  const found = find(rawMarkup).filter(({ path }) => path !== "packages/pages/src/html.ts")
  expect(byFile(found)).toEqual({ "packages/pages/src/layout.ts": ["markup: style"] })
})

/** Texts and numbers that are taken for instants, and what answers in the zone of the machine. */
const instants = (node: typescript.Node): ReadonlyArray<typescript.Node> => {
  if (typescript.isNewExpression(node)) return node.expression.getText() === "Date" ? [node] : []
  if (!typescript.isPropertyAccessExpression(node)) return []
  if (node.getText() === "Date.parse") return [node.parent]
  const local =
    /^(?:get(?:Day|Date|Hours|Minutes|Month|FullYear|TimezoneOffset)|to(?:Date|Time|Locale(?:Date|Time)?)String)$/
  return local.test(node.name.text) ? [node] : []
}

test("a calendar date is never an instant: where one is made, it is of UTC or of a zone that is named", () => {
  expect(textsIn("new Date(born).getDate(); Date.parse(born); new Date(2019, 8, 18)", instants)).toEqual([
    "new Date(born).getDate",
    "new Date(born)",
    "Date.parse(born)",
    "new Date(2019, 8, 18)"
  ])
  expect(byFile(find(instants))).toEqual({
    // Instants: of the clock, of the journal, of a delivery.
    "packages/core/src/host/Host.ts": ["new Date()", "new Date(0)", "new Date(instant)"],
    "packages/core/src/model/Delivery.ts": ["Date.parse(at)", "new Date(Date.parse(at) + milliseconds)"],
    // The year in the license of a plugin that somebody begins.
    "packages/create-comity-plugin/src/main.ts": ["new Date()", "new Date().getFullYear"],
    // YYYY-MM-DD is read as midnight of UTC, and asked for its day in UTC only.
    "packages/i18n/src/formats.ts": ["new Date(text)"],
    "packages/pages/src/cohort/weeks.ts": ["new Date(day)"],
    "packages/pages/src/period.ts": ["new Date(Date.UTC(year, month, day))"],
    "packages/pages/src/timeline/scale.ts": ["Date.parse(day)"],
    "packages/plugin-sdk/src/conformance/drawn/Junk.ts": ["new Date(Number.NaN)"],
    "packages/plugin-sdk/src/conformance/ruleKind/TrialRecord.ts": ["new Date(firstDay + n * 86_400_000)"],
    "packages/plugin-sdk/src/conformance/workCalendarLaws.ts": ["new Date(`${date}T00:00:00Z`)"]
  })
})

const connections = /^(?:node:)?(?:http2?|https|net|tls|dgram|dns|child_process|vm|cluster|inspector)(?:\/.*)?$/

/** Modules that open connections, start processes or run text, and the platform's own ways to connect. */
const reachesOut = (node: typescript.Node): ReadonlyArray<typescript.Node> =>
  typescript.isStringLiteralLike(node) && connections.test(node.text)
    ? [node]
    : usesOf("fetch", "WebSocket", "EventSource", "XMLHttpRequest", "globalThis.fetch")(node)

test("nothing but the database driver and the mail library opens a connection, and nothing starts a process", () => {
  expect(textsIn('import "node:https"; fetch(address); const label = "internet"', reachesOut)).toEqual([
    '"node:https"',
    "fetch"
  ])
  // The laws for stores kill a process of their own.
  expect(byFile(find(reachesOut))).toEqual({
    "packages/plugin-sdk/src/conformance/store/killed.ts": ['"node:child_process"']
  })
})

const patterns = (node: typescript.Node): ReadonlyArray<typescript.Node> =>
  typescript.isRegularExpressionLiteral(node) ? [node] : []

/** Patterns whose time grows with the square of the text; each is given only texts of our own or of who runs it. */
const slowOnOwnTexts: ReadonlyArray<string> = [
  // The laws for channels read letters that the author of the channel made.
  "packages/plugin-sdk/src/conformance/channel/markup.ts",
  "packages/plugin-sdk/src/conformance/channel/sending.ts",
  // The command line folds messages of errors that its user's own module threw.
  "packages/cli/src/Unusable.ts"
]

/** Milliseconds of work that a pattern takes for the worst of many texts of this length, which nearly match. */
const slowest = (pattern: string, length: number): number => {
  const [, source = "", flags = ""] = /^\/([\s\S]*)\/(\w*)$/.exec(pattern) ?? []
  const parts = [
    "a",
    "A",
    "1",
    "가",
    " ",
    "\t",
    "\n",
    "\r\n",
    ..."-.<&{}\"'/=_#*`[(@\\",
    "a ",
    "1-",
    "a.",
    "a@",
    "=?",
    "<a",
    "&a"
  ]
  const times = parts.flatMap((part) =>
    ["", "!", "\u0000"].map((end) => {
      const text = part.repeat(length / part.length) + end
      const start = process.cpuUsage()
      text.replace(new RegExp(source, flags.replace("y", "")), "")
      return process.cpuUsage(start).user / 1000
    })
  )
  return Math.max(...times)
}

test("no pattern can be kept busy by a long text", { timeout: 300_000 }, () => {
  expect(slowest("/(a+)+$/", 20)).toBeLessThan(slowest("/(a+)+$/", 26) / 4)
  const found = find(patterns).filter(({ path }) => !slowOnOwnTexts.includes(path))
  expect(found.length).toBeGreaterThan(100)
  expect(found.filter(({ text }) => slowest(text, 100_000) > 1000)).toEqual([])
})
