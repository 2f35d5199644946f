import { Mark } from "../../ui/frame/mark.tsx"
import type { ReferenceOperation } from "./openapi-operations.ts"
import classes from "./reference-page.module.css"

/** The operations that are shown, by tag, each a way to its entry. */
export function ReferenceContents({ byTag }: { readonly byTag: ReadonlyMap<string, readonly ReferenceOperation[]> }) {
  return (
    <nav className={classes.contents} aria-label="Operations">
      <div className={classes.brand}>
        <Mark />
        <span>Waybill API</span>
      </div>
      {[...byTag].map(([tag, operations]) => (
        <div key={tag}>
          <div className={classes.tag}>{tag}</div>
          {operations.map((each) => (
            <a key={each.id} href={`#${each.id}`} className={classes.entry} title={each.summary}>
              <b>{each.method}</b> {each.path.replace("/api/v1", "")}
            </a>
          ))}
        </div>
      ))}
    </nav>
  )
}
