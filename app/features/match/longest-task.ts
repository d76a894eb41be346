/** The longest task that is read, in characters: a pasted mail, not a book. */
export const longestTask = 10_000
