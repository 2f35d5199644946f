import { ActionIcon, Button, Menu, Stack, Text } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { ConditionInput } from "./condition-input.tsx"
import classes from "./condition-rows.module.css"
import { type ConditionKey, conditionKeys, conditionKinds } from "./conditions.ts"
import type { RuleConditions } from "./fetch-rules.ts"

interface ConditionRowsProps {
  readonly conditions: RuleConditions
  onChange(conditions: RuleConditions): void
  readonly isReadOnly: boolean
}

/** What a finding must be, a line each; all of them must hold. */
export function ConditionRows({ conditions, onChange, isReadOnly }: ConditionRowsProps) {
  const rows = conditionKeys.filter((key) => key in conditions)
  const others = conditionKeys.filter((key) => !(key in conditions))
  const remove = (gone: ConditionKey): void =>
    onChange(Object.fromEntries(Object.entries(conditions).filter(([key]) => key !== gone)))
  return (
    <Stack gap="sm">
      {rows.map((key) => (
        <div key={key} className={classes.row}>
          <div>
            <Text size="sm" fw={600}>
              {conditionKinds[key].label}
            </Text>
            <Text size="xs" c="dimmed">
              {conditionKinds[key].help}
            </Text>
          </div>
          <ConditionInput
            name={key}
            value={conditions[key]}
            onChange={(value) => onChange({ ...conditions, [key]: value })}
            isReadOnly={isReadOnly}
          />
          {!isReadOnly && (
            <ActionIcon aria-label={`Remove ${conditionKinds[key].label}`} onClick={() => remove(key)}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {!isReadOnly && others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={14} />} style={{ alignSelf: "flex-start" }}>
              Add a condition
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: "auto" }}>
            {others.map((key) => (
              <Menu.Item key={key} onClick={() => onChange({ ...conditions, ...conditionKinds[key].blank })}>
                {conditionKinds[key].label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Stack>
  )
}
