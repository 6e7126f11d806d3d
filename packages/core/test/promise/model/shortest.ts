/** Finds the few steps that matter in a long history that goes wrong. */

/** How often a history is tried again. */
const tries = 300

/** The shortest list that is found by leaving out one item after the other, as long as it still goes wrong. */
export const shortest = async <Item, Wrong extends object>(
  items: ReadonlyArray<Item>,
  wrong: Wrong,
  isStillWrong: (items: ReadonlyArray<Item>) => Promise<Wrong | undefined>
): Promise<{ readonly items: ReadonlyArray<Item>; readonly wrong: Wrong }> => {
  let found = { items, wrong }
  let left = tries
  for (let before = Number.POSITIVE_INFINITY; found.items.length < before && left > 0; ) {
    before = found.items.length
    for (let i = found.items.length - 1; i >= 0 && left > 0; i--, left--) {
      const fewer = found.items.toSpliced(i, 1)
      const other = await isStillWrong(fewer)
      if (other !== undefined) found = { items: fewer, wrong: other }
    }
  }
  return found
}
