/** The longest task that is read, in characters: a pasted mail of some 5,000 words, not a book. */
export const longestTask = 40_000
