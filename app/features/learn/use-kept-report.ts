import { useEffect, useState } from 'react'
import { usePageFacts } from '~/platform/page-facts'
import { followKeptReport, type KeptReport, readKeptReport } from './kept-report'

/** What this device keeps of the library that the page was made with, as it changes. Null until it is known. */
export function useKeptReport(): KeptReport | null {
  const { library } = usePageFacts()
  const [report, setReport] = useState<KeptReport | null>(null)
  useEffect(() => {
    if (!library || typeof BroadcastChannel === 'undefined') return
    let heard = false
    const end = followKeptReport(library, (news) => {
      heard = true
      setReport(news)
    })
    void readKeptReport(library).then((kept) => {
      if (!heard) setReport(kept)
    })
    return end
  }, [library])
  return report
}
