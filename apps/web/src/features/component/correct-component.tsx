import { Button, Drawer, Group, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { useFocusBack } from "../../ui/use-focus-back.ts"
import type { ComponentDetail } from "./fetch-components.ts"
import { reachSentence } from "./reach-sentence.ts"

const previewKey = "correction preview"

/** What a component really is, with what would change while it is written. */
export function CorrectComponent({ component, onClose }: { readonly component: ComponentDetail; onClose(): void }) {
  useFocusBack()
  const client = useQueryClient()
  const [purl, setPurl] = useState(component.purl ?? "")
  const [cpe, setCpe] = useState(component.cpe ?? "")
  const [licenses, setLicenses] = useState(component.licenses.join("\n"))
  const [supplier, setSupplier] = useState(component.supplier ?? "")
  const [note, setNote] = useState("")
  const [reach, setReach] = useState<"asset" | "organization">("asset")
  const list = licenses
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
  const values = {
    ...(purl.trim() === (component.purl ?? "") ? {} : { purl: purl.trim() }),
    ...(cpe.trim() === (component.cpe ?? "") ? {} : { cpe: cpe.trim() }),
    ...(list.join("\n") === component.licenses.join("\n") ? {} : { licenses: list }),
    ...(supplier.trim() === (component.supplier ?? "") ? {} : { supplier: supplier.trim() }),
  }
  const isChanged = Object.keys(values).length > 0
  // Somebody who corrects it meanwhile is not overwritten unseen.
  const revision = component.corrections.find((each) => each.kind === "component")?.revision ?? 0
  const send = async (isTried: boolean) =>
    expectData(
      await api.PATCH("/api/v1/components/{componentId}", {
        headers: { "if-match": `"${revision}"` },
        params: { path: { componentId: component.id }, query: isTried ? { dryRun: "true" } : {} },
        body: { ...values, reach, ...(note.trim() === "" ? {} : { note: note.trim() }) },
      }),
    )
  const said = JSON.stringify({ values, reach })
  const [asked] = useDebouncedValue(said, 400)
  const save = useMutation({
    mutationFn: () => send(false),
    onSuccess: async ({ reached }) => {
      announce(`Corrected: ${reachSentence(reached)}`)
      onClose()
      // The preview asked of what was before.
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== previewKey })
    },
  })
  const preview = useQuery({
    queryKey: [previewKey, component.id, asked],
    queryFn: () => send(true),
    // What is still being typed is not asked about, nor what is being saved.
    enabled: isChanged && asked === said && save.isIdle,
    retry: false,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate()
  }
  const error = save.error ?? (isChanged ? preview.error : null)
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={`Correct ${component.name}`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {save.error && <ProblemNote problem={problemText(save.error)} />}
          <TextInput
            label="purl"
            description="Without a version it takes the component's own, so that it holds for later versions too"
            value={purl}
            onChange={(event) => setPurl(event.currentTarget.value)}
            error={fieldProblem(error, "purl")}
            data-autofocus
          />
          <TextInput
            label="CPE"
            value={cpe}
            onChange={(event) => setCpe(event.currentTarget.value)}
            error={fieldProblem(error, "cpe")}
          />
          <Textarea
            label="Licenses"
            description="One a line"
            rows={2}
            value={licenses}
            onChange={(event) => setLicenses(event.currentTarget.value)}
            error={fieldProblem(error, "licenses")}
          />
          <TextInput label="Supplier" value={supplier} onChange={(event) => setSupplier(event.currentTarget.value)} />
          <TextInput
            label="Why"
            description="What the next person should know"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Radio.Group
            label="Reach"
            value={reach}
            onChange={(value) => setReach(value === "organization" ? "organization" : "asset")}
          >
            <Stack gap="xs" mt={4}>
              <Radio value="asset" label="All versions of this asset" />
              <Radio value="organization" label="Every asset that has one that says the same" />
            </Stack>
          </Radio.Group>
          <Text size="sm" aria-live="polite">
            {isChanged
              ? preview.data
                ? reachSentence(preview.data.reached)
                : preview.error
                  ? "It cannot be read like this."
                  : "…"
              : "Nothing changes yet."}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!isChanged}>
              Correct
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  )
}
