import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

export type PlotProps = {
  title: string
  kind: 'line' | 'bars' | 'rows'
  /** A name each, and a number a series; null where it is withheld, which leaves a gap. */
  data: Record<string, string | number | null>[]
  series: { key: string; name: string; colour: string }[]
}

const quiet = { fill: 'var(--quiet)', fontSize: 13 }

/** Lines over weeks, bars over weeks, or lying bars with names: stacked where there are several series. */
export function PlotOf({ kind, data, series, title }: PlotProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      {kind === 'line' ? (
        <LineChart data={data} title={title} margin={margin}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="name" tick={quiet} stroke="var(--edge)" />
          <YAxis tick={quiet} stroke="var(--edge)" width={44} allowDecimals={false} />
          {tooltip}
          {series.map(({ key, name, colour }) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={colour}
              strokeWidth={2.5}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      ) : (
        <BarChart
          data={data}
          title={title}
          layout={kind === 'rows' ? 'vertical' : 'horizontal'}
          margin={margin}
        >
          <CartesianGrid stroke="var(--line)" vertical={kind === 'rows'} horizontal={kind !== 'rows'} />
          <XAxis
            tick={quiet}
            stroke="var(--edge)"
            {...(kind === 'rows' ? { type: 'number', allowDecimals: false } : { dataKey: 'name' })}
          />
          <YAxis
            tick={quiet}
            stroke="var(--edge)"
            {...(kind === 'rows'
              ? { type: 'category', dataKey: 'name', width: 150, interval: 0 }
              : { width: 44, allowDecimals: false })}
          />
          {tooltip}
          {series.length > 1 ? <Legend iconType="square" /> : null}
          {series.map(({ key, name, colour }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={colour}
              stackId="all"
              isAnimationActive={false}
              maxBarSize={28}
            />
          ))}
        </BarChart>
      )}
    </ResponsiveContainer>
  )
}

const margin = { top: 8, right: 12, bottom: 4, left: 0 }

const tooltip = (
  <Tooltip
    cursor={{ fill: 'var(--wash)', stroke: 'var(--edge)' }}
    isAnimationActive={false}
    contentStyle={{
      background: 'var(--raised)',
      border: '1px solid var(--edge)',
      borderRadius: 8,
      color: 'var(--ink)',
    }}
    labelStyle={{ color: 'var(--ink)', fontWeight: 600 }}
    itemStyle={{ color: 'var(--ink)' }}
  />
)
