/** Choosing among a few things: every choice of so many, and what of a choice can't be left out. */

/**
 * Every choice of so many of them, in their order.
 *
 * @example
 * Array.from(choicesOf(["a", "b", "c"], 2)) // => [["a", "b"], ["a", "c"], ["b", "c"]]
 */
export function* choicesOf<A>(items: ReadonlyArray<A>, count: number, from = 0): Generator<ReadonlyArray<A>> {
  if (count === 0) yield []
  for (let i = from; count > 0 && i <= items.length - count; i++) {
    for (const others of choicesOf(items, count - 1, i + 1)) yield [items[i] as A, ...others]
  }
}

/**
 * Those of them without which it is not enough, tried one after the other: none of what is left can be left out.
 *
 * @example
 * irreducible([1, 2, 3], (some) => some.includes(3)) // => [3]
 */
export const irreducible = <A>(
  chosen: ReadonlyArray<A>,
  isEnough: (some: ReadonlyArray<A>) => boolean
): ReadonlyArray<A> => {
  let kept = chosen
  for (const one of chosen) {
    const others = kept.filter((other) => other !== one)
    if (isEnough(others)) kept = others
  }
  return kept
}
