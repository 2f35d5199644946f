import { Stack } from "@mantine/core"
import { TrustChoice, type TrustWord } from "./trust-choice.tsx"

/** What holds where no author has a setting of their own. */
export interface GeneralSetting {
  readonly everybody: TrustWord
  readonly sboms: TrustWord
}

interface GeneralTrustProps {
  readonly setting: GeneralSetting
  onChange(change: Partial<GeneralSetting>): void
  readonly isReadOnly: boolean
}

/** How far everybody is believed, and SBOMs of themselves. */
export function GeneralTrust({ setting, onChange, isReadOnly }: GeneralTrustProps) {
  return (
    <Stack gap="md">
      <TrustChoice
        label="Everybody"
        description={
          setting.everybody === "apply"
            ? "Authors who have no setting of their own. Whoever may upload VEX decides findings by it."
            : "Authors who have no setting of their own"
        }
        value={setting.everybody}
        onChange={(everybody) => onChange({ everybody })}
        isReadOnly={isReadOnly}
      />
      <TrustChoice
        label="SBOMs"
        description={
          setting.sboms === "apply"
            ? "VEX inside an SBOM. Whoever may upload SBOMs decides its findings by it."
            : "VEX inside an SBOM"
        }
        value={setting.sboms}
        onChange={(sboms) => onChange({ sboms })}
        isReadOnly={isReadOnly}
      />
    </Stack>
  )
}
