/** How many views one person keeps. */
export const savedViewsMax = 500

/** Who may put something before the eyes of the whole organization: whoever may change anything in it. */
export const mayShare = (role: string): boolean => role !== "view-only"
