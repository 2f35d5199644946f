import { parsePurl } from "@waybill/purl/parse-purl"

// purl-spec, type definitions with "namespace": "prohibited". SBOMs in the wild break this, so that reading a purl does
// not refuse it.
const withoutNamespace = new Set(
  "bazel bitnami cargo chrome-extension cocoapods conda cran gem hackage julia mlflow nuget oci opam otp pub pypi vcpkg".split(
    " ",
  ),
)

/** What keeps a text from being a package URL by §6.1.13; null where it is one. */
export function purlFault(text: string): string | null {
  const read = parsePurl(text)
  if (!read.ok) return read.reason
  return read.purl.namespace !== null && withoutNamespace.has(read.purl.type)
    ? `A purl of type ${read.purl.type} has no namespace.`
    : null
}
