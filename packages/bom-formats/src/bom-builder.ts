import type { BomComponent, BomDocument, BomProblem, BomSystem, SecurityReference } from "./document.ts"
import type { BomLimits } from "./limits.ts"
import { ownText } from "./own-text.ts"

const problemsMax = 50
// No document of one machine or image has more; of one that has, nobody can tell which is meant.
const systemsMax = 100

/** A document that cannot be taken; caught by `readBom` alone, so that readers can stop anywhere. */
export class BomRefusal extends Error {
  readonly status: 400 | 413 | 422
  readonly problems: readonly BomProblem[]
  constructor(status: 400 | 413 | 422, problems: readonly BomProblem[]) {
    super(problems[0]?.message ?? "unreadable")
    this.status = status
    this.problems = problems
  }
}

/** A refusal for one reason; `path` is its place in the document, empty for the whole. */
export function refusal(status: 400 | 413 | 422, code: string, path: string, message: string): BomRefusal {
  return new BomRefusal(status, [{ level: "error", code, path, message }])
}

/** An edge that was told before its components. */
interface PendingEdge {
  readonly from: string
  readonly to: string
  readonly path: string
}

/**
 * Gathers components and edges from any format, under the limits, and resolves references once all are known. A class,
 * since it holds the growing document.
 */
export class BomBuilder<Component> {
  readonly problems: BomProblem[] = []
  readonly limits: BomLimits
  private readonly keep: (component: BomComponent) => Component
  private readonly components: Component[] = []
  private readonly indexByRef = new Map<string, number>()
  private readonly dependencies = new Map<number, number[]>()
  private readonly pending: PendingEdge[] = []
  private readonly noted = { error: 0, warning: 0 }
  private edgeCount = 0
  /** By what they say, so that each counts once. */
  private readonly systems = new Map<string, BomSystem>()
  /** What is told and is no component. */
  private readonly mentioned = new Set<string>()
  private place: (path: string) => string = (path) => path
  private subject: BomComponent | null = null
  private subjectRef: string | null = null

  /** `keep`: what is kept of each component once it was checked. */
  constructor(limits: BomLimits, keep: (component: BomComponent) => Component) {
    this.limits = limits
    this.keep = keep
  }

  /** How places are told from now on, for encodings that are read by the rules of another. */
  placeBy(place: (path: string) => string): void {
    this.place = place
  }

  error(code: string, path: string, message: string): void {
    this.note("error", code, path, message)
  }

  warn(code: string, path: string, message: string): void {
    this.note("warning", code, path, message)
  }

  /** To be thrown. */
  refusal(status: 413 | 422, code: string, path: string, message: string): BomRefusal {
    return refusal(status, code, this.place(path), message)
  }

  setSubject(component: BomComponent, path: string): void {
    this.check(component, path)
    this.subject = component
    this.subjectRef = component.bomRef
    if (component.type === "container") this.addSystem({ kind: "image", ...component, path })
    this.addOperatingSystem(component, path)
    if (component.bomRef !== null) this.claim(component.bomRef, -1, path)
  }

  add(component: BomComponent, path: string): void {
    if (this.components.length >= this.limits.components)
      throw this.refusal(
        413,
        "too-many-components",
        path,
        `The document has more than ${this.limits.components} components.`,
      )
    this.check(component, path)
    // Some generators list what the document is about among its components again, with the same reference.
    const isSubjectAgain =
      component.bomRef !== null && component.bomRef === this.subjectRef && component.name === this.subject?.name
    if (isSubjectAgain)
      this.warn(
        "subject-listed",
        path,
        "The document's subject stands among its components again, with the same reference.",
      )
    else if (component.bomRef !== null) this.claim(component.bomRef, this.components.length, path)
    this.addOperatingSystem(component, path)
    this.components.push(this.keep(component))
  }

  /**
   * The references that are kept, each once; which are too many or too long is told, the document is taken without
   * them.
   */
  securityReferences(found: readonly SecurityReference[], path: string): SecurityReference[] {
    if (found.length === 0) return []
    const { references, reference, name } = this.limits
    const once = [...new Map(found.map((each) => [JSON.stringify(each), each])).values()]
    const kept = once
      .filter(({ locator, comment }) => locator.length <= reference && (comment?.length ?? 0) <= name)
      .slice(0, references)
    if (kept.length < once.length)
      this.warn(
        "reference-left-out",
        path,
        `Of ${once.length} references to its security ${kept.length} are kept: at most ${references}, of ${reference} characters, with comments of ${name}.`,
      )
    return kept
  }

  /**
   * The reference of something that the document tells and that is no component, as a service: what depends on it or
   * the other way round says nothing here, and is no fault.
   */
  mention(reference: string): void {
    if (this.mentioned.size < this.limits.components && reference.length <= this.limits.reference)
      this.mentioned.add(ownText(reference))
  }

