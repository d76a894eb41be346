import { get, update } from 'idb-keyval'

/** What a device keeps of one version of the library, as the worker last saw it. */
export type KeptReport = {
  /** Lessons that are there whole, how many were to be, and how many the library has. */
  lessons: number
  of: number
  all: number
  /** Of all that is kept: code, matcher and lessons. */
  bytes: number
  /** Whether the device had no room for the rest. */
  full: boolean
  /** Whether a version before this one is still kept whole in its place. */
  before: boolean
  /** Whether more is being fetched just now. */
  busy: boolean
  /** When this was so, in milliseconds since 1970. */
  at: number
}

type News = { library: string; report: KeptReport }

export const keptReportName = 'just-enough-kept-1'
/** One in use, one that waits, one that failed. */
const mostVersions = 3

export async function readKeptReport(library: string): Promise<KeptReport | null> {
  const kept = await get<Record<string, KeptReport>>(keptReportName).catch(() => undefined)
  return kept?.[library] ?? null
}

/** Keeps a report, with those of the versions seen last, and tells open pages. On a full device it is told, if not kept. */
export async function writeKeptReport(library: string, report: KeptReport): Promise<void> {
  tell({ library, report })
  await update<Record<string, KeptReport>>(keptReportName, (kept) => {
    const others = Object.entries(kept ?? {}).filter(([name]) => name !== library)
    const newest = others.sort(([, a], [, b]) => b.at - a.at).slice(0, mostVersions - 1)
    return Object.fromEntries([[library, report], ...newest])
  }).catch(() => undefined)
}

/** Tells open pages how far it has come, without keeping that. */
export function tell(news: News): void {
  const channel = new BroadcastChannel(keptReportName)
  channel.postMessage(news)
  channel.close()
}

/** Calls back with each report on a version of the library. Returns what ends it. */
export function followKeptReport(library: string, hear: (report: KeptReport) => void): () => void {
  const channel = new BroadcastChannel(keptReportName)
  channel.onmessage = ({ data }: MessageEvent<News>) => {
    if (data.library === library) hear(data.report)
  }
  return () => channel.close()
}
