// A plugin of typedoc: each module of the reference is called as it is imported, "@comity/core/promise" and not
// "core/src/promise".
import { Converter, ReflectionKind } from "typedoc"
import { publishedPackages } from "./workspace.mjs"

/** The name to import by the name that typedoc makes of the source file. */
const names = new Map(
  publishedPackages()
    .flatMap(({ doors }) => doors)
    .map(({ name, source }) => [source.replace(/^packages\//, "").replace(/(\/index)?\.ts$/, ""), name])
)

/** @param {import("typedoc").Application} app */
export const load = (app) => {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getChildrenByKind(ReflectionKind.Module)) {
      module.name = names.get(module.name) ?? module.name
    }
  })
}
