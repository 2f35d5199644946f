import type { CatalogueFeed } from "../feed.ts"

/** When release cycles of products end. */
export const endoflife: CatalogueFeed = {
  id: "endoflife",
  title: "endoflife.date",
  url: "https://endoflife.date",
  license: "MIT",
  attribution: "End-of-life dates of endoflife.date and its contributors.",
  addresses: ["https://endoflife.date/api/v1/products/full"],
  staleAfterDays: 14,
  kind: "end-of-life",
}
