/**
 * Milliseconds that a statement of an upload may take: somebody waits for its answer, but what notes all of a document
 * takes longer than a page of a list.
 */
export const uploadStatementMs = 60_000
