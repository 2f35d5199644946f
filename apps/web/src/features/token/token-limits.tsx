import { Stack, Text, Textarea, TextInput } from "@mantine/core"
import { fieldProblem } from "../../api/api-problem.ts"
import classes from "./create-token-page.module.css"
import { ReachChoice } from "./reach-choice.tsx"
import type { TokenWish } from "./use-make-token.ts"

interface TokenLimitsProps {
  readonly wish: TokenWish
  onChange(change: Partial<TokenWish>): void
  readonly error: unknown
}

/** What few tokens need: from where alone it works, whose assets alone it reaches, and words about it. */
export function TokenLimits({ wish, onChange, error }: TokenLimitsProps) {
  return (
    <details
      className={classes.more}
      open={wish.addresses !== "" || wish.products.length + wish.labels.length > 0 || undefined}
    >
      <summary>Limits and description</summary>
      <Stack gap="sm" mt="sm">
        <TextInput
          label="Works only from"
          description="Addresses or ranges, with commas: 10.0.0.0/8, 2001:db8::/32. Empty: from anywhere."
          value={wish.addresses}
          onChange={(event) => onChange({ addresses: event.currentTarget.value })}
          error={fieldProblem(error, "addresses")}
        />
        <ReachChoice kind="product" value={wish.products} onChange={(products) => onChange({ products })} />
        <ReachChoice kind="label" value={wish.labels} onChange={(labels) => onChange({ labels })} />
        {wish.products.length + wish.labels.length > 0 && (
          <Text size="sm" c="dimmed">
            The token works on the assets of these alone, and may not call what goes beyond them. New assets that it
            uploads are added to the products and get the labels.
          </Text>
        )}
        <Textarea
          label="Description"
          maxLength={1000}
          value={wish.description}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      </Stack>
    </details>
  )
}
