import { Text } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Severity, type SeverityWord } from "../../ui/severity.tsx"
import classes from "./risk-spread.module.css"

/** What a column counts, and the filter of the list that holds just these. */
const columns = [
  { count: "vulnerabilities", label: "All", filter: "" },
  { count: "epss1", label: "EPSS ≥ 1 %", filter: "&epssMin=0.01" },
  { count: "epss10", label: "≥ 10 %", filter: "&epssMin=0.1" },
  { count: "epss50", label: "≥ 50 %", filter: "&epssMin=0.5" },
  { count: "kev", label: "KEV", filter: "&kev=true" },
] as const

type SpreadRow = Readonly<Record<(typeof columns)[number]["count"], number>> & { readonly severity: SeverityWord }

/**
 * Open vulnerabilities, the worse the higher, the likelier the further right; the more of its severity a cell holds the
 * deeper its colour. Each number leads to its list.
 */
export function RiskSpread({ rows }: { readonly rows: readonly SpreadRow[] }) {
  return (
    <>
      <table className={classes.spread}>
        <thead>
          <tr>
            <th scope="col">Open vulnerabilities</th>
            {columns.map(({ count, label }) => (
              <th key={count} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.severity} data-severity={row.severity}>
              <th scope="row">
                <Severity severity={row.severity} />
              </th>
              {columns.map(({ count, filter }) => (
                <td key={count}>
                  {row[count] === 0 ? (
                    <span className={classes.none}>0</span>
                  ) : (
                    <Link
                      to={`${paths.vulnerabilities}?severity=${row.severity}${filter}`}
                      className={`${classes.cell} numbers`}
                      style={{ "--share": `${Math.round(8 + (32 * row[count]) / row.vulnerabilities)}%` }}
                    >
                      {row[count].toLocaleString("en")}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt={6}>
        EPSS: how likely exploitation is within 30 days. KEV: known to be exploited.
      </Text>
    </>
  )
}
