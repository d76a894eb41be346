/** Where a share lies between none and all, with what it may as well be. Drawn without styles, which the policy refuses. */
export function IntervalStrip(props: { at: number; low: number; high: number; words: string }) {
  const { at, low, high, words } = props
  const x = (share: number) => 2 + share * 196
  return (
    <svg viewBox="0 0 200 20" className="h-6 w-full max-w-xs" role="img" aria-label={words}>
      <line x1="2" x2="198" y1="10" y2="10" stroke="var(--line)" strokeWidth="4" strokeLinecap="round" />
      <line x1={x(low)} x2={x(high)} y1="10" y2="10" stroke="var(--accent)" strokeWidth="4" opacity="0.45" />
      <circle cx={x(at)} cy="10" r="5" fill="var(--accent)" />
    </svg>
  )
}
