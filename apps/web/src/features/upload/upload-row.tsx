import { Anchor, Badge, Progress, VisuallyHidden } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { bytesText } from "../../ui/bytes-text.ts"
import { counted } from "../../ui/counted.ts"
import { ProblemNote } from "../../ui/problem-note.tsx"
import { KevTag } from "../../ui/severity.tsx"
import { SeverityBar } from "../../ui/severity-bar.tsx"
import { UnknownNote } from "../asset/unknown-note.tsx"
import { formatName } from "../sbom/sbom-list.tsx"
import type { UploadState } from "./upload-file.ts"
import classes from "./upload-page.module.css"
import { VexResult } from "./vex-result.tsx"

/** One file on its way: sent, read, its counts and notes; or why it was not taken. */
export function UploadRow({ file, state }: { readonly file: File; readonly state: UploadState }) {
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <span className={classes.name}>{file.name}</span>
        <span className="quiet numbers">{bytesText(file.size)}</span>
        <span role="status" aria-atomic>
          <VisuallyHidden>{file.name}: </VisuallyHidden>
          {state.kind === "waiting" && <span className="quiet">waiting</span>}
          {state.kind === "reading" && <span className="quiet">being read and matched…</span>}
          {state.kind === "refused" && (
            <Badge color="red" variant="light" tt="none">
              Rejected
            </Badge>
          )}
          {(state.kind === "taken" || state.kind === "taken-vex") && (
            <Badge color="teal" variant="light" tt="none">
              {state.isNew ? "Uploaded" : "Already uploaded"}
            </Badge>
          )}
        </span>
      </div>
      {state.kind === "sending" && (
        <Progress value={state.sent * 100} size="sm" mt={8} aria-label={`${file.name} is being sent`} />
      )}
      {state.kind === "reading" && (
        <Progress
          value={(state.done ?? 1) * 100}
          animated={state.done === null}
          size="sm"
          mt={8}
          aria-label={`${file.name} is being read`}
        />
      )}
      {state.kind === "refused" && (
        <div className={classes.detail}>
          <ProblemNote problem={state.problem} />
        </div>
      )}
      {state.kind === "taken" && (
        <div className={`${classes.line} ${classes.detail}`}>
          <Anchor component={Link} to={paths.asset(state.sbom.asset.id)} size="sm" fw={600}>
            {state.sbom.asset.name} {state.sbom.asset.version}
          </Anchor>
          <span className="quiet">{formatName(state.sbom)}</span>
          <span>
            {counted(state.sbom.counts.components, "component")}, {state.sbom.counts.matched.toLocaleString("en")}{" "}
            matched
          </span>
          <span className={classes.counts}>
            <SeverityBar counts={state.sbom.counts} />
          </span>
          {state.sbom.counts.kev > 0 && <KevTag />}
          {state.sbom.warnings.length > 0 && (
            <span className="quiet">{counted(state.sbom.warnings.length, "note")}</span>
          )}
        </div>
      )}
      {state.kind === "taken" && <UnknownNote assetId={state.sbom.asset.id} />}
      {state.kind === "taken-vex" && <VexResult vex={state.vex} />}
    </li>
  )
}
