/**
 * What is said in the sources of the core and of pages: every text that a call to `reason` or `refused` is given as a code,
 * or a reason written out has as one. Whatever joins is found by itself, and its messages are asked for.
 *
 * The words of pages have codes of their own, `page.…`, wherever they are written in the source of pages.
 */
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import typescript from "typescript"

const core = fileURLToPath(new URL("../../core/src/", import.meta.url))
const pages = fileURLToPath(new URL("../../pages/src/", import.meta.url))
const code = /^[a-z]\w*\/[\w-]+$|^page(\.\w+)+$/

/** The codes in an argument: a text, or the texts between which it chooses. */
const codesIn = (argument: typescript.Expression | undefined): ReadonlyArray<string> => {
  if (argument === undefined) return []
  if (typescript.isStringLiteral(argument)) return code.test(argument.text) ? [argument.text] : []
  if (typescript.isConditionalExpression(argument)) {
    return [...codesIn(argument.whenTrue), ...codesIn(argument.whenFalse)]
  }
  return []
}

const valuesIn = (argument: typescript.Expression | undefined): ReadonlyArray<string> | undefined => {
  if (argument === undefined) return []
  if (!typescript.isObjectLiteralExpression(argument)) return undefined
  const names = argument.properties.map((property) => property.name?.getText())
  return names.every((name) => name !== undefined) ? names : undefined
}

/** The beginning of the codes of names, `term("page.unit", code)`, is no code itself. */
const isBeginning = ({ parent }: typescript.Node): boolean =>
  typescript.isCallExpression(parent) && /(^|\.)term$/.test(parent.expression.getText())

const said = (path: string): ReadonlyArray<readonly [string, ReadonlyArray<string> | undefined]> => {
  const source = readFileSync(path, "utf8")
  const file = typescript.createSourceFile(path, source, typescript.ScriptTarget.Latest, true)
  const found: Array<readonly [string, ReadonlyArray<string> | undefined]> = []
  const visit = (node: typescript.Node): void => {
    if (
      typescript.isStringLiteral(node) &&
      node.text.startsWith("page.") &&
      code.test(node.text) &&
      !isBeginning(node)
    ) {
      if (!found.some(([one]) => one === node.text)) found.push([node.text, undefined])
    }
    if (typescript.isObjectLiteralExpression(node)) {
      const member = (name: string) =>
        node.properties.filter(typescript.isPropertyAssignment).find((property) => property.name.getText() === name)
      for (const one of codesIn(member("code")?.initializer)) found.push([one, valuesIn(member("values")?.initializer)])
    }
    if (typescript.isCallExpression(node) && /^(reason|refused|(reader\.)?text)$/.test(node.expression.getText())) {
      node.arguments.forEach((argument, i) => {
        for (const one of codesIn(argument)) found.push([one, valuesIn(node.arguments[i + 1])])
      })
    }
    typescript.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const saidIn = (root: string) => globSync("**/*.ts", { cwd: root }).flatMap((path) => said(root + path))

/** Code -> names of the values that it is given in the source of the core; undefined where they are not said in one place. */
export const saidInCore: ReadonlyMap<string, ReadonlyArray<string> | undefined> = new Map(saidIn(core))
/** What pages say besides. */
export const saidInPages: ReadonlySet<string> = new Set(saidIn(pages).map(([asked]) => asked))
