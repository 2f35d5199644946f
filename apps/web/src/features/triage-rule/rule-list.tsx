import { type KeyboardEvent, useRef, useState } from "react"
import { problemText } from "../../api/problem-text.ts"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { DeleteRuleDialog } from "./delete-rule-dialog.tsx"
import type { TriageRule } from "./fetch-rules.ts"
import { RuleDeeds } from "./rule-deeds.tsx"
import { RuleWords } from "./rule-words.tsx"
import classes from "./triage-rules-page.module.css"
import { useChangeRule } from "./use-change-rule.ts"

interface RuleListProps {
  readonly rules: readonly TriageRule[]
  readonly mayChange: boolean
}

/** The rules in the order in which they are asked: arrows go from name to name, with Alt they move the rule. */
export function RuleList({ rules, mayChange }: RuleListProps) {
  const list = useRef<HTMLOListElement>(null)
  const [deleted, setDeleted] = useState<TriageRule | null>(null)
  const change = useChangeRule()
  const move = (rule: TriageRule, steps: number): void => {
    const position = rule.position + steps
    if (mayChange && !change.isPending && position >= 1 && position <= rules.length)
      change.mutate({ rule, body: { position } })
  }
  const onKeyDown = (event: KeyboardEvent, rule: TriageRule, index: number): void => {
    const steps = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0
    if (steps === 0 || !(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    if (event.altKey) move(rule, steps)
    else list.current?.querySelectorAll<HTMLElement>("[data-rule-name]")[index + steps]?.focus()
  }
  return (
    <>
      {change.error && <ProblemNote problem={problemText(change.error)} />}
      {mayChange && rules.length > 1 && (
        <p className={classes.keys} data-for-keys>
          <kbd>Alt</kbd> <kbd>↑</kbd> and <kbd>Alt</kbd> <kbd>↓</kbd> on a rule move it.
        </p>
      )}
      <ol ref={list} className={classes.list} aria-label="Triage rules" data-busy={change.isPending || undefined}>
        {rules.map((rule, index) => (
          <li key={rule.id} className={classes.rule} onKeyDown={(event) => onKeyDown(event, rule, index)}>
            <span className={`${classes.place} numbers`}>{rule.position}</span>
            <RuleWords rule={rule} />
            <span className={`${classes.count} numbers`}>{counted(rule.findings, "finding")}</span>
            {mayChange && (
              <RuleDeeds
                rule={rule}
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
