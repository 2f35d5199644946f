import { SegmentedControl, Text } from "@mantine/core"
import classes from "./vex-trust-page.module.css"

export type TrustWord = "apply" | "propose" | "ignore"

export const trustChoices: { value: TrustWord; label: string }[] = [
  { value: "apply", label: "Apply" },
  { value: "propose", label: "Propose" },
  { value: "ignore", label: "Ignore" },
]

/** The word of a chosen value; one that is none is taken for the middle, so that it neither applies nor hides. */
export const trustWordOf = (value: string): TrustWord =>
  trustChoices.find((each) => each.value === value)?.value ?? "propose"

/** How far all of a kind are believed. */
export function TrustChoice({
  label,
  description,
  value,
  onChange,
  isReadOnly,
}: {
  readonly label: string
  readonly description: string
  readonly value: TrustWord
  onChange(value: TrustWord): void
  readonly isReadOnly: boolean
}) {
  return (
    <div className={classes.choice}>
      <div>
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      </div>
      <SegmentedControl
        aria-label={label}
        data={trustChoices}
        value={value}
        onChange={(next) => onChange(trustWordOf(next))}
        readOnly={isReadOnly}
      />
    </div>
  )
}
