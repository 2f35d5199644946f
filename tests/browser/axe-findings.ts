import axe from "axe-core"
import type { Page } from "playwright-core"
import { z } from "zod"
import { within } from "./settled.ts"

const Findings = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    help: z.string(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
)

/**
 * What axe calls serious or critical on the page as it is, a line each; WCAG 2.2 A and AA and its own best practices.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const found: unknown = await within(
    60,
    "axe",
    page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)"),
  )
  return Findings.parse(found)
    .filter((each) => each.impact === "serious" || each.impact === "critical")
    .map(
      (each) =>
        `${each.id}: ${each.help} at ${each.nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(" ")} (${node.failureSummary?.split("\n").at(-1)?.trim().slice(0, 160)})`)
          .join("; ")}`,
    )
}
