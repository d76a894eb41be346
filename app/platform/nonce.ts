import { createContext, useContext } from 'react'

const NonceContext = createContext('')

/** Gives the request's nonce to whatever renders a script or a style; empty in the browser, which hides nonces. */
export const NonceProvider = NonceContext.Provider

export function useNonce(): string {
  return useContext(NonceContext)
}
