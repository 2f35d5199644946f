import { allPermissions } from "@waybill/permissions/permissions"
import type { roles } from "@waybill/permissions/roles"
import { allScopeIds } from "@waybill/permissions/scopes"
import { z } from "zod"
import { parseAddress } from "../../mail/address.ts"
import { passwordLength } from "./password.domain.ts"

/** An e-mail address as people type it; comes out in lower case. */
export const EmailAddress = z
  .string()
  .max(254)
  .transform((text, context) => {
    const address = parseAddress(text)
    if (address !== null) return address
    context.addIssue({ code: "custom", message: "not an e-mail address that Waybill can write to" })
    return z.NEVER
  })

/** A password that is set; what it must be is judged apart, with a reason. */
export const NewPassword = z.string().max(1024)
/** A password that is checked. */
export const GivenPassword = z.string().min(1).max(passwordLength.max)

/** A person's or organization's name: one line. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "has control characters")

export const Person = z.object({ id: z.string(), name: z.string(), email: z.string() })
export const Organization = z.object({ id: z.string(), name: z.string() })

export const RoleSummary = z.object({ id: z.enum(roleIds()), name: z.string() })
export const ScopeIds = z.array(z.enum(nonEmpty(allScopeIds)))
export const PermissionIds = z.array(z.enum(nonEmpty(allPermissions)))

function roleIds(): [keyof typeof roles, ...(keyof typeof roles)[]] {
  return ["admin", "member", "view-only"]
}

/** Zod's enum wants to see that a list is not empty. */
function nonEmpty<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = list
  if (first === undefined) throw new Error("an empty list of choices")
  return [first, ...rest]
}
