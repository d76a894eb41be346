/** Characters: four times what a lesson may have, so room for notes on the way, and none for a whole book. */
export const mostText = 256 * 1024
