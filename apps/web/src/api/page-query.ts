import { formatQuery } from "../address.ts"

const rowsAPage = "100"

/** The query of one page of a list: what stands in the page's address, in the API's own words, and where the page before ended. Given as `querySerializer`. */
export const pageQuery = (filter: Readonly<Record<string, string>>, cursor: string | undefined) => (): string =>
  formatQuery({ limit: rowsAPage, ...filter, cursor }).slice(1)
