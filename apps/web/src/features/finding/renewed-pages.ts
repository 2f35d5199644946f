interface Row {
  readonly id: string
  readonly priority: number
  readonly vulnerability: { readonly id: string }
}

interface Count {
  readonly total: number
  readonly totalIsExact: boolean
}

/** What was read again of a list: all that it has of some vulnerabilities, and how many it has altogether. */
interface Renewal<Each> extends Count {
  readonly vulnerabilities: ReadonlySet<string>
  readonly findings: readonly Each[]
}

/** The loaded pages of a list with the findings of some vulnerabilities as they are now; what left the filter is left out. Null: one came to the list or has another place in it, which its pages do not tell. */
export function renewedPages<Each extends Row, Page extends Count & { readonly items: Each[] }>(
  pages: readonly Page[],
  { vulnerabilities, findings, total, totalIsExact }: Renewal<Each>,
): Page[] | null {
  const coming = new Map(findings.map((finding) => [finding.id, finding]))
  let isMoved = false
  const renewed = pages.map((page) => ({
    ...page,
    total,
    totalIsExact,
    items: page.items.flatMap((row) => {
      const now = coming.get(row.id)
      if (now === undefined) return vulnerabilities.has(row.vulnerability.id) ? [] : [row]
      coming.delete(row.id)
      isMoved ||= now.priority !== row.priority
      return [now]
    }),
  }))
  return coming.size > 0 || isMoved ? null : renewed
}
