import { Button, Group, Stack, TextInput, Tooltip } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { isElevated } from "@waybill/permissions/grants"
import { fieldProblem } from "../../api/api-problem.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import classes from "./create-token-page.module.css"
import { ExpiryPicker } from "./expiry-picker.tsx"
import { PresetPicker } from "./preset-picker.tsx"
import { ScopePicker } from "./scope-picker.tsx"
import { TokenLimits } from "./token-limits.tsx"
import type { TokenWish } from "./use-make-token.ts"

interface TokenFormProps {
  readonly wish: TokenWish
  /** How long a token of these scopes may live. */
  readonly daysMax: number
  onChange(change: Partial<TokenWish>): void
  readonly isPending: boolean
  readonly error: Error | null
}

/** What a token is called, may do and when it ends; sent by the form around it. */
export function TokenForm({ wish, daysMax, onChange, isPending, error }: TokenFormProps) {
  const session = useSession()
  const { scopes } = wish
  const reason = wish.name.trim() === "" ? "Give it a name first" : null
  return (
    <Stack gap="lg" className={classes.choice}>
      {error && <ProblemNote problem={problemText(error)} />}
      <TextInput
        // Whoever comes here comes to fill it in; the way of Tab leads through all of the rail.
        autoFocus
        label="Name"
        description="What uses it: ci-shop, nightly-report. Unique among your tokens."
        required
        withAsterisk={false}
        maxLength={128}
        value={wish.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={fieldProblem(error, "name")}
      />
      <PresetPicker chosen={scopes} onChoose={(chosen) => onChange({ scopes: chosen })} held={session.scopes} />
      <ScopePicker
        chosen={scopes}
        onChange={(chosen) => onChange({ scopes: chosen })}
        held={session.scopes}
        isAdministrator={session.isAdministrator}
      />
      <ExpiryPicker
        days={wish.days}
        daysMax={daysMax}
        isElevated={isElevated(scopes)}
        onChange={(days) => onChange({ days })}
      />
      <TokenLimits wish={wish} onChange={onChange} error={error} />
      <Group gap="sm" className={classes.submit}>
        <Tooltip label={reason} disabled={reason === null}>
          <Button
            type="submit"
            size="sm"
            loading={isPending}
            data-disabled={reason !== null}
            aria-disabled={reason !== null}
          >
            {isElevated(scopes) ? "Confirm and create token" : "Create token"}
          </Button>
        </Tooltip>
        <Button component={Link} to={paths.apiTokens} variant="subtle" color="gray" size="sm">
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}
