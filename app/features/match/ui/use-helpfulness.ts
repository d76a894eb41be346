import { useEffect, useState } from 'react'
import type { HelpCounts } from '../internal/weigh-help'

/** How often each lesson helped, fetched once a visit. Without a network kits go without. */
export function useHelpfulness(): Record<string, HelpCounts> | null {
  const [help, setHelp] = useState<Record<string, HelpCounts> | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    fetch('/helpfulness', { signal: leaving.signal })
      .then(async (response) => (response.ok ? setHelp(await response.json()) : undefined))
      .catch(() => {})
    return () => leaving.abort()
  }, [])
  return help
}
