import { numberListScheme } from "./number-list.ts"

/** CRAN (R, ?package_version): numbers with dots or hyphens between; fewer of them sort first. */
export const cran = numberListScheme({
  id: "cran",
  ecosystems: ["CRAN", "Bioconductor"],
  versTypes: ["cran", "bioconductor"],
  of: "an R package",
  shape: /^\d+(?:[.-]\d+)*$/,
})
