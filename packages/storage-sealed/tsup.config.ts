import { defineConfig } from "tsup"
import { oneModulePerFile } from "../../tsup.base.ts"

export default defineConfig(oneModulePerFile("node"))
