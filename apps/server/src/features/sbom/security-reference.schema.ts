import { type SecurityReference as Reference, securityReferenceKinds } from "@waybill/bom-formats/document"
import { z } from "zod"

/** Where an SBOM's author says that something about security stands. */
export const SecurityReference = z.object({
  kind: z.enum(securityReferenceKinds),
  locator: z.string().describe("As the document spells it"),
  url: z.string().nullable().describe("The locator, if it is a web address"),
  comment: z.string().nullable(),
})

/** The wire form of a reference: an address only where a browser may follow it. */
export const presentSecurityReference = ({ kind, locator, comment }: Reference): z.input<typeof SecurityReference> => ({
  kind,
  locator,
  url: /^https?:\/\//i.test(locator) && URL.canParse(locator) ? locator : null,
  comment,
})
