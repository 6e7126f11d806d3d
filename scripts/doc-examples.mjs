// The examples in docstrings, as tests. Every `@example` below packages/*/src becomes a test in .docs-tests, in which a
// line `expression // => value` has to hold. What the documented file exports or imports is in scope; anything else an
// example imports itself.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import typescript from "typescript"
import { root } from "./toolchain.mjs"
import { publishedPackages } from "./workspace.mjs"

/** Where the tests are written; git ignores the folder. */
export const docExamples = join(root, ".docs-tests")

/**
 * @typedef {object} Example
 * @property {number} line in the documented file, of the first line of code, counted from 1
 * @property {ReadonlyArray<string>} code
 */

/**
 * The examples in the docstrings of a file.
 *
 * @param {string} source
 * @returns {ReadonlyArray<Example>}
 */
export const examplesIn = (source) => {
  const file = typescript.createSourceFile("file.ts", source, typescript.ScriptTarget.Latest, true)
  /** @type {Map<number, typescript.JSDoc>} by position: a docstring can hang on several nodes */
  const docs = new Map()
  /** @param {typescript.Node} node */
  const visit = (node) => {
    for (const doc of typescript.getJSDocCommentsAndTags(node)) {
      if (typescript.isJSDoc(doc)) docs.set(doc.getStart(file), doc)
    }
    typescript.forEachChild(node, visit)
  }
  visit(file)
  return [...docs.values()].flatMap((doc) => {
    const start = doc.getStart(file)
    const firstLine = file.getLineAndCharacterOfPosition(start).line + 1
    const lines = source
      .slice(start, doc.getEnd())
      .replace(/^\/\*\*/, "")
      .replace(/\s*\*\/$/, "")
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, ""))
    return codeBlocks(lines, firstLine)
  })
}

/**
 * @param {ReadonlyArray<string>} lines of a docstring, without its asterisks
 * @param {number} firstLine
 * @returns {ReadonlyArray<Example>}
 */
