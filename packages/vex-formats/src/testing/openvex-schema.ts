const text = { type: "string", minLength: 1 }
const moment = { type: "string", format: "date-time" }
const listOf = (items: object) => ({ type: "array", uniqueItems: true, items })

/** An object with these fields and no others. */
const object = (required: readonly string[], properties: object, more: object = {}) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
  ...more,
})
const identifiers = object([], { purl: text, cpe22: text, cpe23: text }, { minProperties: 1 })
const isNamed = { anyOf: [{ required: ["@id"] }, { required: ["identifiers"] }] }
const subcomponent = object([], { "@id": text, identifiers, hashes: { type: "object" } }, isNamed)
const component = object(
  [],
  { "@id": text, identifiers, hashes: { type: "object" }, subcomponents: listOf(subcomponent) },
  isNamed,
)
const where = (status: string, then: object) => ({ if: { properties: { status: { const: status } } }, then })

/**
 * OpenVEX 0.2.0 by the words of its specification (OPENVEX-SPEC.md, "The VEX Document", "VEX Statements"). Of a
 * justification and an impact statement exactly one, which its schema has asked for at times.
 */
export const openVexSchema = object(["@context", "@id", "author", "timestamp", "version", "statements"], {
  "@context": { const: "https://openvex.dev/ns/v0.2.0" },
  "@id": text,
  author: text,
  role: text,
  timestamp: moment,
  last_updated: moment,
  version: { type: "integer", minimum: 1 },
  tooling: text,
  statements: {
    minItems: 1,
    ...listOf(
      object(
        ["vulnerability", "status"],
        {
          "@id": text,
          version: { type: "integer", minimum: 1 },
          vulnerability: object(["name"], { "@id": text, name: text, description: text, aliases: listOf(text) }),
          timestamp: moment,
          last_updated: moment,
          products: listOf(component),
          status: { enum: ["not_affected", "affected", "fixed", "under_investigation"] },
          supplier: text,
          status_notes: text,
          justification: {
            enum: [
              "component_not_present",
              "vulnerable_code_not_present",
              "vulnerable_code_not_in_execute_path",
              "vulnerable_code_cannot_be_controlled_by_adversary",
              "inline_mitigations_already_exist",
            ],
          },
          impact_statement: text,
          action_statement: text,
          action_statement_timestamp: moment,
        },
        {
          allOf: [
            where("not_affected", { oneOf: [{ required: ["justification"] }, { required: ["impact_statement"] }] }),
            where("affected", { required: ["action_statement"] }),
          ],
        },
      ),
    ),
  },
})
