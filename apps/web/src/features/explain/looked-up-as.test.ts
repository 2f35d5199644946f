import { expect, it } from "vitest"
import { lookedUpAs } from "./looked-up-as.ts"

it.each([
  ["pkg:deb/ubuntu/libc6?distro=22.04", "pkg:deb/ubuntu/glibc@1%3A2.35-0ubuntu3.1?distro=22.04"],
  ["pkg:deb/ubuntu/glibc?distro=22.04", null],
])("a component whose purl means %s is explained as what was looked up", (explained, expected) => {
  const versionsInUse = [
    { version: "2.36", isThis: false },
    { version: "1:2.35-0ubuntu3.1", isThis: true },
  ]
  const component = { package: "pkg:deb/ubuntu/glibc?distro=22.04", versionsInUse }
  expect(lookedUpAs(component, explained)).toBe(expected)
  expect(lookedUpAs({ package: null, versionsInUse: [] }, explained)).toBeNull()
})
