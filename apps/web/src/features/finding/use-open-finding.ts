import { useNavigate } from "@tanstack/react-router"
import { useRef } from "react"
import { useAddress } from "../../address.ts"
import { paths } from "../../paths.ts"
import { announce } from "../../ui/notices.tsx"
import type { ProblemText } from "../../ui/problem-note.tsx"
import type { Finding } from "./fetch-findings.ts"

/**
 * The finding that is open beside its list, by the address, and the way from it: on to the next one, or back to what
 * the server refused.
 */
export function useOpenFinding(listed: readonly Finding[]) {
  const { query, change } = useAddress()
  const navigate = useNavigate()
  const { open } = query
  // Who has begun to decide on the next one is not taken away from it.
  const hasBegun = useRef(false)
  const rows = useRef(listed)
  rows.current = listed
  const goTo = (id: string | null): void => {
    hasBegun.current = false
    change({ open: id }, { replace: true })
  }
  /** Where somebody has begun on another one or it has left the list, says it instead. */
  const goBackTo = ({ id, asset, vulnerability }: Finding, problem: ProblemText): void => {
    const isListed = rows.current.some((row) => row.id === id)
    if (isListed && !hasBegun.current) {
      announce(`${vulnerability.id} was not saved.`)
      goTo(id)
      return
    }
    const to = isListed
      ? { to: paths.asset(asset.id), search: { tab: "findings", open: id } }
      : { to: paths.vulnerability(vulnerability.id), search: { tab: "decisions" } }
    announce(`${vulnerability.id} in ${asset.name} was not saved. ${problem.title}. ${problem.detail}`, {
      label: isListed ? "Go back to it" : "See its decisions",
      run: () => void navigate(to),
      stays: true,
    })
  }
  return {
    opened: listed.find((finding) => finding.id === open),
    open: (finding: Finding): void => {
      hasBegun.current = false
      change({ open: finding.id }, { replace: open !== undefined })
    },
    close: (): void => change({ open: null }),
    begin: (): void => {
      hasBegun.current = true
    },
    // The next row, as it stands before the list is read again.
    goOn: (): void => goTo(listed[listed.findIndex((finding) => finding.id === open) + 1]?.id ?? null),
    // The list as it has come meanwhile is drawn first.
    goBack: (finding: Finding, problem: ProblemText): void => void setTimeout(() => goBackTo(finding, problem)),
  }
}
