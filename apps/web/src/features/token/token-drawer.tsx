import { Button, Group, Stack } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useSession } from "../../session/use-session.ts"
import { counted } from "../../ui/counted.ts"
import { Facts, Section } from "../../ui/section.tsx"
import { SideDrawer } from "../../ui/side-drawer.tsx"
import { exactTime, Time } from "../../ui/time.tsx"
import { Abilities } from "./abilities.tsx"
import { scopesQuery, type Token } from "./fetch-tokens.ts"
import { neverUsed } from "./never-used.ts"
import { isAlive } from "./token-columns.tsx"
import { tokenState } from "./token-state.ts"

interface TokenDrawerProps {
  readonly token: Token
  onClose(): void
  onRevoke(): void
  onRotate(): void
}

/** A token: its life, its limits, and all that it can do now. */
export function TokenDrawer({ token, onClose, onRevoke, onRotate }: TokenDrawerProps) {
  const session = useSession()
  const table = useQuery(scopesQuery)
  return (
    <SideDrawer label={`Token ${token.name}`} title={token.name} onClose={onClose}>
      <Stack gap="lg">
        {isAlive(token) && (
          <Group gap="xs">
            {token.owner.id === session.user.id && token.state === "active" && (
              <Button variant="default" onClick={onRotate}>
                Rotate
              </Button>
            )}
            <Button variant="default" c="var(--wb-critical)" onClick={onRevoke}>
              Revoke
            </Button>
          </Group>
        )}
        <Facts
          facts={[
            ...(token.description ? [["For", token.description] as const] : []),
            ["Owner", token.owner.name],
            ["State", stateText(token)],
            ["Ends", exactTime(token.endsAt)],
            ["Created", exactTime(token.createdAt)],
            [
              "Last used",
              token.lastUsedAt ? (
                <span key="used">
                  <Time at={token.lastUsedAt} />{" "}
                  {token.lastUsedAddress && <span className="mono">from {token.lastUsedAddress}</span>}
                </span>
              ) : (
                "never"
              ),
            ],
            [
              "Secret ends with",
              <span key="four" className="mono">
                …{token.lastFour}
              </span>,
            ],
            ["Never used", neverUsedText(token)],
            ["Works from", token.limits.addresses.length === 0 ? "any address" : token.limits.addresses.join(", ")],
            ["Reaches", reachText(token.limits)],
          ]}
        />
        <Section title="This token can">
          {table.data && (
            <Abilities
              table={table.data}
              permissions={token.permissions}
              isLimited={token.limits.isLimited}
              neverUsed={neverUsed(token)}
            />
          )}
        </Section>
      </Stack>
    </SideDrawer>
  )
}

/** A life beside other facts, where "89 days" alone would say too little. */
function stateText(token: Token): string {
  if (token.state !== "active") return tokenState(token).text
  return token.daysLeft === 0 ? "Active, ends today" : `Active, ${counted(token.daysLeft, "day")} left`
}

/** What could be left out of its successor. */
function neverUsedText(token: Token): string {
  if (token.neverUsedPermissions === null) return "not known: it is older than this record"
  return neverUsed(token).join(", ") || "nothing: it needs all that it holds"
}

const either = new Intl.ListFormat("en", { type: "disjunction" })

/** "product Suite or label team-shop": whose assets alone a token reaches. */
function reachText({ isLimited, products, labels }: Token["limits"]): string {
  if (!isLimited) return "all assets"
  const names = [...products.map(({ name }) => `product ${name}`), ...labels.map(({ name }) => `label ${name}`)]
  return names.length === 0 ? "nothing: its products and labels are gone" : `assets of ${either.format(names)}`
}
