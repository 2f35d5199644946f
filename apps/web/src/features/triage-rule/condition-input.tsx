import { MultiSelect, NumberInput, SegmentedControl, TagsInput, TextInput } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { type ConditionKey, conditionKinds } from "./conditions.ts"
import type { RuleConditions } from "./fetch-rules.ts"

interface ConditionInputProps {
  readonly name: ConditionKey
  readonly value: RuleConditions[ConditionKey]
  onChange(value: unknown): void
  readonly isReadOnly: boolean
}

/** What a condition asks for, by the form that its kind has. */
export function ConditionInput({ name, value, onChange, isReadOnly }: ConditionInputProps) {
  const { label, form } = conditionKinds[name]
  const words = Array.isArray(value) ? value.map(String) : []
  const field = { "aria-label": label, readOnly: isReadOnly }
  switch (form.kind) {
    case "choice":
      return (
        <MultiSelect
          {...field}
          data={[...form.options]}
          value={words}
          onChange={onChange}
          placeholder={words.length === 0 ? "Choose" : ""}
        />
      )
    case "words":
      return <WordsInput name={name} form={form} field={field} words={words} onChange={onChange} />
    case "share":
      return (
        <NumberInput
          {...field}
          value={Number((Number(value) * 100).toFixed(4))}
          onChange={(percent) => onChange(Number(percent) / 100)}
          min={0}
          max={100}
          step={1}
          suffix=" %"
          w={140}
        />
      )
    case "yes-no":
      return (
        <SegmentedControl
          {...field}
          data={[
            { value: "yes", label: form.yes },
            { value: "no", label: form.no },
          ]}
          value={value === true ? "yes" : "no"}
          onChange={(word) => onChange(word === "yes")}
          style={{ justifySelf: "start" }}
        />
      )
    default:
      return (
        <TextInput
          {...field}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
          placeholder={form.placeholder}
          maxLength={2048}
        />
      )
  }
}

interface WordsInputProps {
  readonly name: ConditionKey
  readonly form: { readonly suggestions: readonly string[]; readonly placeholder: string }
  readonly field: { readonly "aria-label": string; readonly readOnly: boolean }
  readonly words: string[]
  onChange(words: string[]): void
}

/** Words of one's own; of labels those that there are are offered. */
function WordsInput({ name, form, field, words, onChange }: WordsInputProps) {
  const labels = useQuery({
    queryKey: ["labels"],
    enabled: name === "labels",
    queryFn: async () => expectData(await api.GET("/api/v1/labels")).items,
  })
  return (
    <TagsInput
      {...field}
      data={name === "labels" ? (labels.data?.map((each) => each.name) ?? []) : [...form.suggestions]}
      value={words}
      onChange={onChange}
      placeholder={words.length === 0 ? form.placeholder : ""}
    />
  )
}
