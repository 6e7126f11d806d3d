import type { PartyId } from "../../../src/values/Ids.ts"
import { equal } from "./Equal.ts"

interface Named {
  readonly id: string
  readonly name?: string
}

equal<Named, { readonly id: string; readonly name?: string }>(true)
equal<Named, { readonly id: string } & { readonly name?: string }>(true)
equal<{ readonly id: PartyId }, { readonly id: string }>(true)
equal<{ readonly a: ReadonlyArray<PartyId> }, { readonly a: ReadonlyArray<string> }>(true)
equal<{ readonly a: "b" | "c" } | { readonly a: number }, { readonly a: number } | { readonly a: "c" | "b" }>(true)

equal<Named, { readonly id: string; readonly name: string }>(false)
equal<Named, { readonly id: string; readonly name?: string | undefined }>(false)
equal<Named, { readonly id: string; name?: string }>(false)
equal<Named, { readonly id: string }>(false)
equal<{ readonly a: ReadonlyArray<Named> }, { readonly a: ReadonlyArray<Required<Named>> }>(false)
equal<{ readonly a: ReadonlyArray<string> }, { readonly a: Array<string> }>(false)
equal<{ readonly a: readonly [string, ...ReadonlyArray<string>] }, { readonly a: ReadonlyArray<string> }>(false)
equal<{ readonly a: "b" | "c" }, { readonly a: "b" }>(false)
equal<{ readonly a: "b" }, { readonly a: string }>(false)
equal<{ readonly a: string }, { readonly a: unknown }>(false)
equal<{ readonly [name: string]: string }, { readonly [name: string]: number }>(false)
