/** Answers to "did this help?" for one lesson; fractions where look backs at whole kits are among them. */
export type HelpCounts = { yes: number; partly: number; no: number }

/** How many answers what the library usually does counts as, beside a lesson's own. */
const priorAnswers = 8
/** What is taken for the usual rate while hardly anybody has answered, and as how many answers it counts. */
const guessedRate = 0.7
const guessedAnswers = 20
/** How far the factor could go with answers without end; fifty that agree take it to 1 ± 0.25, one to 1 ± 0.03. */
const reach = 0.29

/**
 * Decides how much a lesson's relevance gains or loses by what readers said of it, as a factor from 0.71 to 1.29.
 *
 * The rate at which a lesson helps has a Beta prior worth 8 answers at the usual rate u of the other lessons, so after
 * n answers, of which s = yes + partly / 2 helped, its posterior mean is m = (8u + s) / (8 + n): a raw average would
 * let the first answer decide. The factor is 1 + 0.29 (m − u) / (1 − u) where m is above u, and 1 + 0.29 (m − u) / u
 * where it is below. A lesson's own answers stay out of its u, so one more "yes" raises its factor and no other's.
 *
 * Sources: Gelman et al., Bayesian Data Analysis (3rd ed., 2013), 2.4, for the posterior mean; Efron and Morris, Data
 * Analysis Using Stein's Estimator (1975), for a prior taken from the other cases. That "partly" counts half, and the
 * reach, are ours.
 * @param all the counts of every lesson that has any; what is given to the answer is one of these, or nothing
 */
export function weighHelp(all: readonly HelpCounts[]): (own: HelpCounts | null) => number {
  const answered = sum(all, countAnswers)
  const helped = sum(all, countHelped)
  return (own) => {
    if (!own || countAnswers(own) === 0) return 1
    const answers = countAnswers(own)
    const success = countHelped(own)
    const usual = (guessedAnswers * guessedRate + helped - success) / (guessedAnswers + answered - answers)
    const mean = (priorAnswers * usual + success) / (priorAnswers + answers)
    return 1 + (reach * (mean - usual)) / (mean > usual ? 1 - usual : usual)
  }
}

function countAnswers({ yes, partly, no }: HelpCounts): number {
  return yes + partly + no
}

function countHelped({ yes, partly }: HelpCounts): number {
  return yes + partly / 2
}

function sum(all: readonly HelpCounts[], count: (counts: HelpCounts) => number): number {
  return all.reduce((total, counts) => total + count(counts), 0)
}
