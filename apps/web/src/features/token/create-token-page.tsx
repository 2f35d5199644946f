import { useQuery } from "@tanstack/react-query"
import { isElevated, permissionsOf } from "@waybill/permissions/grants"
import { requiredScope } from "@waybill/permissions/scopes"
import { type FormEvent, useState } from "react"
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
import { scopesQuery } from "./fetch-tokens.ts"
import { MadeToken } from "./made-token.tsx"
import { TokenForm } from "./token-form.tsx"
import { type TokenWish, useMakeToken } from "./use-make-token.ts"

const breadcrumbs = [{ label: "API tokens", to: paths.apiTokens }]

/** What will this token be able to do: left the choice, right what it comes to, then the secret once. */
export function CreateTokenPage() {
  const { tokenRules } = useSession()
  const table = useQuery(scopesQuery)
  const [chosen, setChosen] = useState<TokenWish>({
    name: "",
    description: "",
    scopes: new Set([requiredScope]),
    days: tokenRules.daysDefault,
    addresses: "",
    products: [],
    labels: [],
  })
  const daysMax = isElevated(chosen.scopes) ? tokenRules.elevatedDaysMax : tokenRules.daysMax
  const wish = { ...chosen, days: Math.min(chosen.days, daysMax) }
  const { make, refusal, isConfirming, setConfirming } = useMakeToken()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    make.mutate(wish)
  }
  if (make.data)
    return (
      <SettingsPage>
        <PageHeader title={`${make.data.name} is created`} breadcrumbs={breadcrumbs} />
        <MadeToken secret={make.data.token} scopes={make.data.scopes} />
      </SettingsPage>
    )
  return (
    <SettingsPage>
      <PageHeader title="New token" breadcrumbs={breadcrumbs} />
      <form onSubmit={submit} className={classes.columns}>
        <TokenForm
          wish={wish}
          daysMax={daysMax}
          onChange={(change) => setChosen((now) => ({ ...now, ...change }))}
          isPending={make.isPending}
          error={refusal}
        />
        <aside className={classes.abilities} aria-label="What the token can do">
          <Section title="This token can">
            {table.data && (
              <Abilities
                table={table.data}
                permissions={permissionsOf(wish.scopes)}
                isLimited={wish.products.length + wish.labels.length > 0}
                withCannot
              />
            )}
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
          make.mutate(wish)
        }}
      />
    </SettingsPage>
  )
}
