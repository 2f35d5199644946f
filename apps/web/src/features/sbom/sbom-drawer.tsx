import { Anchor, Button, Code, Group, List, Modal, Stack, Text } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api, expectData, expectDone } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { Copyable } from "../../ui/copyable.tsx"
import { announce } from "../../ui/notices.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime } from "../../ui/time.tsx"
import { SecurityReferences } from "../component/security-references.tsx"
import { formatName, type Sbom } from "./sbom-list.tsx"

/** A document: what it is, what was noted while it was read, its bytes back. */
export function SbomDrawer({ sbom, onClose }: { readonly sbom: Sbom; onClose(): void }) {
  const client = useQueryClient()
  const mayChange = useAllowance("create:sbom-and-vex")
  const mayDelete = useAllowance("delete:sbom-and-vex")
  const [isDeleting, setDeleting] = useState(false)
  const path = { params: { path: { sbomId: sbom.id } } }
  const setActive = useMutation({
    mutationFn: async (active: boolean) =>
      expectData(await api.PATCH("/api/v1/sboms/{sbomId}", { ...path, body: { active } })),
    onSuccess: async ({ active }) => {
      await client.invalidateQueries()
      announce(
        active ? "The SBOM counts again." : "The SBOM does not count any more; its asset fell back to the one before.",
        {
          label: "Undo",
          run: () => setActive.mutate(!active),
        },
      )
    },
    onError: (error) => announce(problemText(error).detail),
  })
  const remove = useMutation({
    mutationFn: async () => expectDone(await api.DELETE("/api/v1/sboms/{sbomId}", path)),
    onSuccess: async () => {
      setDeleting(false)
      onClose()
      await client.invalidateQueries()
      announce("The SBOM is deleted.")
    },
  })
  return (
    <SideDrawer
      label={`SBOM of ${sbom.asset.name}`}
      title={`SBOM of ${sbom.asset.name} ${sbom.asset.version}`}
      onClose={onClose}
    >
      <Stack gap="lg">
        <Group gap="xs">
          <Button component="a" href={`/api/v1/sboms/${sbom.id}/content`} download variant="default">
            Download original
          </Button>
          <AllowedButton allowance={mayChange} variant="default" onClick={() => setActive.mutate(!sbom.active)}>
            {sbom.active ? "Set inactive" : "Set active"}
          </AllowedButton>
          <AllowedButton
            allowance={mayDelete}
            variant="default"
            c="var(--wb-critical)"
            onClick={() => setDeleting(true)}
          >
            Delete
          </AllowedButton>
        </Group>
        <Facts
          facts={[
            ["Format", `${formatName(sbom)}, ${sbom.encoding}`],
            [
              "Asset",
              <Anchor key="asset" component={Link} to={paths.asset(sbom.asset.id)} size="sm">
                {sbom.asset.name}
              </Anchor>,
            ],
            ["Uploaded", exactTime(sbom.uploadedAt)],
            ["File", sbom.fileName ?? "no name given"],
            ["SHA-256", <Copyable key="sha" text={sbom.sha256} />],
            ["Components", sbom.counts.components.toLocaleString("en")],
          ]}
        />
        <SecurityReferences references={sbom.securityReferences} />
        {sbom.warnings.length > 0 && (
          <Section title={`Warnings: ${sbom.warnings.length}`}>
            <List size="sm" spacing={6}>
              {sbom.warnings.slice(0, 50).map((warning) => (
                <List.Item key={`${warning.path} ${warning.code}`}>
                  {warning.message} <Code>{warning.path}</Code>
                </List.Item>
              ))}
            </List>
          </Section>
        )}
      </Stack>
      <Modal
        opened={isDeleting}
        onClose={() => setDeleting(false)}
        title="Delete the SBOM?"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Stack gap="md">
          <Text size="sm">
            Its bytes and components are gone for good. {sbom.asset.name} {sbom.asset.version} falls back to its newest
            active SBOM, or to none.
          </Text>
          {remove.error && <ProblemNote problem={problemText(remove.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setDeleting(false)}>
              Keep it
            </Button>
            <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
              Delete SBOM
            </Button>
          </Group>
        </Stack>
      </Modal>
    </SideDrawer>
  )
}
