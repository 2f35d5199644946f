import type { z } from "zod"
import type { TrustWord } from "./trust.schema.ts"

export type Trust = z.output<typeof TrustWord>

/** What is said of a document's author, and of who brought the document. */
export interface SaidOfDocument {
  /** For SBOMs or for everybody. */
  readonly general: Trust
  /** For the author by name. */
  readonly own: Trust | null
  /** Whether whoever brought it may triage, or the token is named for this author. */
  readonly isFromAllowed: boolean
}

/**
 * How far a document is believed. The author is a name that anybody can write, so that to "apply" by name asks for
 * more: it must come from somebody who is allowed to bring this author's documents. From others it is proposed, or
 * taken like anybody's where anybody's applies; to be believed less than others needs no proof.
 */
export function trustIn({ general, own, isFromAllowed }: SaidOfDocument): {
  readonly trust: Trust
  /** Whether it would apply if somebody else had brought it. */
  readonly isHeldBack: boolean
} {
  if (own === null) return { trust: general, isHeldBack: false }
  const isHeldBack = own === "apply" && general !== "apply" && !isFromAllowed
  return { trust: isHeldBack ? "propose" : own, isHeldBack }
}

/** Why a document is only proposed though its author applies. */
export const heldBackReason = (broughtBy: string): string =>
  `Its author counts only in documents uploaded by someone who may triage or by a token named for the author; ${broughtBy} uploaded this one.`
