import { useNavigate, useSearch } from "@tanstack/react-router"
import { useCallback } from "react"

/** What stands behind the `?`: plain names and values, the same words as the API's parameters. */
export type AddressQuery = Readonly<Record<string, string>>

/** Reads `?a=1&b=2`; a name given several times becomes one value with commas. */
export function parseQuery(text: string): Record<string, string> {
  const query = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query.get(name)
    query.set(name, before === undefined ? value : `${before},${value}`)
  }
  return Object.fromEntries(query)
}

/** Writes what `parseQuery` reads. Commas and colons stay readable. */
export function formatQuery(query: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [`${encodeURIComponent(name)}=${readable(value)}`] : [],
  )
  return parts.length === 0 ? "" : `?${parts.join("&")}`
}

const readable = (value: string): string =>
  encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%2F/g, "/").replace(/%40/g, "@")

/** The page's state, which lives in its address: reading it, and changing some of it (null takes a name away). */
export function useAddress(): {
  /** What is asked for, what is open. */
  readonly query: AddressQuery
  /** The columns of the page's list by their ids, with commas: how it looks, which is no part of the question. */
  readonly columns: string | null
  change(changes: Readonly<Record<string, string | null>>, options?: { readonly replace?: boolean }): void
} {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const { columns, ...asked } = search
  const query: AddressQuery = Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  )
  const change = useCallback(
    (changes: Readonly<Record<string, string | null>>, options: { readonly replace?: boolean } = {}) => {
      void navigate({
        to: ".",
        replace: options.replace ?? false,
        search: (before: Readonly<Record<string, unknown>>) =>
          Object.fromEntries(
            Object.entries({ ...before, ...ofAnotherList(changes), ...changes }).filter(
              ([, value]) => value !== null && value !== "",
            ),
          ),
      })
    },
    [navigate],
  )
  return { query, columns: typeof columns === "string" ? columns : null, change }
}

/** Behind another tab or grouping is another list, with columns of its own. */
const ofAnotherList = (changes: Readonly<Record<string, string | null>>): Readonly<Record<string, null>> =>
  "tab" in changes || "group" in changes ? { columns: null } : {}
