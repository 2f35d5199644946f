import { Button, Loader, Menu, Tooltip } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { useAllowance } from "../../session/use-session.ts"
import { announceProblem } from "../../ui/notices.tsx"
import type { FindingFilter } from "../triage/triage-subject.ts"

/** What to state: the decisions on assets, on vulnerabilities, or on findings that were chosen. */
export type VexSubject =
  | { readonly assetIds: readonly string[] }
  | { readonly vulnerabilityIds: readonly string[] }
  | { readonly findings: readonly string[] }
  | { readonly filter: FindingFilter }

const formats = [
  { label: "OpenVEX", as: { format: "openvex" } },
  { label: "CycloneDX 1.6", as: { format: "cyclonedx" } },
  { label: "CSAF 2.0", as: { format: "csaf" } },
  { label: "CSAF 2.1 (TLP:AMBER)", as: { format: "csaf", csafVersion: "2.1", tlp: "AMBER" } },
] as const
type Format = (typeof formats)[number]["as"]

/** What was decided, for those who use the software: a document in one of three formats. */
export function DownloadVex({ subject }: { readonly subject: VexSubject }) {
  const mayMake = useAllowance("create:sbom-and-vex")
  const make = useMutation({
    mutationFn: async (as: Format) => {
      const answer = await api.POST("/api/v1/vex/generate", { body: { ...copyOf(subject), ...as }, parseAs: "text" })
      save(expectData(answer), fileNameOf(answer.response) ?? `vex.${as.format}.json`)
    },
    onError: (error) => announceProblem(problemText(error)),
  })
  return (
    <Menu position="bottom-end" disabled={!mayMake.isAllowed}>
      <Menu.Target>
        <Tooltip label={mayMake.reason} disabled={mayMake.isAllowed}>
          <Button
            variant="default"
            // Not disabled while it is made: whoever works by keyboard would be nowhere then.
            rightSection={make.isPending ? <Loader size={14} /> : <IconChevronDown size={14} />}
            aria-busy={make.isPending}
            aria-disabled={!mayMake.isAllowed}
            {...(mayMake.isAllowed ? {} : { "data-disabled": true })}
          >
            Download VEX
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>What was decided, as</Menu.Label>
        {formats.map(({ label, as }) => (
          <Menu.Item key={label} onClick={() => make.mutate(as)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function copyOf(subject: VexSubject) {
  if ("assetIds" in subject) return { assetIds: [...subject.assetIds] }
  if ("vulnerabilityIds" in subject) return { vulnerabilityIds: [...subject.vulnerabilityIds] }
  if ("filter" in subject) return { filter: subject.filter }
  return { findings: [...subject.findings] }
}

const fileNameOf = (response: Response): string | undefined =>
  /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1]

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
