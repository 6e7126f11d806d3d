/**
 * What the catalogues must be able to say: every code that the core can give and every code that pages say, collected from
 * their sources.
 *
 * Life cycles, completion, failures and the kinds of documents are listed. What services say on their own is found by reading their source: every
 * text that a call to `reason` or `refused` is given as a code, or a reason written out has as one. So whatever joins asks for its messages by itself.
 * The words of pages have codes of their own, `page.…`, wherever they are written in the source of pages.
 */
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { completionMessages, failureMessages, filings, lifeCycles, messageCodes } from "@comity/core"
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

/** Code -> names of the values that its message is given; undefined where they are not said in one place. */
export const explained: ReadonlyMap<string, ReadonlyArray<string> | undefined> = new Map([
  ...saidIn(core),
  ...[...filings.keys()].map((kind) => [`noun.${kind}`, []] as const),
  ...Object.entries(messageCodes(lifeCycles)),
  ...Object.entries(failureMessages),
  ...Object.entries(completionMessages).map(([asked, values]) => [asked, Object.keys(values)] as const)
])
/** What pages say besides. */
export const expected: ReadonlyMap<string, ReadonlyArray<string> | undefined> = new Map([
  ...explained,
  ...saidIn(pages).filter(([asked]) => !explained.has(asked))
])

/** A state or a step that nouns share is said once, without the noun. */
export const says = (messages: Readonly<Record<string, string>>, asked: string): boolean =>
  Object.hasOwn(messages, asked) ||
  (/^(state|transition)\./.test(asked) && Object.hasOwn(messages, asked.replace(/\.[^.]+\./, ".")))
