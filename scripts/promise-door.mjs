// Which types a user of the Promise door has to understand: no declaration reachable from it may lead to effect.
import { relative } from "node:path"
import typescript from "typescript"

const { SymbolFlags } = typescript

/**
 * The ways from the exports of a declaration file to effect, each as the names passed on it; none, if all is well. A
 * name that stands for a type and a value at once is followed only in the sense in which it is used.
 *
 * @param {string} entry path of a .d.ts file
 * @returns {ReadonlyArray<string>}
 */
export const waysToEffect = (entry) => {
  const program = typescript.createProgram([entry], {
    module: typescript.ModuleKind.NodeNext,
    moduleResolution: typescript.ModuleResolutionKind.NodeNext,
    target: typescript.ScriptTarget.ES2022,
    types: [],
    noEmit: true,
    skipLibCheck: true
  })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(entry)
  const door = file && checker.getSymbolAtLocation(file)
  if (door === undefined) throw new Error(`${entry} is not there, or exports nothing.`)

  /** @type {Set<typescript.Declaration>} */
  const seen = new Set()
  /** @type {Array<string>} */
  const ways = []

  /**
   * @param {typescript.Symbol | undefined} symbol
   * @param {typescript.SymbolFlags} meaning
   * @param {ReadonlyArray<string>} trail
   */
  const follow = (symbol, meaning, trail) => {
    if (symbol === undefined) return
    const target = symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const sense = symbol.declarations?.every(typescript.isTypeOnlyImportOrExportDeclaration)
      ? meaning & SymbolFlags.Type
      : meaning
    const names = [...trail, symbol.name.replace(/^".*"$/, "*")]
    for (const declaration of target.declarations ?? []) {
      const source = declaration.getSourceFile()
      if (program.isSourceFileDefaultLibrary(source) || !stands(declaration, sense)) continue
      if (/[\\/]node_modules[\\/](\.pnpm[\\/])?effect[\\/@]/.test(source.fileName)) {
        ways.push(names.join(" > "))
      } else if (!seen.has(declaration)) {
        seen.add(declaration)
        if (typescript.isSourceFile(declaration)) {
          for (const it of checker.getExportsOfModule(target)) follow(it, SymbolFlags.All, names)
        } else {
          visit(declaration, names)
        }
      }
    }
    if (target.declarations === undefined && !(target.flags & SymbolFlags.TypeParameter)) {
      ways.push(`${names.join(" > ")} (can't be resolved)`)
    }
  }

  /**
   * @param {typescript.Node} node
   * @param {ReadonlyArray<string>} trail
   */
  const visit = (node, trail) => {
    if (typescript.isTypeReferenceNode(node)) {
      follow(checker.getSymbolAtLocation(node.typeName), SymbolFlags.Type, trail)
    } else if (typescript.isTypeQueryNode(node)) {
      follow(checker.getSymbolAtLocation(node.exprName), SymbolFlags.Value, trail)
    } else if (typescript.isExpressionWithTypeArguments(node)) {
      const meaning = typescript.isClassDeclaration(node.parent.parent) ? SymbolFlags.Value : SymbolFlags.Type
      follow(checker.getSymbolAtLocation(node.expression), meaning, trail)
    } else if (typescript.isImportTypeNode(node)) {
      const meaning = node.isTypeOf ? SymbolFlags.Value : SymbolFlags.Type
      follow(checker.getSymbolAtLocation(node.qualifier ?? node.argument), meaning, trail)
    }
    typescript.forEachChild(node, (child) => visit(child, trail))
  }

  for (const it of checker.getExportsOfModule(door)) {
    follow(it, SymbolFlags.All, [relative(process.cwd(), entry).replace(/^.*[\\/]/, "")])
  }
  return [...new Set(ways)]
}

/**
 * Whether a declaration belongs to the sense in which its name is used.
 *
 * @param {typescript.Declaration} declaration
 * @param {typescript.SymbolFlags} meaning
 */
const stands = (declaration, meaning) => {
  if (typescript.isInterfaceDeclaration(declaration) || typescript.isTypeAliasDeclaration(declaration)) {
    return (meaning & (SymbolFlags.Interface | SymbolFlags.TypeAlias)) !== 0
  }
  if (typescript.isVariableDeclaration(declaration) || typescript.isFunctionDeclaration(declaration)) {
    return (meaning & (SymbolFlags.Variable | SymbolFlags.Function)) !== 0
  }
  return true
}
