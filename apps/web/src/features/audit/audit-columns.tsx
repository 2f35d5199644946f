import type { Column } from "../../ui/list/data-list.tsx"
import { NarrowRow } from "../../ui/list/narrow-row.tsx"
import { Time } from "../../ui/time.tsx"
import { actorOf, deedOf, objectOf } from "./audit-words.ts"
import type { AuditEvent } from "./fetch-audit.ts"

export const auditColumns: readonly Column<AuditEvent>[] = [
  { id: "deed", header: "What", width: 150, cell: (event) => <b>{deedOf(event.action)}</b> },
  {
    id: "object",
    header: "Which",
    // Seen beside an open act too: many in a row are of one kind.
    width: 140,
    grow: 1,
    cell: (event) => <WhichObject event={event} />,
  },
  {
    id: "actor",
    header: "Who",
    width: 160,
    grow: 0.6,
    cell: (event) => <span title={actorOf(event)}>{actorOf(event)}</span>,
  },
  {
    id: "address",
    header: "From",
    width: 104,
    cell: (event) => <span className="mono quiet">{event.actor.address}</span>,
  },
  {
    id: "at",
    header: "When",
    width: 112,
    sort: "at",
    cell: (event) => (
      <span className="quiet">
        <Time at={event.at} />
      </span>
    ),
  },
]

/** By its name, where the record holds one. */
function WhichObject({ event }: { readonly event: AuditEvent }) {
  const text = objectOf(event)
  return (
    <span title={text} className={text === event.object.id ? "mono quiet" : ""}>
      {text}
    </span>
  )
}

/** An act on a phone. */
export function AuditNarrowRow({ event }: { readonly event: AuditEvent }) {
  return (
    <NarrowRow
      title={deedOf(event.action)}
      aside={<Time at={event.at} />}
      below={
        <>
          <WhichObject event={event} />
          <span>{actorOf(event)}</span>
        </>
      }
    />
  )
}
