/** A decorator over any store: personal data is encrypted under a key of each person, and erasing destroys the key. */

export type { Erasure, IntendedErasure } from "./Erasure.ts"
export { fileProvider, makeMasterKey } from "./fileProvider.ts"
export type { KeyContext, KeyProvider } from "./KeyProvider.ts"
export type { Finding, KeyStore, OpenedKeys } from "./KeyStore.ts"
export { type KeyFileOptions, keyFile } from "./keyFile.ts"
export { type KeyService, kmsProvider } from "./kmsProvider.ts"
export type { Ledger, OpenedLedger } from "./Ledger.ts"
export { ledgerFile } from "./ledgerFile.ts"
export { memoryKeys } from "./memoryKeys.ts"
export { memoryProvider } from "./memoryProvider.ts"
export { type SealedOptions, sealed } from "./sealed.ts"
