import { Anchor } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { paths } from "../../paths.ts"
import { Copyable } from "../../ui/copyable.tsx"
import { Facts } from "../../ui/section.tsx"
import { releaseSentence } from "../explain/release-sentence.ts"
import { EndOfLife } from "./end-of-life.tsx"
import type { ComponentDetail } from "./fetch-components.ts"
import { licenseText } from "./license-text.ts"

/** What a component is, as its document and its corrections say. */
export function ComponentFacts({ component }: { readonly component: ComponentDetail }) {
  return (
    <Facts
      facts={[
        [
          "Package",
          component.package ? (
            <Anchor key="package" component={Link} to={paths.package(component.package)} size="sm" className="mono">
              {component.package}
            </Anchor>
          ) : (
            "nothing says which"
          ),
        ],
        ["purl", component.purl ? <Copyable key="purl" text={component.purl} /> : "none"],
        ...(component.release ? [["Release", releaseSentence(component.release)] as const] : []),
        ["CPE", component.cpe ? <Copyable key="cpe" text={component.cpe} /> : "none"],
        ["bom-ref", component.bomRef ? <Copyable key="ref" text={component.bomRef} /> : "none"],
        ["End of life", component.endOfLife ? <EndOfLife key="end" life={component.endOfLife} /> : "not known"],
        [
          "License",
          <span key="license" title={component.licenses.join("\n")}>
            {licenseText(component.licenses) || "none named"}
          </span>,
        ],
        ["Supplier", component.supplier ?? "none named"],
        ["Scope", component.scope ?? "none named"],
      ]}
    />
  )
}
