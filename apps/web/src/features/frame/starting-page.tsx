/** While a page and what it has to know first are on their way. */
export function StartingPage() {
  return (
    <p className="starting" role="status">
      Loading…
    </p>
  )
}
