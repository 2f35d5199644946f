import { Button, Group } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import classes from "./create-token-page.module.css"
import { SecretOnce } from "./secret-once.tsx"

/** The secret of a token that was just made: shown here and never again. */
export function MadeToken({ secret, scopes }: { readonly secret: string; readonly scopes: readonly string[] }) {
  return (
    <div className={classes.secret}>
      <SecretOnce secret={secret} scopes={scopes} />
      <Group mt="lg">
        <Button component={Link} to={paths.apiTokens}>
          I have saved it
        </Button>
      </Group>
    </div>
  )
}
