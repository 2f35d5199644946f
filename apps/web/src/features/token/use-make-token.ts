import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { ScopeId } from "@waybill/permissions/scopes"
import { useState } from "react"
import { ApiProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"

/** What a token shall be, as the form holds it. */
export interface TokenWish {
  readonly name: string
  readonly description: string
  readonly scopes: ReadonlySet<ScopeId>
  readonly days: number
  /** Addresses and ranges from which alone it works, with commas or white space between. */
  readonly addresses: string
  /** Ids of the products and labels to whose assets it is limited; none: to nothing. */
  readonly products: readonly string[]
  readonly labels: readonly string[]
}

const wantsConfirmation = (error: unknown): boolean =>
  error instanceof ApiProblem && error.key === "confirmation-required"

/** Makes a token. Elevated scopes want the password first: `isConfirming` says so, and is no refusal. */
export function useMakeToken() {
  const client = useQueryClient()
  const [isConfirming, setConfirming] = useState(false)
  const make = useMutation({
    mutationFn: async ({ name, description, scopes, days, addresses, products, labels }: TokenWish) =>
      expectData(
        await api.POST("/api/v1/tokens", {
          body: {
            name,
            scopes: [...scopes],
            expiresInDays: days,
            ...(description.trim() === "" ? {} : { description }),
            limits: {
              addresses: addresses.split(/[\s,]+/).filter((each) => each !== ""),
              products: [...products],
              labels: [...labels],
            },
          },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tokens"] }),
    onError: (error) => setConfirming(wantsConfirmation(error)),
  })
  return { make, refusal: wantsConfirmation(make.error) ? null : make.error, isConfirming, setConfirming }
}
