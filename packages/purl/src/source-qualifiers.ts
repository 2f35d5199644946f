/**
 * Qualifiers of a distribution's package that name the source package it was built from: `upstream` (purl-spec);
 * `source`, `origin` and `sourcerpm` of OSV-Scalibr and older generators. The first that stands counts.
 */
export const sourceQualifiers = ["upstream", "source", "origin", "sourcerpm"] as const
