import { ActionIcon, Autocomplete, MultiSelect, SegmentedControl, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { type TrustWord, trustChoices, trustWordOf } from "./trust-choice.tsx"
import classes from "./vex-trust-page.module.css"

export interface AuthorSetting {
  readonly author: string
  readonly trust: TrustWord
  readonly note: string
  /** Ids of the tokens from which the author applies. */
  readonly tokens: readonly string[]
}

interface AuthorRowProps {
  readonly setting: AuthorSetting
  /** How it is called, from 1. */
  readonly number: number
  readonly authors: readonly string[]
  readonly tokens: readonly { readonly value: string; readonly label: string }[]
  readonly isReadOnly: boolean
  onChange(changes: Partial<AuthorSetting>): void
  onRemove(): void
}

/** One author: how far believed, and from whom. */
export function AuthorRow({ setting, number, authors, tokens, isReadOnly, onChange, onRemove }: AuthorRowProps) {
  return (
    <div className={classes.row}>
      <Autocomplete
        aria-label={`Author ${number}`}
        placeholder="As documents name the author"
        data={[...authors]}
        value={setting.author}
        onChange={(author) => onChange({ author })}
        readOnly={isReadOnly}
        maxLength={512}
        required
      />
      <SegmentedControl
        aria-label={`Trust in author ${number}`}
        data={trustChoices}
        value={setting.trust}
        onChange={(value) => onChange({ trust: trustWordOf(value) })}
        readOnly={isReadOnly}
      />
      <TextInput
        aria-label={`Note on author ${number}`}
        placeholder="Note"
        value={setting.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        readOnly={isReadOnly}
        maxLength={1000}
      />
      {!isReadOnly && (
        <ActionIcon aria-label={`Remove ${setting.author || "the author"}`} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      )}
      {setting.trust === "apply" && (
        <MultiSelect
          className={classes.tokens ?? ""}
          label="Applies from whoever may triage, and from the tokens"
          placeholder={setting.tokens.length > 0 ? "" : "No token: what a pipeline brings is proposed"}
          data={[...tokens]}
          value={[...setting.tokens]}
          onChange={(chosen) => onChange({ tokens: chosen })}
          readOnly={isReadOnly}
          searchable
          hidePickedOptions
          nothingFoundMessage="No token has this name"
        />
      )}
    </div>
  )
}
