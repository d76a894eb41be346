/** What is assumed where the person says nothing about time; the screen says so. */
export const defaultMinutes = 5
