import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/en.ts", "src/ko.ts", "src/ru.ts"],
  format: ["esm"],
  dts: false,
  sourcemap: true,
  target: "es2023",
  platform: "neutral"
})
