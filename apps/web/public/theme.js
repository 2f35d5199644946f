// Before anything is drawn, so that a dark page never flashes white. A file of its own: the policy allows no inline script.
;(() => {
  let chosen = "auto"
  try {
    chosen = localStorage.getItem("waybill-color-scheme") || "auto"
  } catch {
    chosen = "auto" // storage is refused: the system's choice holds
  }
  const dark = chosen === "dark" || (chosen === "auto" && matchMedia("(prefers-color-scheme: dark)").matches)
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light")
})()
