import { Text } from "@mantine/core"
import { api, expectData } from "../../api/client.ts"
import { SelectedDeed } from "../../api/selected-deed.tsx"
import { useAllowance } from "../../session/use-session.ts"
import { counted } from "../../ui/counted.ts"
import type { Selected } from "../../ui/list/selected-rows.tsx"

/** What can be done to the selected SBOMs at once. */
export function SelectedSboms({ selected }: { readonly selected: Selected }) {
  const mayDelete = useAllowance("delete:sbom-and-vex")
  return (
    <>
      <SetActive selected={selected} isActive />
      <SetActive selected={selected} isActive={false} />
      <SelectedDeed
        selected={selected}
        allowance={mayDelete}
        verb="Delete"
        done="deleted"
        send={async (body) => expectData(await api.POST("/api/v1/sboms/delete", { body }))}
        reach={({ reached }) => effect(reached)}
      >
        <Text size="sm">
          Bytes and components are gone for good. Each asset falls back to its newest active SBOM, or to none.
        </Text>
      </SelectedDeed>
    </>
  )
}

function SetActive({ selected, isActive }: { readonly selected: Selected; readonly isActive: boolean }) {
  const mayChange = useAllowance("create:sbom-and-vex")
  const word = isActive ? "active" : "inactive"
  return (
    <SelectedDeed
      selected={selected}
      allowance={mayChange}
      verb={`Set ${word}`}
      phrase={(rows) => `Set ${rows} ${word}`}
      done="changed"
      said={word}
      isReversible
      send={async (body) =>
        expectData(await api.PATCH("/api/v1/sboms", { body: { ...body, change: { active: isActive } } }))
      }
      reach={({ reached }) => effect(reached)}
    >
      <Text size="sm">
        {isActive
          ? "Of each asset the newest active SBOM is the current one: its findings are those of that one."
          : "An inactive SBOM is kept and does not count: each asset falls back to its newest active one, or to none."}
      </Text>
    </SelectedDeed>
  )
}

interface Reached {
  readonly assets: number
  readonly findings: { readonly added: number; readonly ended: number }
}

const effect = ({ assets, findings }: Reached): string =>
  `${counted(assets, "asset")} would get another current SBOM, or none: ${counted(findings.ended, "finding")} would end, ${findings.added.toLocaleString("en")} begin.`
