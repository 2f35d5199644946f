import { formatQuery } from "../address.ts"

/** The first page is there at once; who goes on scrolling gets more at a time. */
const rowsOfFirstPage = "100"
const rowsAPage = "500"

/**
 * The query of one page of a list: what stands in the page's address, in the API's own words, and where the page before
 * ended. Given as `querySerializer`.
 */
export const pageQuery = (filter: Readonly<Record<string, string>>, cursor: string | undefined) => (): string =>
  formatQuery({ limit: cursor === undefined ? rowsOfFirstPage : rowsAPage, ...filter, cursor }).slice(1)
