import { Alert, SegmentedControl, Stack } from "@mantine/core"
import { IconEye } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { CopyIcon } from "../../ui/copyable.tsx"
import { callExamples } from "./call-examples.ts"
import classes from "./secret-once.module.css"

/** The secret, this once, and lines that are ready to run: for a shell and for pipelines. */
export function SecretOnce({ secret, scopes }: { readonly secret: string; readonly scopes: readonly string[] }) {
  const examples = callExamples(window.location.origin, scopes)
  const [chosen, setChosen] = useState(examples[0]?.name ?? "")
  const example = examples.find((each) => each.name === chosen)
  // The form that had the focus is gone.
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <Stack gap="md">
      <Alert
        icon={<IconEye size={18} />}
        color="orange"
        variant="light"
        title="This is the only time that the token is shown"
      >
        Waybill keeps just its fingerprint. Put it where secrets are kept now; if it is lost, rotate it.
      </Alert>
      <div ref={place} className={classes.secret} role="group" aria-label="The token" tabIndex={-1}>
        <code data-testid="secret">{secret}</code>
        <CopyIcon text={secret} label="Copy the token" />
      </div>
      <SegmentedControl
        size="xs"
        data={examples.map((each) => each.name)}
        value={chosen}
        onChange={setChosen}
        aria-label="Where it is used"
      />
      {example && (
        <div className={classes.example}>
          <pre>{example.text}</pre>
          <CopyIcon text={example.text} label="Copy the lines" />
        </div>
      )}
    </Stack>
  )
}
