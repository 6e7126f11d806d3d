/** `@comity/core/worker`: assessment in a worker with a limit, for rule kinds that are not trusted to return. Node only. */
export {
  assessIsolated,
  type Isolation,
  IsolationFailed,
  type IsolationOptions
} from "./worker/Isolation.ts"
