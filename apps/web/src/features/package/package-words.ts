import { counted } from "../../ui/counted.ts"
import type { Package } from "./fetch-package.ts"

/** What the picture of the versions shows, in a sentence. */
export function versionsSentence({ assets, versions, firstClean, latest }: Package): string {
  const used = versions.filter((each) => each.assets > 0)
  const affected = used.filter((each) => each.known > 0).length
  const head = `${counted(assets, "asset")} ${assets === 1 ? "uses" : "use"} ${counted(used.length, "version")}`
  if (affected === 0) return `${head}; nothing known affects ${used.length === 1 ? "it" : "them"}.`
  const bad = `${affected === used.length ? (used.length === 1 ? "it is" : "all are") : `${affected} ${affected === 1 ? "is" : "are"}`} affected by something known`
  const way =
    firstClean !== null
      ? `${firstClean} is the first version above that is clean`
      : latest?.isClean
        ? `${latest.version}, the latest known, is clean`
        : "no source names a version above that is clean"
  return `${head}; ${bad}, and ${way}.`
}