const codeBlocks = (lines, firstLine) => {
  /** @type {Array<{ line: number, code: Array<string> }>} */
  const examples = []
  /** @type {{ line: number, code: Array<string> } | undefined} */
  let open
  lines.forEach((line, index) => {
    if (/^@example\b/.test(line)) {
      open = { line: firstLine + index + 1, code: [] }
      examples.push(open)
    } else if (/^@\w/.test(line)) {
      open = undefined
    } else if (open !== undefined) {
      // A fence marks where code begins and ends, for tools that read Markdown; it is no code.
      open.code.push(/^```/.test(line) ? "" : line)
    }
  })
  return examples
}

/**
 * Turns an example into the body of a test: a statement followed by `// => value` becomes a check, and every statement
 * says where it stands before it runs, so that a failure names file and line.
 *
 * @param {Example} example
 * @returns {{ imports: ReadonlyArray<string>, body: string }}
 */
export const testOf = ({ line, code }) => {
  const text = code.join("\n")
  const file = typescript.createSourceFile("example.ts", text, typescript.ScriptTarget.Latest, true)
  /** @type {Array<string>} */
  const imports = []
  /** @type {Array<string>} */
  const body = []
  for (const statement of file.statements) {
    const at = line + file.getLineAndCharacterOfPosition(statement.getStart(file)).line
    const source = statement.getText(file)
    if (typescript.isImportDeclaration(statement)) {
      imports.push(source)
      continue
    }
    body.push(`at(${at})`)
    const expected = expectation(text, statement.getEnd())
    if (expected === undefined) body.push(source)
    else if (typescript.isExpressionStatement(statement)) {
      body.push(`expect(await (${statement.expression.getText(file)})).toStrictEqual(${expected})`)
    } else {
      const name = declaredName(statement)
      body.push(source)
      if (name !== undefined) body.push(`expect(${name}).toStrictEqual(${expected})`)
    }
  }
  const said = text.split("// =>").length - 1
  const checked = body.filter((it) => it.startsWith("expect(")).length
  if (said !== checked)
    body.push(`expect.fail("${said} values are said, but only ${checked} stand behind a statement")`)
  return { imports, body: body.join("\n") }
}

/**
 * The value that is said to follow: behind `// =>` at the end of the statement or on the line below, and as many lines
 * of comment more as the value needs to be whole.
 *
 * @param {string} text
 * @param {number} end of the statement
 * @returns {string | undefined}
 */
const expectation = (text, end) => {
  const found = /^;?[ \t]*\n?[ \t]*\/\/ => ([\s\S]*)$/.exec(text.slice(end))?.[1]
  if (found === undefined) return undefined
  const [first = "", ...below] = found.split("\n")
  let value = first
  for (const line of below) {
    if (!/^\s*\/\/ /.test(line) || isWhole(value)) break
    value += `\n${line.replace(/^\s*\/\/ /, "")}`
  }
  return value
}

/** @param {string} value */
const isWhole = (value) =>
  typescript.transpileModule(`(${value}\n)`, { reportDiagnostics: true }).diagnostics?.length === 0

/**
 * @param {typescript.Statement} statement
 * @returns {string | undefined} the name, if the statement declares exactly one
 */
const declaredName = (statement) => {
  if (!typescript.isVariableStatement(statement)) return undefined
  const [declaration, another] = statement.declarationList.declarations
  return declaration !== undefined && another === undefined && typescript.isIdentifier(declaration.name)
    ? declaration.name.text
    : undefined
}

/**
 * What the examples of a file find in scope: what the file exports, and what it imports itself.
 *
 * @param {string} source
 * @param {string} path of the file from the root, with slashes
 * @returns {ReadonlyMap<string, { module: string, clause: string }>} by name, the module it comes from and how
 */
const scope = (source, path) => {
  const file = typescript.createSourceFile("file.ts", source, typescript.ScriptTarget.Latest, true)
  const itself = fromTest(path, `./${basename(path)}`)
  /** @type {Map<string, { module: string, clause: string }>} */
  const names = new Map()
  /** @param {string} name @param {boolean} isType */
  const exported = (name, isType) => {
    if (!isType || !names.has(name)) names.set(name, { module: itself, clause: `${isType ? "type " : ""}${name}` })
  }
  for (const statement of file.statements) {
    if (typescript.isImportDeclaration(statement) && typescript.isStringLiteral(statement.moduleSpecifier)) {
      const module = fromTest(path, statement.moduleSpecifier.text)
      const bindings = statement.importClause?.namedBindings
      const allTypes = statement.importClause?.phaseModifier === typescript.SyntaxKind.TypeKeyword
      if (bindings === undefined) continue
      if (typescript.isNamespaceImport(bindings)) {
        names.set(bindings.name.text, { module, clause: `* as ${bindings.name.text}` })
      } else {
        for (const it of bindings.elements) {
          names.set(it.name.text, { module, clause: `${allTypes ? "type " : ""}${it.getText(file)}` })
        }
      }
    } else if (typescript.isExportDeclaration(statement)) {
      const clause = statement.exportClause
      if (clause !== undefined && typescript.isNamedExports(clause)) {
        for (const it of clause.elements) exported(it.name.text, statement.isTypeOnly || it.isTypeOnly)
      }
    } else if (isExported(statement)) {
      if (typescript.isVariableStatement(statement)) {
        for (const it of statement.declarationList.declarations) {
          if (typescript.isIdentifier(it.name)) exported(it.name.text, false)
        }
      } else if (typescript.isFunctionDeclaration(statement) || typescript.isClassDeclaration(statement)) {
        if (statement.name !== undefined) exported(statement.name.text, false)
      } else if (typescript.isInterfaceDeclaration(statement) || typescript.isTypeAliasDeclaration(statement)) {
        exported(statement.name.text, true)
      }
    }
  }
  return names
}

/**
 * A module as the test of a file has to name it.
 *
 * @param {string} path of the documented file, from the root
 * @param {string} module as the documented file names it
 */
const fromTest = (path, module) =>
  module.startsWith(".")
    ? relative(dirname(testPath(path)), join(root, dirname(path), module)).replaceAll("\\", "/")
    : module

/** @param {typescript.Statement} statement */
const isExported = (statement) =>
  typescript.canHaveModifiers(statement) &&
  typescript.getModifiers(statement)?.some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword) === true

/**
 * The test module for a documented file, or undefined if it has no example.
 *
 * @param {string} path of the file from the root, with slashes
 * @param {string} source
 * @returns {string | undefined}
 */
export const testModule = (path, source) => {
  const examples = examplesIn(source)
  if (examples.length === 0) return undefined
  const tests = examples.map((example) => ({ line: example.line, ...testOf(example) }))
  const imported = [...new Set(tests.flatMap(({ imports }) => imports))].map((it) =>
    it.replace(/"(\.[^"]*)"$/, (_, module) => `"${fromTest(path, module)}"`)
  )
  const bodies = tests.map(({ body }) => body).join("\n")
  const inScope = [...scope(source, path)]
    .filter(([name]) => new RegExp(`(?<![\\w.])${name}\\b`).test(bodies))
    .filter(([name]) => !imported.some((it) => new RegExp(`\\b${name}\\b[^"']* from`).test(it)))
    .map(([, { module, clause }]) => `import ${clause.startsWith("*") ? clause : `{ ${clause} }`} from "${module}"`)
  const cases = tests.map(
    ({ line, body }) => `test("the example at ${path}:${line} holds", async () => {
  let line = ${line}
  const at = (next: number) => { line = next }
  try {
${body}
  } catch (error) {
    if (error instanceof Error) error.message = \`${path}:\${line}: \${error.message}\`
    throw error
  }
})`
  )
  return `// Generated from the examples in ${path}; change them there.
import { expect, test } from "vitest"
${[...imported, ...inScope].join("\n")}

${cases.join("\n\n")}
`
}

/** @param {string} path */
const testPath = (path) => join(docExamples, path.replace(/\.ts$/, ".test.ts"))

/** Brings the tests up to date with the examples. Only what differs is touched, so that several runs can do it at once. */
export const writeDocExamples = () => {
  for (const { folder, name } of publishedPackages()) {
    const link = join(docExamples, "node_modules", name)
    mkdirSync(dirname(link), { recursive: true })
    try {
      symlinkSync(join(root, folder), link, "junction")
    } catch {
      // It is there already.
    }
  }
  const modules = new Map(
    globSync("packages/*/src/**/*.ts", { cwd: root })
      .map((file) => file.replaceAll("\\", "/"))
      .map((path) => [testPath(path), testModule(path, readFileSync(join(root, path), "utf8"))])
  )
  for (const file of globSync("packages/**/*.test.ts", { cwd: docExamples })) {
    if (modules.get(join(docExamples, file)) === undefined) rmSync(join(docExamples, file))
  }
  for (const [file = "", module] of modules) {
    if (module === undefined || (existsSync(file) && readFileSync(file, "utf8") === module)) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, module)
  }
}
