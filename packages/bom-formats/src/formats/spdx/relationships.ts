import type { BomBuilder } from "../../bom-builder.ts"

/**
 * SPDX relationships that say what needs what (SPDX 2.3, clause 11). CONTAINS between packages is how most generators
 * write the dependencies of a container or product, so that it counts as an edge; between a package and a file it falls
 * away, as files are no components.
 */
export function addRelationship(
  builder: BomBuilder<unknown>,
  from: string,
  type: string,
  to: string,
  path: string,
): void {
  switch (type) {
    case "DEPENDS_ON":
    case "CONTAINS":
    case "HAS_PREREQUISITE":
    case "STATIC_LINK":
    case "DYNAMIC_LINK":
      builder.dependsOnKnown(from, to, path)
      return
    case "DEPENDENCY_OF":
    case "RUNTIME_DEPENDENCY_OF":
    case "BUILD_DEPENDENCY_OF":
    case "DEV_DEPENDENCY_OF":
    case "OPTIONAL_DEPENDENCY_OF":
    case "PROVIDED_DEPENDENCY_OF":
    case "TEST_DEPENDENCY_OF":
    case "CONTAINED_BY":
    case "PREREQUISITE_FOR":
    case "OPTIONAL_COMPONENT_OF":
    case "PACKAGE_OF":
      builder.dependsOnKnown(to, from, path)
      return
    default:
      if (type !== "" && !others.has(type))
        builder.warn(
          "unknown-relationship",
          `${path}/relationshipType`,
          `${JSON.stringify(type.slice(0, 80))} is no relationship of SPDX 2: it is passed over.`,
        )
  }
}

// SPDX 2.3, clause 11.1: those that say nothing of what needs what; and what Trivy wrote for one of them
// (`describedBy`).
const others: ReadonlySet<string> = new Set([
  "AMENDS",
  "ANCESTOR_OF",
  "BUILD_TOOL_OF",
  "COPY_OF",
  "DATA_FILE_OF",
  "DEPENDENCY_MANIFEST_OF",
  "DESCENDANT_OF",
  "DESCRIBED_BY",
  "DESCRIBE",
  "DESCRIBES",
  "DEV_TOOL_OF",
  "DISTRIBUTION_ARTIFACT",
  "DOCUMENTATION_OF",
  "EXAMPLE_OF",
  "EXPANDED_FROM_ARCHIVE",
  "FILE_ADDED",
  "FILE_DELETED",
  "FILE_MODIFIED",
  "GENERATED_FROM",
  "GENERATES",
  "METAFILE_OF",
  "OTHER",
  "PATCH_APPLIED",
  "PATCH_FOR",
  "REQUIREMENT_DESCRIPTION_FOR",
  "SPECIFICATION_FOR",
  "TEST_CASE_OF",
  "TEST_OF",
  "TEST_TOOL_OF",
  "VARIANT_OF",
])

/** SPDX `primaryPackagePurpose` as a CycloneDX component type. */
export function typeOfPurpose(purpose: string | null): string {
  switch (purpose) {
    case "APPLICATION":
    case "INSTALL":
      return "application"
    case "FRAMEWORK":
      return "framework"
    case "CONTAINER":
      return "container"
    case "OPERATING-SYSTEM":
    case "OPERATING_SYSTEM":
      return "operating-system"
    case "DEVICE":
      return "device"
    case "FIRMWARE":
      return "firmware"
    case "FILE":
    case "SOURCE":
    case "ARCHIVE":
      return "file"
    default:
      return "library"
  }
}

/** A licence field of SPDX; NOASSERTION and NONE say nothing. */
export const stated = (value: string | null): string[] =>
  value === null || value === "NOASSERTION" || value === "NONE" ? [] : [value]

/** `Organization: Name (mail)` → `Name`. */
export const supplierName = (value: string | null): string | null =>
  value === null || value === "NOASSERTION"
    ? null
    : withoutMail(value.replace(/^(Organization|Person|Tool):\s*/, "")) || null

/** Without the brackets at its end. By hand: an expression looks again from every space of a long row of them. */
function withoutMail(name: string): string {
  const trimmed = name.trimEnd()
  const open = trimmed.lastIndexOf("(")
  return open >= 0 && trimmed.indexOf(")", open) === trimmed.length - 1 ? trimmed.slice(0, open).trimEnd() : name
}

/** SPDX writes SHA256 where CycloneDX writes SHA-256. */
export const hashAlgorithm = (name: string): string => name.replace(/^SHA(\d)/, "SHA-$1").replace("SHA-3-", "SHA3-")
