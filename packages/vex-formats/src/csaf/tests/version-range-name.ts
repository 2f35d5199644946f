// CSAF 2.1 §3.1.2.3.2: a `vers` specifier in its canonical form, or its constraints alone ("vers-like").
const constraintForm = /^(?:<=|>=|!=|<|>)?[^\s<>=!*|]+$/

/**
 * What keeps a name of a `product_version_range` from being a range; null where it is one. Of schemes that nobody knows
 * only the form is judged.
 */
export function breachOfRange(name: string): string | null {
  if (name.length > 4096) return "it is longer than 4096 characters."
  const vers = /^vers:([a-z][a-z0-9.-]*)\/(.+)$/.exec(name)
  if (name.startsWith("vers:") && vers === null) return "after vers: stand a scheme, a slash and constraints."
  if (vers?.[1] === "all") return vers[2] === "*" ? null : "of vers:all only * is known."
  const constraints = vers?.[2] ?? name
  if (constraints === "*") return null
  for (const each of constraints.split("|")) {
    const text = vers === null ? each : each.replaceAll("%2A", "")
    if (!constraintForm.test(text))
      return `${JSON.stringify(each)} is no constraint (a comparator and a version, without spaces, joined by |).`
  }
  return null
}

/** Whether a range names a single version (test 6.1.59). */
export const isOneVersion = (name: string): boolean => {
  const constraints = name.replace(/^vers:[^/]*\//, "")
  return breachOfRange(name) === null && constraints !== "*" && !/[<>!|]/.test(constraints)
}
