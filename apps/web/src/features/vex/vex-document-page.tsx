import { Badge, Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { ApiProblem } from "../../api/api-problem.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody } from "../../ui/section.tsx"
import { exactTime } from "../../ui/time.tsx"
import { authorOf, vexFormatName, vexQuery } from "./fetch-vex.ts"
import { Statements } from "./statements.tsx"
import { VexActions } from "./vex-actions.tsx"

const breadcrumbs = [{ label: "VEX", to: paths.vex }]

/** What does this document state, and what became of each statement? */
export function VexDocumentPage() {
  const { vexId = "" }: { vexId?: string } = useParams({ strict: false })
  const navigate = useNavigate()
  const found = useQuery(vexQuery(vexId))
  const document = found.data
  if (!document)
    return (
      <>
        <PageHeader title="VEX document" breadcrumbs={breadcrumbs} />
        <PageBody>
          {!found.error && <Skeleton height={240} />}
          {found.error instanceof ApiProblem && found.error.status === 404 ? (
            <EmptyNote title="There is no such VEX document">It may have been deleted.</EmptyNote>
          ) : (
            found.error && <ProblemNote problem={problemText(found.error)} onRetry={() => void found.refetch()} />
          )}
        </PageBody>
      </>
    )
  return (
    <>
      <PageHeader
        title={authorOf(document)}
        breadcrumbs={breadcrumbs}
        identity={
          <Badge variant="default" tt="none">
            {vexFormatName(document.format)}
          </Badge>
        }
        lead={[
          document.fileName,
          document.issuedAt && `issued ${exactTime(document.issuedAt)}`,
          `uploaded ${exactTime(document.uploadedAt)}`,
          document.warnings.length > 0 && `breaks its own standard in ${counted(document.warnings.length, "place")}`,
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={<VexActions document={document} onDeleted={() => void navigate({ to: paths.vex })} />}
      />
      <Statements vexId={document.id} />
    </>
  )
}
