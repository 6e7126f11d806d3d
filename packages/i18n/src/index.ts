/** The languages of Comity, their glossary, and the compiler with which another language is added. */
export { en } from "./en.ts"
export { type GlossaryTerm, glossary } from "./glossary.ts"
export { ko } from "./ko.ts"
export { compile } from "./messageFormat.ts"
export { ru } from "./ru.ts"
