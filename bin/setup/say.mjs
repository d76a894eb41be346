/** What set-up prints. One line a step; goes to stderr so that piped commands stay clean. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`${line}\n`)
}

/**
 * A fault that a person can mend: printed without a stack, with its remedy.
 * @param {string} what what happened @param {string} remedy what to do next
 */
export function remediable(what, remedy) {
  return Object.assign(new Error(what), { remedy })
}

/** Words for the faults of a machine that set-up and start can meet. Everything else keeps its own message. */
export function explainFault(/** @type {unknown} */ fault) {
  const error = /** @type {NodeJS.ErrnoException & { remedy?: string }} */ (fault)
  const text = String(error?.message ?? fault)
  if (error?.remedy) return { what: text, remedy: error.remedy }
  if (error?.code === 'ENOSPC' || /ENOSPC|SQLITE_FULL|disk is full|no space left/i.test(text))
    return {
      what: 'The disk is full. Nothing that was saved before is lost.',
      remedy:
        'Free some space (about 1 GB is comfortable) and run the command again; it goes on where it stopped.',
    }
  if (
    error?.code === 'EACCES' ||
    error?.code === 'EPERM' ||
    error?.code === 'EROFS' ||
    error?.code === 'ENOTDIR'
  )
    return {
      what: `The product cannot write where it keeps its data (${error.path ?? 'data/'}).`,
      remedy: 'Set DATA_DIR to a folder that this account may make and write, or give it access to this one.',
    }
  if (text.startsWith('Settings that do not fit'))
    return { what: text, remedy: 'Correct them in the environment; the README lists every setting.' }
  return { what: text, remedy: null }
}

/** Ends the process on a fault, in words. A stack appears only with DEBUG=1. */
export function stopWith(/** @type {unknown} */ fault) {
  const { what, remedy } = explainFault(fault)
  say(`\n✗ ${what}`)
  if (remedy) say(`  → ${remedy}`)
  if (process.env.DEBUG || !remedy) say(String(/** @type {Error} */ (fault)?.stack ?? fault))
  process.exit(1)
}
