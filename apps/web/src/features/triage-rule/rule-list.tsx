import { useHotkeys } from "@mantine/hooks"
import { type KeyboardEvent, useRef, useState } from "react"
import { problemText } from "../../api/problem-text.ts"
import { counted } from "../../ui/counted.ts"
import { isTyping } from "../../ui/is-typing.ts"
import type { Selection } from "../../ui/list/data-list.tsx"
import { ListOrder } from "../../ui/list/list-order.tsx"
import { SelectBox } from "../../ui/list/select-all.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { DeleteRuleDialog } from "./delete-rule-dialog.tsx"
import type { TriageRule } from "./fetch-rules.ts"
import { RuleDeeds } from "./rule-deeds.tsx"
import { RuleWords } from "./rule-words.tsx"
import classes from "./triage-rules-page.module.css"
import { useChangeRule } from "./use-change-rule.ts"

/** Where a key goes: j and k move as the arrows do, and are no more than letters with Alt. */
function stepsOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): -1 | 0 | 1 {
  if (ctrlKey || metaKey) return 0
  if (key === "ArrowUp" || (key === "k" && !altKey)) return -1
  return key === "ArrowDown" || (key === "j" && !altKey) ? 1 : 0
}

interface RuleListProps {
  readonly rules: readonly TriageRule[]
  readonly mayChange: boolean
  readonly selection: Selection
  /** As the API says it: `position`. */
  readonly sort: string
  onSort(sort: string): void
  /** Not all rules are shown. */
  readonly isFiltered: boolean
}

const orders = [
  { header: "Order", sort: "position", isSortedUpFirst: true },
  { header: "Name", sort: "name", isSortedUpFirst: true },
  { header: "Findings", sort: "findings" },
  { header: "Changed", sort: "changedAt" },
] as const

/**
 * The rules, as a rule in the order in which they are asked: arrows, j and k go from name to name, with Alt they move
 * the rule, x selects it.
 */
export function RuleList({ rules, mayChange, selection, sort, onSort, isFiltered }: RuleListProps) {
  const list = useRef<HTMLOListElement>(null)
  const [deleted, setDeleted] = useState<TriageRule | null>(null)
  const change = useChangeRule()
  // Elsewhere the neighbours that a rule would change places with are not those that are seen.
  const mayMove = mayChange && sort === "position" && !isFiltered
  const move = (rule: TriageRule, steps: number): void => {
    const position = rule.position + steps
    if (mayMove && !change.isPending && position >= 1 && position <= rules.length)
      change.mutate({ rule, body: { position } })
  }
  const focus = (index: number): void => list.current?.querySelectorAll<HTMLElement>("[data-rule-name]")[index]?.focus()
  useHotkeys([["j", () => document.activeElement === document.body && focus(0)]])
  const toggle = (rule: TriageRule): void => {
    const ids = new Set(selection.ids)
    if (!ids.delete(rule.id)) ids.add(rule.id)
    selection.change(ids)
  }
  const areAllSelected = rules.every(({ id }) => selection.ids.has(id))
  const onKeyDown = (event: KeyboardEvent, rule: TriageRule, index: number): void => {
    // A menu or dialog that was opened from a rule speaks through it too.
    if (isTyping(event.target)) return
    if (event.key === "Escape") selection.change(new Set())
    if (event.key === "x" && !event.ctrlKey && !event.metaKey) toggle(rule)
    const steps = stepsOf(event)
    if (steps === 0 || !(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    if (event.altKey) move(rule, steps)
    else focus(index + steps)
  }
  return (
    <>
      {change.error && <ProblemNote problem={problemText(change.error)} />}
      {(rules.length > 1 || isFiltered) && (
        <div className={classes.all}>
          <SelectBox
            label="Select all rules"
            isSelected={areAllSelected}
            isPartly={selection.ids.size > 0 && !areAllSelected}
            onChange={() => selection.change(new Set(areAllSelected ? [] : rules.map(({ id }) => id)))}
          />
          {mayMove && (
            <p className={classes.keys} data-for-keys>
              <kbd>Alt</kbd> <kbd>↑</kbd> and <kbd>Alt</kbd> <kbd>↓</kbd> on a rule move it, <kbd>x</kbd> selects it.
            </p>
          )}
          <ListOrder orders={orders} sort={sort} onSort={onSort} />
        </div>
      )}
      <ol ref={list} className={classes.list} aria-label="Triage rules" data-busy={change.isPending || undefined}>
        {rules.map((rule, index) => (
          <li key={rule.id} className={classes.rule} onKeyDown={(event) => onKeyDown(event, rule, index)}>
            <SelectBox
              label={`Select ${rule.name}`}
              isSelected={selection.ids.has(rule.id)}
              onChange={() => toggle(rule)}
            />
            <span className={`${classes.place} numbers`}>{rule.position}</span>
            <RuleWords rule={rule} />
            <span className={`${classes.count} numbers`}>{counted(rule.findings, "finding")}</span>
            {mayChange && (
              <RuleDeeds
                rule={rule}
                mayMove={mayMove}
                isFirst={index === 0}
                isLast={index === rules.length - 1}
                onMove={(steps) => move(rule, steps)}
                onSwitch={(isEnabled) => change.mutate({ rule, body: { isEnabled } })}
                onDelete={() => setDeleted(rule)}
              />
            )}
          </li>
        ))}
      </ol>
      <DeleteRuleDialog rule={deleted} onClose={() => setDeleted(null)} />
    </>
  )
}
