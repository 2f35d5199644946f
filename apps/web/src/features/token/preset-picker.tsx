import { Button, Group, Input } from "@mantine/core"
import { presets, requiredScope, type ScopeId } from "@waybill/permissions/scopes"

interface PresetPickerProps {
  readonly chosen: ReadonlySet<ScopeId>
  onChoose(scopes: ReadonlySet<ScopeId>): void
  readonly held: readonly string[]
}

/** What tokens are mostly made for: one click chooses the scopes of a use case. */
export function PresetPicker({ chosen, onChoose, held }: PresetPickerProps) {
  return (
    <Input.Wrapper label="Start from a use case" labelElement="div">
      <Group gap={6} mt={4} role="group" aria-label="Use cases">
        {presets.map((preset) => {
          const scopes = new Set<ScopeId>([requiredScope, ...preset.scopes])
          const isChosen = scopes.size === chosen.size && [...scopes].every((id) => chosen.has(id))
          const isHeld = [...scopes].every((id) => held.includes(id))
          return (
            <Button
              key={preset.name}
              type="button"
              variant={isChosen ? "light" : "default"}
              aria-pressed={isChosen}
              disabled={!isHeld}
              onClick={() => onChoose(scopes)}
            >
              {preset.name}
            </Button>
          )
        })}
      </Group>
    </Input.Wrapper>
  )
}
