import { Badge, Group } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { CopyIcon } from "../../ui/copyable.tsx"
import type { ReferenceField, ReferenceOperation } from "./openapi-operations.ts"
import classes from "./reference-page.module.css"

interface OperationEntryProps {
  readonly operation: ReferenceOperation
  /** The address names it: it is open, and in sight. */
  readonly isNamed: boolean
}

/**
 * One operation in a line, which opens to all of it. What is closed is not in the document: all of it were eighteen
 * thousand elements.
 */
export function OperationEntry({ operation, isNamed }: OperationEntryProps) {
  const entry = useRef<HTMLDetailsElement>(null)
  const [isOpen, setOpen] = useState(isNamed)
  useEffect(() => {
    if (!isNamed) return
    setOpen(true)
    entry.current?.scrollIntoView()
  }, [isNamed])
  return (
    <details
      ref={entry}
      id={operation.id}
      className={classes.operation}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <b className={classes.method}>{operation.method}</b>
        <code className={classes.path}>{operation.path}</code>
        <span className={classes.summary}>{operation.summary}</span>
      </summary>
      {isOpen && <OperationDetail operation={operation} />}
    </details>
  )
}

/** What an operation needs, takes and gives, and a call that is ready to run. */
function OperationDetail({ operation }: { readonly operation: ReferenceOperation }) {
  const call = curl(operation)
  return (
    <div className={classes.detail}>
      <Group gap={6} mb="sm">
        {operation.permission ? (
          <>
            <span className="quiet">Needs</span>
            <Badge variant="light" tt="none" className="mono">
              {operation.permission}
            </Badge>
            <span className="quiet">granted by</span>
            {operation.grantedBy.map((scope) => (
              <Badge key={scope} variant="default" tt="none" className="mono">
                {scope}
              </Badge>
            ))}
          </>
        ) : (
          <span className="quiet">{operation.isPublic ? "Open to everybody" : "For signed-in people"}</span>
        )}
      </Group>
      <Fields title="Parameters" fields={operation.parameters} />
      {operation.body && (
        <>
          <Fields title={`Body: ${operation.body.contentTypes.join(", ")}`} fields={operation.body.fields} />
          {operation.body.example && <pre className={classes.code}>{operation.body.example}</pre>}
        </>
      )}
      {operation.answers
        .filter((answer) => answer.fields.length > 0)
        .slice(0, 1)
        .map((answer) => (
          <Fields
            key={answer.status}
            title={`Answer ${answer.status}`}
            fields={answer.fields.map((field) => ({ ...field, isRequired: false }))}
          />
        ))}
      <div className={classes.statuses}>
        {operation.answers.map((answer) => (
          <span key={answer.status}>
            <b>{answer.status}</b> {answer.description}
          </span>
        ))}
      </div>
      <div className={classes.call}>
        <pre className={classes.code}>{call}</pre>
        <CopyIcon text={call} label="Copy the call" />
      </div>
    </div>
  )
}

function Fields({ title, fields }: { readonly title: string; readonly fields: readonly ReferenceField[] }) {
  if (fields.length === 0) return null
  return (
    <div className={classes.fields}>
      <h3>{title}</h3>
      <table>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <td>
                <code>{field.name}</code>
                {field.isRequired && <span className={classes.required}> required</span>}
              </td>
              <td className="mono quiet">{field.type}</td>
              <td>{field.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function curl(operation: ReferenceOperation): string {
  const body = operation.body
  const data = body?.example
    ? ` \\\n  -H "Content-Type: application/json" -d '${JSON.stringify(JSON.parse(body.example)).replaceAll("'", "'\\''")}'`
    : body
      ? ` \\\n  -H "Content-Type: application/octet-stream" --data-binary @FILE`
      : ""
  return `curl -X ${operation.method} -H "Authorization: Bearer $WAYBILL_API_KEY" "${window.location.origin}${operation.path}"${data}`
}
