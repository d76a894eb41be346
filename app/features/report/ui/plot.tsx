import { lazy, Suspense, useEffect, useState } from 'react'
import type { PlotProps } from './plots'

const LazyPlot = lazy(() => import('./plots').then(({ PlotOf }) => ({ default: PlotOf })))

/**
 * A plot, drawn in the browser alone, once the page is there: its code is loaded by boards and by nothing else. The
 * place is kept free beforehand, so that nothing jumps.
 */
export function Plot(props: PlotProps & { tall?: boolean }) {
  const { tall = false, ...plot } = props
  const [here, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  return (
    <figure
      className={`js-only mt-3 ${tall ? 'h-96' : 'h-56'} w-full min-w-0 print:hidden`}
      aria-label={plot.title}
    >
      {here ? (
        <Suspense fallback={null}>
          <LazyPlot {...plot} />
        </Suspense>
      ) : null}
    </figure>
  )
}
