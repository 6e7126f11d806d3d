/** Begins a plugin from a program: the same files that the command writes. */
export { filesOf, type NewFile } from "./files.ts"
export { type License, licenses, type Project, usual } from "./Project.ts"
export { type PortName, portNames } from "./ports.ts"
