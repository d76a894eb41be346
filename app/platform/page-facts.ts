import { createContext, useContext } from 'react'

/**
 * What a document says of itself, on its root element: which kept library and which build it was made with, and that it
 * was made for a guest, so that it holds nothing of a person. A page keeps to these until it is closed, whatever the
 * server has come to serve since.
 */
export type PageFacts = {
  /** The hash of the library's file for the device; empty where nothing is to be kept (switched off, development). */
  library: string
  build: string
  guest: boolean
}

/** Read once, when the page wakes up: later React may make the root element anew. */
const here: PageFacts = readRoot()

function readRoot(): PageFacts {
  if (typeof document === 'undefined') return { library: '', build: '', guest: true }
  const { library = '', build = '', guest } = document.documentElement.dataset
  return { library, build, guest: guest !== undefined }
}

const PageFactsContext = createContext(here)

/** Only the server needs it: in the browser the document itself has told. */
export const PageFactsProvider = PageFactsContext.Provider

export function usePageFacts(): PageFacts {
  return useContext(PageFactsContext)
}

/** The same, in the browser, outside of React. */
export function pageFacts(): PageFacts {
  return here
}
