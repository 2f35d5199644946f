import { expect, it } from "vitest"
import { trustIn } from "./trust.domain.ts"

const words = ["apply", "propose", "ignore"] as const

it("a name alone never gets more than everybody gets, but to be asked about", () => {
  for (const general of words)
    for (const own of [...words, null]) {
      const { trust, isHeldBack } = trustIn({ general, own, isFromAllowed: false })
      expect(trust === "apply", `${general} ${own}`).toBe(general === "apply" && (own ?? general) === "apply")
      expect(isHeldBack, `${general} ${own}`).toBe(own === "apply" && general !== "apply")
      expect(trustIn({ general, own, isFromAllowed: true })).toEqual({ trust: own ?? general, isHeldBack: false })
    }
})
