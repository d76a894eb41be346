/**
 * Between parts of long work: lets requests that wait be answered. Database calls of SQLite are carried out at once, so
 * that even work that awaits each of them would else hold the whole server.
 * @param ms how long the work rests
 */
export function letOthersIn(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
