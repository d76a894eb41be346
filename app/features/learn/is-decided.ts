import { isRouteErrorResponse } from '@remix-run/react'

/** Whether a fault is an answer that the server meant: a redirect, or a refusal in words. A gateway's or a broken server's is none. */
export function isDecided(fault: unknown): boolean {
  return (fault instanceof Response || isRouteErrorResponse(fault)) && fault.status < 500
}
