import { criticalities, exposures } from "@waybill/ssvc/finding-action"
import { z } from "zod"

/** What people say of an asset. */
export const assetChangeFields = {
  active: z.boolean().describe("false: left out of lists and totals"),
  type: z.string().regex(/^[a-z][a-z-]{0,63}$/, "is a lower-case word"),
  relationship: z.enum(["first", "third"]),
  owner: z.string().trim().max(256).nullable().describe("Responsible person or team: a name or e-mail address"),
  criticality: z.enum(criticalities),
  exposure: z.enum(exposures),
}

interface Said {
  is_active: boolean
  type: string
  relationship: string
  owner: string | null
  criticality: string
  exposure: string
}

/** The same as the audit keeps it. */
export const auditedAsset = ({ is_active, type, relationship, owner, criticality, exposure }: Said) => ({
  active: is_active,
  type,
  relationship,
  owner,
  criticality,
  exposure,
})
