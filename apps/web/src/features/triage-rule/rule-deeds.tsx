import { ActionIcon, Menu, Switch } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconDots } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import type { TriageRule } from "./fetch-rules.ts"
import classes from "./triage-rules-page.module.css"

interface RuleDeedsProps {
  readonly rule: TriageRule
  /** The rules are all shown, in the order in which they are asked. */
  readonly mayMove: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  onMove(steps: -1 | 1): void
  onSwitch(isEnabled: boolean): void
  onDelete(): void
}

/** What can be done with a rule of the list. */
export function RuleDeeds({ rule, mayMove, isFirst, isLast, onMove, onSwitch, onDelete }: RuleDeedsProps) {
  return (
    <div className={classes.deeds}>
      {mayMove && (
        <>
          <ActionIcon aria-label={`Ask ${rule.name} earlier`} disabled={isFirst} onClick={() => onMove(-1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon aria-label={`Ask ${rule.name} later`} disabled={isLast} onClick={() => onMove(1)}>
            <IconArrowDown size={16} />
          </ActionIcon>
        </>
      )}
      <Switch
        aria-label={`${rule.name} is on`}
        checked={rule.isEnabled}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`More of ${rule.name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`${paths.editTriageRule}?id=${rule.id}`}>
            Change
          </Menu.Item>
          <Menu.Item onClick={onDelete}>Delete</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
