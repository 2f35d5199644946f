import { Combobox, Pill, PillsInput, Text, useCombobox } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import { IconFilter } from "@tabler/icons-react"
import { type ReactNode, useRef } from "react"
import classes from "./filter-bar.module.css"
import { suggestions, typedOf } from "./filter-suggestions.ts"
import { type FilterField, formatToken, queryWith, tokensOf } from "./filter-text.ts"
import { type Counting, useAll, useCounts } from "./use-counts.ts"
import { useOffered } from "./use-offered.ts"
import { useTypedFilter } from "./use-typed-filter.ts"

interface FilterBarProps {
  readonly fields: readonly FilterField[]
  readonly query: Readonly<Record<string, string>>
  onChange(changes: Readonly<Record<string, string | null>>): void
  readonly placeholder: string
  /** "1,204" or "~18,000"; null until known. */
  readonly count: string | null
  /**
   * Asks the list with other filters: what a suggestion would leave is told beside it, and how many there are of all.
   */
  readonly counting: Counting
  readonly actions?: ReactNode
}

/** The filter of a list, typed as text or clicked as chips; its state is the address. `/` puts the cursor here. */
export function FilterBar({ fields, query, onChange, placeholder, count, counting, actions }: FilterBarProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const input = useRef<HTMLInputElement>(null)
  // On many keyboards Shift makes it.
  useHotkeys([
    ["/", () => input.current?.focus()],
    ["shift+/", () => input.current?.focus()],
  ])
  const typed = useTypedFilter(fields, query, onChange)
  const tokens = tokensOf(query, fields)
  const word = typedOf(typed.text, fields)
  const options = suggestions(word, fields, useOffered(combobox.dropdownOpened ? word : null))
  const counts = useCounts(
    counting,
    combobox.dropdownOpened ? options.map(({ token }) => queryWith(token, query, fields)) : [],
  )
  const all = useAll(counting, query, fields)
  const take = (token: string): void => {
    if (typed.take(token) === "unfinished") combobox.openDropdown()
    input.current?.focus()
  }
  return (
    <div className={classes.bar}>
      <Combobox store={combobox} onOptionSubmit={take} withinPortal>
        <Combobox.DropdownTarget>
          <PillsInput
            size="sm"
            className={classes.input}
            leftSection={<IconFilter size={16} aria-hidden />}
            onClick={() => input.current?.focus()}
          >
            <Pill.Group>
              {tokens.map(({ field, value }) => (
                <Pill
                  key={field.parameter}
                  withRemoveButton
                  removeButtonProps={{
                    "aria-label": `Remove ${formatToken(field, value)}`,
                    "aria-hidden": false,
                    tabIndex: 0,
                  }}
                  onRemove={() => onChange({ [field.parameter]: null })}
                >
                  {formatToken(field, value)}
                </Pill>
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  ref={input}
                  value={typed.text}
                  placeholder={tokens.length === 0 ? placeholder : ""}
                  aria-label="Filter"
                  onFocus={() => combobox.openDropdown()}
                  onBlur={() => {
                    combobox.closeDropdown()
                    typed.leave()
                  }}
                  onChange={(event) => {
                    typed.type(event.currentTarget.value)
                    combobox.openDropdown()
                    combobox.updateSelectedOptionIndex()
                  }}
                  onKeyDown={(event) => {
                    if (event.key === "Enter" && combobox.getSelectedOptionIndex() === -1) typed.commit()
                    if (event.key === "Escape") {
                      combobox.closeDropdown()
                      input.current?.blur()
                    }
                    const last = tokens.at(-1)
                    if (event.key === "Backspace" && typed.text === "" && last)
                      onChange({ [last.field.parameter]: null })
                  }}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        {options.length > 0 && (
          <Combobox.Dropdown>
            <Combobox.Options mah={320} className={classes.options}>
              {options.map((option, index) => (
                <Combobox.Option key={option.token} value={option.token}>
                  <span className={classes.option}>
                    <span className="mono">{option.token}</span>
                    <Text span size="xs" c="dimmed">
                      {option.label}
                    </Text>
                    <span className={`${classes.left} numbers`}>{counts[index]}</span>
                  </span>
                </Combobox.Option>
              ))}
            </Combobox.Options>
          </Combobox.Dropdown>
        )}
      </Combobox>
      <span className={`${classes.count} numbers`} aria-live="polite">
        {count}
        {all !== null && ` of ${all}`}
      </span>
      {actions && (
        <div className={classes.actions} data-actions>
          {actions}
        </div>
      )}
    </div>
  )
}
