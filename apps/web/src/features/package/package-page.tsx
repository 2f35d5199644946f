import { Anchor, Badge, Skeleton, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { formatQuery } from "../../address.ts"
import { ApiProblem } from "../../api/api-problem.ts"
import { problemText } from "../../api/problem-text.ts"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { counted } from "../../ui/counted.ts"
import { EmptyNote } from "../../ui/empty-note.tsx"
import { PageHeader } from "../../ui/frame/page-header.tsx"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { Facts, PageBody, Section } from "../../ui/section.tsx"
import { CorrectionText } from "../component/correction-text.tsx"
import { type Package, packageQuery } from "./fetch-package.ts"
import { PackageFlaws } from "./package-flaws.tsx"
import { versionsSentence } from "./package-words.ts"
import { VersionLadder } from "./version-ladder.tsx"

const breadcrumbs = [{ label: "Components", to: paths.components }]

/** Where is it, which version do I want. */
export function PackagePage() {
  const { packageKey = "" }: { packageKey?: string } = useParams({ strict: false })
  const query = useQuery(packageQuery(packageKey))
  const found = query.data
  return (
    <>
      <PageHeader
        title={found?.name ?? nameOf(packageKey)}
        breadcrumbs={breadcrumbs}
        identity={
          found?.ecosystem && (
            <Badge variant="default" tt="none">
              {found.ecosystem}
            </Badge>
          )
        }
        lead={found ? <Copyable text={found.key} /> : query.isPending && <Skeleton height={22} width="40%" />}
      />
      {/* Another body as soon as it is there: its name may be of several lines. */}
      <PageBody isWide key={query.status}>
        {query.isPending && <Skeleton height={240} />}
        {query.error instanceof ApiProblem && query.error.status === 404 ? (
          <EmptyNote title="None of your active assets has it">
            Waybill shows the packages that your own SBOMs name.{" "}
            <Anchor component={Link} to={paths.components}>
              Search the components
            </Anchor>
          </EmptyNote>
        ) : (
          query.error && <ProblemNote problem={problemText(query.error)} onRetry={() => void query.refetch()} />
        )}
        {found && <PackageBody found={found} />}
      </PageBody>
    </>
  )
}

/**
 * What the address says of its name, until it is known: `pkg:golang/golang.org/x/crypto@v0.15.0` →
 * `golang.org/x/crypto`.
 */
const nameOf = (key: string): string => {
  const [path = ""] = key.replace(/^pkg:[^/]*\//, "").split(/[?#]/)
  const version = path.indexOf("@", 1)
  return version < 0 ? path : path.slice(0, version)
}

function PackageBody({ found }: { readonly found: Package }) {
  return (
    <>
      <Section
        title="Versions"
        aside={
          <Anchor component={Link} to={paths.components + formatQuery({ package: found.key })} size="sm">
            All components
          </Anchor>
        }
      >
        <Text size="sm">{versionsSentence(found)}</Text>
        <VersionLadder found={found} />
      </Section>
      <Section title={`Vulnerabilities: ${found.vulnerabilities.length}`}>
        <PackageFlaws flaws={found.vulnerabilities} />
      </Section>
      <Section title="Licenses">
        <Facts
          facts={found.licenses.map(({ license, assets }) => [license ?? "none named", counted(assets, "asset")])}
        />
      </Section>
      {found.corrections.length > 0 && (
        <Section title="Corrected">
          {found.corrections.map((each) => (
            <CorrectionText key={each.id} correction={each} />
          ))}
        </Section>
      )}
    </>
  )
}
