import type { Client } from "../../scripts/api-client.ts"
import { millisecondsOf } from "./clock.ts"

/**
 * How long an SBOM of so many components takes that the organization uses already, but not together; from the first
 * byte to the answer.
 */
export function timeUpload(client: Client, purls: readonly string[], name: string): Promise<number> {
  const components = purls.map((purl, index) => ({
    type: "library",
    name: `component-${index}`,
    version: "1.0.0",
    purl,
    "bom-ref": `ref-${index}`,
  }))
  return millisecondsOf(() =>
    client.send(`/sboms?name=${name}`, { bomFormat: "CycloneDX", specVersion: "1.5", version: 1, components }),
  )
}
