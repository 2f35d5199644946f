import {
  ActionIcon,
  Button,
  Menu,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
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

function ConditionInput({
  name,
  value,
  onChange,
  isReadOnly,
}: {
  readonly name: ConditionKey
  readonly value: RuleConditions[ConditionKey]
  onChange(value: unknown): void
  readonly isReadOnly: boolean
}) {
  const { label, form } = conditionKinds[name]
  const labels = useQuery({
    queryKey: ["labels"],
    enabled: name === "labels",
    queryFn: async () => expectData(await api.GET("/api/v1/labels")).items,
  })
  const words = Array.isArray(value) ? value.map(String) : []
  if (form.kind === "choice")
    return (
      <MultiSelect
        aria-label={label}
        data={[...form.options]}
        value={words}
        onChange={onChange}
        readOnly={isReadOnly}
        placeholder={words.length === 0 ? "Choose" : ""}
      />
    )
  if (form.kind === "words")
    return (
      <TagsInput
        aria-label={label}
        data={name === "labels" ? (labels.data?.map((each) => each.name) ?? []) : [...form.suggestions]}
        value={words}
        onChange={onChange}
        readOnly={isReadOnly}
        placeholder={words.length === 0 ? form.placeholder : ""}
      />
    )
  if (form.kind === "share")
    return (
      <NumberInput
        aria-label={label}
        value={Number((Number(value) * 100).toFixed(4))}
        onChange={(percent) => onChange(Number(percent) / 100)}
        min={0}
        max={100}
        step={1}
        suffix=" %"
        readOnly={isReadOnly}
        w={140}
      />
    )
  if (form.kind === "yes-no")
    return (
      <SegmentedControl
        aria-label={label}
        data={[
          { value: "yes", label: form.yes },
          { value: "no", label: form.no },
        ]}
        value={value === true ? "yes" : "no"}
        onChange={(word) => onChange(word === "yes")}
        readOnly={isReadOnly}
        style={{ justifySelf: "start" }}
      />
    )
  return (
    <TextInput
      aria-label={label}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      readOnly={isReadOnly}
      placeholder={form.placeholder}
      maxLength={2048}
    />
  )
}
