import { expect, it } from "vitest"
import { builtPackage } from "./built-package.ts"
import { packageIdentity } from "./package-identity.ts"
import { parsePurl } from "./parse-purl.ts"

it.each([
  ["pkg:deb/debian/libssl3@3.0.11?distro=debian-12&upstream=openssl", "libssl3", true],
  ["pkg:deb/debian/libssl3@3.0.11?distro=debian-12", "libssl3", false],
  ["pkg:apk/alpine/musl-utils@1.2.3-r4?origin=musl", "musl-utils", true],
  ["pkg:deb/ubuntu/openssl", "openssl", false],
])("%s is built as %s", (text, name, isSourceTold) => {
  const parsed = parsePurl(text)
  if (!parsed.ok) throw new Error(parsed.reason)
  const built = builtPackage(parsed.purl)
  expect(built).toMatchObject({ name, isSourceTold })
  expect(packageIdentity(parsed.purl).key.startsWith(built?.keyPrefix ?? "-")).toBe(true)
})

it.each(["pkg:npm/lodash", "pkg:rpm/redhat/openssl-libs@3.0.7", "pkg:deb/kali/x"])(
  "%s has the name of its key",
  (text) => {
    const parsed = parsePurl(text)
    expect(parsed.ok && builtPackage(parsed.purl)).toBe(null)
  },
)
