import { Badge, Skeleton } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { PageBody } from "../../ui/section.tsx"
import { ComponentBody } from "./component-body.tsx"
import { componentQuery } from "./fetch-components.ts"

/** Where is it, which version do I want. */
export function ComponentPage() {
  const { componentId = "" }: { componentId?: string } = useParams({ strict: false })
  const found = useQuery(componentQuery(componentId))
  const component = found.data
  return (
    <>
      <PageHeader
        title={component?.name ?? "Component"}
        {...(component && {
          tabTitle: `${component.name}${component.version ? `@${component.version}` : ""} in ${component.asset.name}`,
        })}
        identity={
          component?.version && (
            <Badge variant="default" tt="none" className="mono">
              {component.version}
            </Badge>
          )
        }
        breadcrumbs={
          component
            ? [
                { label: "Assets", to: paths.assets },
                { label: `${component.asset.name} ${component.asset.version}`, to: paths.asset(component.asset.id) },
              ]
            : [{ label: "Components", to: paths.components }]
        }
      />
      <PageBody>
        {found.isPending && <Skeleton height={240} />}
        {found.error && <ProblemNote problem={problemText(found.error)} onRetry={() => void found.refetch()} />}
        {component && <ComponentBody component={component} />}
      </PageBody>
    </>
  )
}
