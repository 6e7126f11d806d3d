/** Values that no message expects, drawn by a seed: what a plugin, an old journal or a mistake may hand to one. */
import { dice } from "../store/Sample.ts"

/** Texts that might be taken for a message, for markup or for the end of a line. None is a date or a name of something. */
export const oddTexts: ReadonlyArray<string> = [
  "{count, plural, one {#} other {#}}",
  "{$name}",
  "{name}",
  "{{quoted}}",
  ".input {$x :number} {{pattern}}",
  ".match $count one {{one}} * {{*}}",
  "\\{escaped\\} \\\\ \\|",
  "{#b}markup{/b}",
  "<b onclick='alert(1)'>&amp;</b>",
  "$& $1 $` $' $$",
  "%s %d %(name)s #{name}",
  "\u2068isolated\u2069",
  "\u202Ereversed",
  "two\r\nlines",
  "\u0000\u0007\u001B[31m\u007F",
  "half \uD83D a character",
  "👩🏽‍⚕️ Анна, 김동연 & Oʻtabek",
  "שלום עולם مرحبا",
  "__proto__",
  "constructor",
  "n".repeat(20_000)
]

const wrong: ReadonlyArray<unknown> = [
  ...[undefined, null, true, false, "", "2019-02-30", "9999-99-99", {}, { count: 1 }, [], [""], [null], [[1], 2]],
  ...[0, -0, -1, 0.1, 1.5, 1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ...[Array.from({ length: 2000 }, String)]
]

/** Odd values under these names, some of them left out; the same for the same seed. */
export const oddValues = (names: ReadonlyArray<string>, seed: number): Readonly<Record<string, unknown>> => {
  const pick = dice(seed)
  for (let i = 0; i < 3; i++) pick(2)
  return Object.fromEntries(
    names.flatMap((name) => {
      const kind = pick(8)
      if (kind === 0) return []
      return [[name, kind < 4 ? oddTexts[pick(oddTexts.length)] : wrong[pick(wrong.length)]] as const]
    })
  )
}
