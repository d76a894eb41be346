/** A file of the app that a device keeps. `revision` is null where the address itself changes with the content. */
type AppFile = { url: string; revision: string | null; bytes: number }

/** One build of the app with one version of the library: what a device keeps whole, and replaces whole. */
export type Edition = {
  /** Changes with any byte of what is kept. */
  version: string
  build: string
  /** The hash of the library's file for the device. */
  library: string
  app: AppFile[]
}

/** Where the browser keeps what. All names begin alike, so that everything of ours can be found and let go. */
export const cacheNames = {
  /** Code, fonts, matcher, library and shell, of the edition in use and of one that waits. */
  app: 'just-enough-app',
  /** Compiled lessons and their pictures, each under its hash, so that editions share what did not change. */
  lessons: 'just-enough-lessons',
  /** The last answer to how often lessons helped. */
  counts: 'just-enough-counts',
} as const

/** The page that stands in for any other when there is no network. */
export const shellPath = '/shell'
