/** The machine's clock and its dice, turned for as long as a question is answered: an answer that changes with them is no answer. */

const platform = globalThis as { Date: DateConstructor }

/** A clock that stands, and dice that fall on one side. */
interface Machine {
  readonly instant: number
  readonly dice: number
}

const machines: ReadonlyArray<Machine> = [
  { instant: Date.UTC(1999, 11, 31, 23, 59, 59, 999), dice: 0 },
  { instant: Date.UTC(2019, 8, 6, 12), dice: 0.5 },
  { instant: Date.UTC(2101, 1, 28), dice: 0.999_999 }
]

const standing = (instant: number): DateConstructor =>
  new Proxy(platform.Date, {
    construct: (real, given, target) => Reflect.construct(real, given.length === 0 ? [instant] : given, target),
    apply: (real) => new real(instant).toString(),
    get: (real, name) => (name === "now" ? () => instant : Reflect.get(real, name))
  })

/** Asks on a machine of its own, and puts back what it turned. Only for what answers at once. */
const on = <A>({ dice, instant }: Machine, ask: () => A): A => {
  const { Date: date } = platform
  const { random } = Math
  platform.Date = standing(instant)
  Math.random = () => dice
  try {
    return ask()
  } finally {
    platform.Date = date
    Math.random = random
  }
}

/** The answers on machines of another century, of the days that are drawn, and of a later one. */
export const onOtherMachines = <A>(ask: () => A): ReadonlyArray<A> => machines.map((machine) => on(machine, ask))
