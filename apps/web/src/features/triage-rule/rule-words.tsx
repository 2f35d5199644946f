import { Anchor, Badge } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { exactDay } from "../../ui/time.tsx"
import { StatusTag } from "../triage/status-tag.tsx"
import { conditionWords } from "./conditions.ts"
import type { TriageRule } from "./fetch-rules.ts"
import classes from "./triage-rules-page.module.css"

/** A rule in words: its name, when it stands, what it asks and decides. */
export function RuleWords({ rule }: { readonly rule: TriageRule }) {
  return (
    <div className={classes.what}>
      <div className={classes.name}>
        <Anchor
          component={Link}
          to={`${paths.editTriageRule}?id=${rule.id}`}
          fw={600}
          data-rule-name
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        >
          {rule.name}
        </Anchor>
        <StateBadge rule={rule} />
      </div>
      <div className={classes.words}>
        {conditionWords(rule.conditions).join(" · ")} → <StatusTag status={rule.status} own={rule.ownStatus} />
      </div>
    </div>
  )
}

function StateBadge({ rule }: { readonly rule: TriageRule }) {
  const words = stateWords(rule)
  if (words === null) return null
  return (
    <Badge variant="default" tt="none" fw={500}>
      {words}
    </Badge>
  )
}

function stateWords({ state, validFrom, validUntil }: TriageRule): string | null {
  if (state === "disabled") return "off"
  if (state === "waiting" && validFrom !== null) return `from ${exactDay(validFrom)}`
  if (validUntil === null) return null
  return state === "ended" ? `ended ${exactDay(validUntil)}` : `until ${exactDay(validUntil)}`
}
