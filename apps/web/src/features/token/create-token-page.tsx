import { Button, Group, Stack, Textarea, TextInput, Tooltip } from "@mantine/core"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { isElevated, permissionsOf } from "@waybill/permissions/grants"
import { requiredScope, type ScopeId } from "@waybill/permissions/scopes"
import { type FormEvent, useState } from "react"
import { ApiProblem, fieldProblem } from "../../api/api-problem.ts"
import { api, expectData } from "../../api/client.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { useSession } from "../../session/use-session.ts"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Section } from "../../ui/section.tsx"
import { ConfirmPassword } from "../people/confirm-password.tsx"
import { SettingsPage } from "../settings/settings-page.tsx"
import { Abilities } from "./abilities.tsx"
import classes from "./create-token-page.module.css"
import { ExpiryPicker } from "./expiry-picker.tsx"
import { scopesQuery } from "./fetch-tokens.ts"
import { PresetPicker } from "./preset-picker.tsx"
import { ScopePicker } from "./scope-picker.tsx"
import { SecretOnce } from "./secret-once.tsx"

/** What will this token be able to do: left the choice, right what it comes to, then the secret once. */
export function CreateTokenPage() {
  const session = useSession()
  const client = useQueryClient()
  const table = useQuery(scopesQuery)
  const [name, setName] = useState("")
  const [description, setDescription] = useState("")
  const [chosen, setChosen] = useState<ReadonlySet<ScopeId>>(new Set([requiredScope]))
  const [days, setDays] = useState(session.tokenRules.daysDefault)
  const [addresses, setAddresses] = useState("")
  const [isConfirming, setConfirming] = useState(false)
  const elevated = isElevated(chosen)
  const daysMax = elevated ? session.tokenRules.elevatedDaysMax : session.tokenRules.daysMax
  const create = useMutation({
    mutationFn: async () =>
      expectData(
        await api.POST("/api/v1/tokens", {
          body: {
            name,
            scopes: [...chosen],
            expiresInDays: Math.min(days, daysMax),
            ...(description.trim() === "" ? {} : { description }),
            limits: { addresses: addresses.split(/[\s,]+/).filter((each) => each !== "") },
          },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tokens"] }),
    onError: (error) => {
      if (error instanceof ApiProblem && error.key === "confirmation-required") setConfirming(true)
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    create.mutate()
  }
  const breadcrumbs = [{ label: "API tokens", to: paths.apiTokens }]
  if (create.data)
    return (
      <SettingsPage>
        <PageHeader title={`${create.data.name} is created`} breadcrumbs={breadcrumbs} />
        <div className={classes.secret}>
          <SecretOnce secret={create.data.token} scopes={create.data.scopes} />
          <Group mt="lg">
            <Button component={Link} to={paths.apiTokens}>
              I have saved it
            </Button>
          </Group>
        </div>
      </SettingsPage>
    )
  const needsConfirmation = create.error instanceof ApiProblem && create.error.key === "confirmation-required"
  const reason = name.trim() === "" ? "Give it a name first" : null
  return (
    <SettingsPage>
      <PageHeader title="New token" breadcrumbs={breadcrumbs} />
      <form onSubmit={submit} className={classes.columns}>
        <Stack gap="lg" className={classes.choice}>
          {create.error && !needsConfirmation && <ProblemNote problem={problemText(create.error)} />}
          <TextInput
            label="Name"
            description="What uses it: ci-shop, nightly-report. Unique among your tokens."
            required
            withAsterisk={false}
            maxLength={128}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={fieldProblem(create.error, "name")}
          />
          <PresetPicker chosen={chosen} onChoose={setChosen} held={session.scopes} />
          <ScopePicker
            chosen={chosen}
            onChange={setChosen}
            held={session.scopes}
            isAdministrator={session.isAdministrator}
          />
          <ExpiryPicker days={Math.min(days, daysMax)} daysMax={daysMax} isElevated={elevated} onChange={setDays} />
          <details className={classes.more} open={addresses !== "" || undefined}>
            <summary>Limits and description</summary>
            <Stack gap="sm" mt="sm">
              <TextInput
                label="Works only from"
                description="Addresses or ranges, with commas: 10.0.0.0/8, 2001:db8::/32. Empty: from anywhere."
                value={addresses}
                onChange={(event) => setAddresses(event.currentTarget.value)}
                error={fieldProblem(create.error, "addresses")}
              />
              <Textarea
                label="Description"
                maxLength={1000}
                value={description}
                onChange={(event) => setDescription(event.currentTarget.value)}
              />
            </Stack>
          </details>
          <Group gap="sm" className={classes.submit}>
            <Tooltip label={reason} disabled={reason === null}>
              <Button
                type="submit"
                size="sm"
                loading={create.isPending}
                data-disabled={reason !== null}
                aria-disabled={reason !== null}
              >
                {elevated ? "Confirm and create token" : "Create token"}
              </Button>
            </Tooltip>
            <Button component={Link} to={paths.apiTokens} variant="subtle" color="gray" size="sm">
              Cancel
            </Button>
          </Group>
        </Stack>
        <aside className={classes.abilities} aria-label="What the token can do">
          <Section title="This token can">
            {table.data && <Abilities table={table.data} permissions={permissionsOf(chosen)} withCannot />}
            {table.error && <ProblemNote problem={problemText(table.error)} onRetry={() => void table.refetch()} />}
          </Section>
        </aside>
      </form>
      <ConfirmPassword
        isOpen={isConfirming}
        reason="The choice holds scopes of organization administration."
        onClose={() => setConfirming(false)}
        onConfirmed={() => {
          setConfirming(false)
          create.mutate()
        }}
      />
    </SettingsPage>
  )
}
