import { betaQuantile } from './internal/beta-quantile'

export type HelpedCount = { yes: number; partly: number; no: number }

export type HelpedRate = HelpedCount & {
  answers: number
  /** The share of look backs that say it helped, "partly" for half: the mean of what the answers leave likely. */
  rate: number
  /** Between these the true share lies with nine chances in ten. */
  low: number
  high: number
}

/**
 * How often it helped in the room, and how sure that is. Before any answer every share is as likely as another, so the
 * share is distributed as Beta(1 + s, 1 + f) after s that helped and f that did not, of which "partly" counts half to
 * each; the interval is its middle 90 percent. (Gelman et al., Bayesian Data Analysis, 3rd ed., 2013, 2.4.)
 */
export function rateHelped({ yes, partly, no }: HelpedCount): HelpedRate {
  const [a, b] = [1 + yes + partly / 2, 1 + no + partly / 2]
  return {
    yes,
    partly,
    no,
    answers: yes + partly + no,
    rate: a / (a + b),
    low: betaQuantile(0.05, a, b),
    high: betaQuantile(0.95, a, b),
  }
}
