import { expect, test } from "vitest"
import { outsiders, withTarballs } from "../outsider-examples.mjs"

test("every package of an outsider is found by its folder", () => {
  expect(outsiders()).toEqual(expect.arrayContaining(["issyk-kul-profile", "kyrgyz", "ukraine-hours"]))
})

test("tarballs stand in place of the packages that they are, and peers are installed from them too", () => {
  const manifest = {
    dependencies: { ky: "^1.0.0" },
    peerDependencies: { "@comity/core": ">=0.0.0", "@comity/unpacked": ">=0.0.0" },
    devDependencies: { "@comity/cli": ">=0.0.0", effect: "^4.0.0", typescript: "^6.0.0" }
  }
  const tarballs = { "@comity/cli": "file:cli.tgz", "@comity/core": "file:core.tgz" }
  expect(withTarballs(manifest, tarballs, "4.1.0")).toEqual({
    dependencies: { ky: "^1.0.0" },
    peerDependencies: manifest.peerDependencies,
    devDependencies: {
      "@comity/cli": "file:cli.tgz",
      "@comity/core": "file:core.tgz",
      effect: "4.1.0",
      typescript: "^6.0.0"
    }
  })
})
