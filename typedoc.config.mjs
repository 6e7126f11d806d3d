import { OptionDefaults } from "typedoc"
import { publishedPackages } from "./scripts/workspace.mjs"

/** @type {Partial<import("typedoc").TypeDocOptions> & { plugin: ReadonlyArray<string> }} */
export default {
  name: "Comity",
  entryPoints: publishedPackages().flatMap(({ doors }) => doors.map(({ source }) => source)),
  tsconfig: "tsconfig.docs.json",
  // Types are checked before, by two compilers.
  skipErrorChecking: true,
  plugin: ["./scripts/typedoc-doors.mjs"],
  out: "docs/api",
  readme: "none",
  // How stable an export is: UPGRADING.md says what the words mean.
  blockTags: [...OptionDefaults.blockTags, "@stability"],
  disableSources: true,
  excludeExternals: true,
  validation: { invalidLink: true, notDocumented: false, notExported: false },
  treatValidationWarningsAsErrors: true
}
