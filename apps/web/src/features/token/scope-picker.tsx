import { Badge, Checkbox } from "@mantine/core"
import { allScopeIds, requiredScope, type ScopeId, scopes } from "@waybill/permissions/scopes"
import classes from "./scope-picker.module.css"

interface ScopePickerProps {
  readonly chosen: ReadonlySet<ScopeId>
  onChange(chosen: ReadonlySet<ScopeId>): void
  /** The scopes that the person's role holds: nobody gives more than they have. */
  readonly held: readonly string[]
  readonly isAdministrator: boolean
}

const groups = [...new Set(allScopeIds.map((id) => scopes[id].group))]

/** The 20 scopes in their groups, each with its one line; what one's role lacks cannot be chosen and says so. */
export function ScopePicker({ chosen, onChange, held, isAdministrator }: ScopePickerProps) {
  const toggle = (id: ScopeId): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    next.add(requiredScope)
    onChange(next)
  }
  return (
    <div>
      {groups.map((group) => (
        <fieldset key={group} className={classes.group}>
          <legend className={classes.legend}>{group}</legend>
          {allScopeIds
            .filter((id) => scopes[id].group === group)
            .map((id) => {
              const reason = whyNot(id, held, isAdministrator)
              return (
                <Checkbox
                  key={id}
                  className={classes.scope ?? ""}
                  checked={chosen.has(id)}
                  disabled={reason !== null && id !== requiredScope}
                  readOnly={id === requiredScope}
                  onChange={() => toggle(id)}
                  label={
                    <>
                      {scopes[id].name} <code className={classes.id}>{id}</code>
                      {scopes[id].elevated && (
                        <Badge color="red.9" variant="filled" size="xs" ml={6} tt="none">
                          elevated
                        </Badge>
                      )}
                    </>
                  }
                  description={id === requiredScope ? `${scopes[id].description}` : (reason ?? scopes[id].description)}
                />
              )
            })}
        </fieldset>
      ))}
    </div>
  )
}

function whyNot(id: ScopeId, held: readonly string[], isAdministrator: boolean): string | null {
  if (scopes[id].elevated && !isAdministrator) return "Only an administrator makes a token with this scope."
  return held.includes(id) ? null : "Your role does not hold this scope; nobody can give more than they hold."
}
