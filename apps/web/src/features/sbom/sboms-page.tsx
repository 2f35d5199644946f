import { IconUpload } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"
import { AllowedButton } from "../../ui/allowed-button.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { SbomsList } from "./sboms-list.tsx"

/** The documents that came in. */
export function SbomsPage() {
  const navigate = useNavigate()
  const mayUpload = useAllowance("create:sbom-and-vex")
  return (
    <>
      <PageHeader
        title="SBOMs"
        actions={
          <AllowedButton
            allowance={mayUpload}
            leftSection={<IconUpload size={16} />}
            onClick={() => void navigate({ to: paths.upload })}
          >
            Upload SBOMs
          </AllowedButton>
        }
      />
      <SbomsList assetId={null} />
    </>
  )
}
