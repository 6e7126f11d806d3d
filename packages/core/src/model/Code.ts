/** Open codes, as the fields of the model have them. */
export { Code } from "../values/Code.ts"
