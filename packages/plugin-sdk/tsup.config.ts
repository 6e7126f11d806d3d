import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/conformance.ts"],
  format: ["esm"],
  dts: false,
  sourcemap: true,
  target: "es2023",
  platform: "neutral"
})
