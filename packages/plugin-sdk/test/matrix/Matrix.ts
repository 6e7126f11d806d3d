/** Laws × mutants: which law catches which fault, so that a law that sees nothing, or nothing of its own, is noticed. */
import type { Draw, Law } from "@comity/plugin-sdk/conformance"

/** The laws of a port, and what they are tried on: each port exports its own from `test/<port>/ground.ts`. */
export interface Ground<Subject> {
  readonly port: string
  readonly laws: ReadonlyArray<Law<Subject>>
  /** Keeps every law that it is asked. */
  readonly sound: Subject
  /** Subjects with one planted fault each, by the name of the law that must catch it. */
  readonly mutants: Readonly<Record<string, Subject>>
  /** More of them, each by a name of its own: caught by whichever law. */
  readonly extra?: Readonly<Record<string, Subject>>
  /** Names of laws that see everything: they are left out where it is asked what only one law catches. */
  readonly sweeping?: ReadonlyArray<string>
  /** The laws are tried one after the other, because they would be in each other's way: on one server, on one clock. */
  readonly oneByOne?: boolean
  /** What the laws draw, where less than the usual finds every mutant. The sound subject always has the usual. */
  readonly draw?: Draw
  /** How long one law may take on one subject, in milliseconds; one that stalls is caught by that. @default 10_000 */
  readonly limit?: number
}

/** What a law said of a subject: nothing, its error, or that it is not asked. */
export type Cell =
  | { readonly _tag: "Missed" }
  | { readonly _tag: "NotAsked" }
  | { readonly _tag: "Caught"; readonly error: unknown }

export interface Column {
  readonly mutant: string
  /** The law that must catch it; undefined for an extra one. */
  readonly home: string | undefined
  /** One cell a law, in the order of the laws. */
  readonly cells: ReadonlyArray<Cell>
}

export interface Row {
  readonly law: string
  readonly basic: boolean
  readonly sweeping: boolean
}

export interface Matrix {
  readonly port: string
  readonly rows: ReadonlyArray<Row>
  readonly sound: ReadonlyArray<Cell>
  readonly columns: ReadonlyArray<Column>
}