  dependsOn(from: string, to: string, path: string): void {
    this.countEdge(path)
    // Most documents list their components first: two numbers are kept then instead of three texts.
    if (!this.addEdge(from, to, path)) this.pending.push({ from: ownText(from), to: ownText(to), path })
  }

  /** As `dependsOn`, once all components are there: what names none of them says nothing. */
  dependsOnKnown(from: string, to: string, path: string): void {
    if (this.addEdge(from, to, path)) this.countEdge(path)
  }

  /** The finished document; throws where errors were gathered. */
  finish(head: Omit<BomDocument, "subject" | "components" | "systems" | "dependencies">): {
    document: BomDocument<Component>
    problems: readonly BomProblem[]
  } {
    for (const { from, to, path } of this.pending) {
      if (this.addEdge(from, to, path)) continue
      const unknown = [from, to].find((each) => !this.indexByRef.has(each) && !this.mentioned.has(each))
      if (unknown !== undefined)
        this.warn(
          "unknown-reference",
          path,
          `The dependency names ${unknown.slice(0, 200)}, which is no component here.`,
        )
    }
    if (this.components.length === 0) this.takeSubjectAlone()
    for (const [from, list] of this.dependencies) this.dependencies.set(from, [...new Set(list)])
    const errors = this.problems.filter((problem) => problem.level === "error")
    if (errors.length > 0) throw new BomRefusal(422, errors)
    return {
      document: {
        ...head,
        subject: this.subject,
        components: this.components,
        systems: this.systems.size > systemsMax ? [] : [...this.systems.values()],
        dependencies: this.dependencies,
      },
      problems: this.problems,
    }
  }

  addSystem({ kind, name, version, path }: BomSystem): void {
    if (this.systems.size > systemsMax) return
    const says = JSON.stringify([kind, name, version])
    if (!this.systems.has(says)) this.systems.set(says, { kind, name, version, path: this.place(path) })
  }

  /** The reference of the subject, for formats whose graph names it. */
  get subjectReference(): string | null {
    return this.subjectRef
  }

  /** Of each level so many: warnings leave room for the error that refuses the document. */
  private note(level: BomProblem["level"], code: string, path: string, message: string): void {
    this.noted[level] += 1
    if (this.noted[level] <= problemsMax) this.problems.push({ level, code, path: this.place(path), message })
  }

  private addOperatingSystem(component: BomComponent, path: string): void {
    if (component.type === "operating-system") this.addSystem({ kind: "operating-system", ...component, path })
  }

  /** Where nothing else is listed, the package that a document is about is what there is to look at. */
  private takeSubjectAlone(): void {
    const { subject } = this
    if (subject !== null && (subject.purl !== null || subject.cpe !== null)) {
      this.components.push(this.keep(subject))
      this.warn(
        "subject-alone",
        "/",
        "The document lists nothing beside what it is about, which is taken for its one component.",
      )
    } else this.warn("no-components", "/", "The document lists no components: nothing can be found in it.")
  }

  private countEdge(path: string): void {
    this.edgeCount += 1
    if (this.edgeCount > this.limits.dependencies)
      throw this.refusal(
        413,
        "too-many-dependencies",
        path,
        `The document has more than ${this.limits.dependencies} dependency edges.`,
      )
  }

  private claim(ref: string, index: number, path: string): void {
    if (this.indexByRef.has(ref))
      this.error(
        "duplicate-bom-ref",
        path,
        `The reference ${ref.slice(0, 200)} is used twice; each component needs one of its own.`,
      )
    else this.indexByRef.set(ownText(ref), index)
  }

  /** Whether both ends are known by now. */
  private addEdge(from: string, to: string, path: string): boolean {
    const fromIndex = this.indexByRef.get(from)
    const toIndex = this.indexByRef.get(to)
    if (fromIndex === undefined || toIndex === undefined) return false
    if (fromIndex === toIndex) {
      this.warn("self-dependency", path, `${from.slice(0, 200)} depends on itself.`)
      return true
    }
    const list = this.dependencies.get(fromIndex)
    if (list) list.push(toIndex)
    else this.dependencies.set(fromIndex, [toIndex])
    return true
  }

  private check(component: BomComponent, path: string): void {
    const tooLong = (value: string | null, limit: number, field: string) => {
      if (value === null || value.length * 3 <= limit) return
      // As UTF-8, in which it is kept and found.
      const bytes = Buffer.byteLength(value)
      if (bytes > limit)
        throw this.refusal(422, "too-long", `${path}/${field}`, `${field} has ${bytes} bytes, more than ${limit}.`)
    }
    tooLong(component.name, this.limits.name, "name")
    tooLong(component.version, this.limits.name, "version")
    tooLong(component.cpe, this.limits.name, "cpe")
    tooLong(component.purl, this.limits.reference, "purl")
    tooLong(component.bomRef, this.limits.reference, "bom-ref")
    for (const license of component.licenses) tooLong(license, this.limits.license, "licenses")
  }
}
