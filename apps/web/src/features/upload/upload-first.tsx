import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { useAllowance } from "../../session/use-session.ts"

/** The next step where no software is tracked, for those who may take it. */
export function UploadFirst() {
  const { isAllowed } = useAllowance("create:sbom-and-vex")
  if (!isAllowed) return null
  return (
    <Button component={Link} to={paths.upload}>
      Upload an SBOM
    </Button>
  )
}