const within = async <A>(work: Promise<A>, limit: number): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not settle within ${limit} ms`)), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const tried = async <Subject>(
  { check, notAsked }: Law<Subject>,
  subject: Subject,
  { draw, limit = 10_000 }: Pick<Ground<Subject>, "draw" | "limit">
): Promise<Cell> => {
  try {
    if ((await within(Promise.resolve(notAsked?.(subject)), limit)) !== undefined) return { _tag: "NotAsked" }
    await within(check(subject, draw), limit)
    return { _tag: "Missed" }
  } catch (error) {
    return { _tag: "Caught", error }
  }
}

const cellsOf = async <Subject>(
  { draw, laws, limit, oneByOne = false }: Ground<Subject>,
  subject: Subject
): Promise<ReadonlyArray<Cell>> => {
  const how = { ...(draw === undefined ? {} : { draw }), ...(limit === undefined ? {} : { limit }) }
  if (!oneByOne) return Promise.all(laws.map((law) => tried(law, subject, how)))
  const cells: Array<Cell> = []
  for (const law of laws) cells.push(await tried(law, subject, how))
  return cells
}

/** Tries every law on every mutant: on one mutant all laws at once, and one mutant after the other. */
export const matrixOf = async <Subject>(ground: Ground<Subject>): Promise<Matrix> => {
  const { draw: _, ...usual } = ground
  const { extra = {}, laws, mutants, port, sound, sweeping = [] } = usual
  const named = [
    ...laws.flatMap(({ name }) => (mutants[name] === undefined ? [] : [[name, name, mutants[name]] as const])),
    ...Object.entries(mutants).flatMap(([name, subject]) =>
      laws.some((law) => law.name === name) ? [] : [[name, name, subject] as const]
    ),
    ...Object.entries(extra).map(([name, subject]) => [name, undefined, subject] as const)
  ]
  const columns: Array<Column> = []
  for (const [mutant, home, subject] of named) columns.push({ mutant, home, cells: await cellsOf(ground, subject) })
  const rows = laws.map(({ basic = false, name }) => ({ law: name, basic, sweeping: sweeping.includes(name) }))
  return { port, rows, sound: await cellsOf(usual, sound), columns }
}

const caught = (cell: Cell | undefined): boolean => cell?._tag === "Caught"

/** The number of the one law that catches it, beside those that see everything; undefined if none or several do. */
const onlyLaw = ({ rows }: Matrix, { cells }: Column): number | undefined => {
  const laws = [...rows.entries()].flatMap(([i, { sweeping }]) => (!sweeping && caught(cells[i]) ? [i] : []))
  return laws.length === 1 ? laws[0] : undefined
}

/** True where the mutant itself fell over, or the law did: neither says what a fault is. */
const fellOver = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError

/** What is wrong with the laws or with their mutants, one sentence each; empty when the laws are worth their time. */
export const findings = (matrix: Matrix): ReadonlyArray<string> => {
  const { columns, rows, sound } = matrix
  const only = new Set(columns.map((column) => onlyLaw(matrix, column)))
  const ofSound = rows.flatMap(({ law }, i) => {
    const cell = sound[i]
    return cell?._tag === "Caught" ? [`"${law}" does not hold of the sound subject: ${String(cell.error)}`] : []
  })
  const ofMutants = columns.flatMap(({ cells, home, mutant }) => {
    const number = rows.findIndex(({ law }) => law === home)
    const own = cells[number]
    if (home !== undefined && number < 0) return [`a mutant is for a law that is not there: "${home}"`]
    if (home !== undefined && !caught(own)) return [`"${home}" does not catch its mutant`]
    if (!cells.some(caught)) return [`no law catches the mutant "${mutant}"`]
    return own?._tag === "Caught" && fellOver(own.error)
      ? [`the mutant of "${home}" fell over, or the law did: ${String(own.error)}`]
      : []
  })
  const ofLaws = rows.flatMap(({ basic, law, sweeping }, i) => {
    if (!columns.some(({ cells }) => caught(cells[i]))) return [`"${law}" catches no mutant`]
    return basic || sweeping || only.has(i) ? [] : [`"${law}" catches no mutant that no other law catches`]
  })
  return [...ofSound, ...ofMutants, ...ofLaws]
}

/** 1, 2, 3 for mutants of laws; a, b, c, … z, aa for the others. */
const lettered = (index: number): string =>
  (index < 26 ? "" : lettered(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))

/** The matrix as plain text: laws in rows, mutants in columns. */
export const printed = (matrix: Matrix): string => {
  const { columns, port, rows } = matrix
  const numberOf = new Map(rows.map(({ law }, i) => [law, String(i + 1)]))
  const extras = columns.filter(({ home }) => home === undefined)
  const headings = columns.map((column) =>
    column.home === undefined ? lettered(extras.indexOf(column)) : (numberOf.get(column.home) ?? "?")
  )
  const tall = Math.max(...headings.map(({ length }) => length))
  const onlys = columns.map((column) => onlyLaw(matrix, column))
  const heading = Array.from({ length: tall }, (_, line) =>
    ["", ...headings.map((name) => name.padStart(tall)[line])].join("").padStart(columns.length + 4)
  )
  const lines = rows.map((_, i) => {
    const cells = columns.map(({ cells }, c) => {
      if (cells[i]?._tag === "NotAsked") return "-"
      return caught(cells[i]) ? (onlys[c] === i ? "O" : "x") : "."
    })
    const [total, alone] = [cells.filter((cell) => cell === "x" || cell === "O"), onlys.filter((only) => only === i)]
    return `${String(i + 1).padStart(3)} ${cells.join("")} ${String(total.length).padStart(3)} ${String(alone.length).padStart(3)}`
  })
  const marks = ({ basic, sweeping }: Row) => `${basic ? " (basic)" : ""}${sweeping ? " (sees everything)" : ""}`
  const total = columns.filter(({ cells }) => cells.some(caught)).length
  return [
    `${port}: ${rows.length} laws × ${columns.length} mutants, ${total} of them caught`,
    "",
    ...heading,
    ...lines,
    "",
    "O only this law catches it · x caught · . not caught · - not asked; then how many it catches, how many only it",
    "A number names the mutant of the law with that number; letters name the others.",
    "",
    ...rows.map((row, i) => `${String(i + 1).padStart(3)} ${row.law}${marks(row)}`),
    ...extras.map(({ mutant }, i) => `${lettered(i).padStart(3)} ${mutant}`)
  ].join("\n")
}
