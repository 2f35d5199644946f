import type { VexProduct } from "@waybill/vex-formats/vex"
import { lookupKeys } from "./match-product.domain.ts"
import { namesOf, type StatableFinding, speaksOf } from "./stated-findings.domain.ts"

/**
 * Products that statements name, each told once a finding was seen that it is about. Found by the names that both have:
 * a vendor's statement has tens of thousands, a common flaw is in as many assets, and each held against each stopped
 * the server.
 */
export class ToldProducts {
  private readonly told = new Set<VexProduct>()
  private readonly waiting = new Map<string, readonly VexProduct[]>()

  /** Products of a statement about these vulnerabilities. */
  add(products: readonly VexProduct[], vulnerabilityIds: ReadonlySet<number>): void {
    const byPlace = new Map<string, VexProduct[]>()
    for (const product of products)
      for (const key of lookupKeys(product))
        for (const id of vulnerabilityIds) {
          const place = placeOf(id, key)
          const named = byPlace.get(place)
          if (named) named.push(product)
          else byPlace.set(place, [product])
        }
    for (const [place, named] of byPlace) this.waiting.set(place, [...(this.waiting.get(place) ?? []), ...named])
  }

  see(finding: StatableFinding): void {
    const names = new Set([finding.asset, ...finding.carriers].flatMap((each) => namesOf(each, finding.bom)))
    for (const name of names) {
      const place = placeOf(finding.vulnerabilityId, name)
      const named = this.waiting.get(place)
      if (named === undefined) continue
      for (const each of named) if (!this.told.has(each) && speaksOf(each, finding)) this.told.add(each)
      this.waiting.set(
        place,
        named.filter((each) => !this.told.has(each)),
      )
    }
  }

  has(product: VexProduct): boolean {
    return this.told.has(product)
  }
}

const placeOf = (vulnerabilityId: number, name: string): string => `${vulnerabilityId} ${name}`
