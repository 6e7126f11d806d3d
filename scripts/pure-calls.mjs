// Marks what a module computes while it is loaded as free of side effects, so that a bundler may leave it out where
// nothing uses the result. Schemas and tables are such constants; a program that needs one function of a file should not
// carry the others. Only initializers of constants are marked: a statement that is there for its effect stays.
import ts from "typescript"

const mark = "/* @__PURE__ */ "

/**
 * @param {string} source
 * @param {string} path
 * @returns {string}
 */
export const withPureCalls = (source, path) => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  /** @type {Set<number>} */
  const places = new Set()
  /** @param {ts.Node} node */
  const visit = (node) => {
    // What stands in a function runs when it is called, and is no business of the bundler's.
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) places.add(node.getStart(file))
    ts.forEachChild(node, visit)
  }
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { initializer } of statement.declarationList.declarations)
      if (initializer !== undefined) visit(initializer)
  }
  return [...places]
    .toSorted((a, b) => b - a)
    .reduce((text, place) => text.slice(0, place) + mark + text.slice(place), source)
}
