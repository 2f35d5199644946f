import { Button, Group, Select, TextInput } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Section } from "../../ui/section.tsx"
import { statusChoices } from "../triage/triage-words.ts"
import type { OwnStatus } from "./fetch-own-statuses.ts"
import { colorOf, colors } from "./status-colors.ts"

/** Adds a status of ours, which counts as one of the five. */
export function NewStatus() {
  const client = useQueryClient()
  const allowance = useAllowance("create:policy")
  const [name, setName] = useState("")
  const [color, setColor] = useState<OwnStatus["color"]>("violet")
  const [base, setBase] = useState<OwnStatus["base"]>("under_investigation")
  const make = useMutation({
    mutationFn: async () =>
      expectData(await api.POST("/api/v1/settings/triage-statuses", { body: { name: name.trim(), color, base } })),
    onSuccess: async () => {
      setName("")
      await client.invalidateQueries()
    },
  })
  return (
    <Section title="New status">
      {make.error && <ProblemNote problem={problemText(make.error)} />}
      <Group gap="sm" align="flex-end">
        <TextInput
          label="Name"
          placeholder="Waits for the vendor"
          maxLength={64}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: "1 1 220px" }}
        />
        <Select
          label="Colour"
          data={colors}
          value={color}
          allowDeselect={false}
          onChange={(value) => setColor(colorOf(value))}
          w={150}
        />
        <Select
          label="Counts as"
          data={statusChoices.map(({ value, label }) => ({ value, label }))}
          value={base}
          allowDeselect={false}
          onChange={(value) =>
            setBase(statusChoices.find((each) => each.value === value)?.value ?? "under_investigation")
          }
          w={190}
        />
        <Button
          h={36}
          disabled={!allowance.isAllowed || name.trim() === ""}
          loading={make.isPending}
          onClick={() => make.mutate()}
          title={allowance.reason ?? undefined}
        >
          Add status
        </Button>
      </Group>
    </Section>
  )
}
