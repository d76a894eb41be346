import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  type LabelProps,
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
  series: PlotSeries[]
}

/** `sign`: what each part bears besides its colour. `dark`: by day the colour is a dark one, and at night a bright one. */
type PlotSeries = { key: string; name: string; colour: string; sign?: string; dark?: boolean }

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
          {series.length > 1 ? <Legend iconType="square" itemSorter={null} formatter={inInk} /> : null}
          {series.map(({ key, name, colour, sign, dark = false }) => (
            <Bar
              key={key}
              dataKey={key}
              name={sign ? `${sign} ${name}` : name}
              fill={colour}
              stackId="all"
              stroke="var(--edge)"
              isAnimationActive={false}
              maxBarSize={28}
            >
              {sign ? <LabelList dataKey={key} content={signIn(sign, dark)} /> : null}
            </Bar>
          ))}
        </BarChart>
      )}
    </ResponsiveContainer>
  )
}

/** Sign and number, where the part has room for them. */
function signIn(sign: string, dark: boolean) {
  return ({ x = 0, y = 0, width = 0, height = 0, value }: LabelProps) =>
    Number(width) < 34 ? null : (
      <text
        x={Number(x) + Number(width) / 2}
        y={Number(y) + Number(height) / 2}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={13}
        fill={dark ? 'var(--paper)' : 'var(--ink)'}
      >
        {sign} {value}
      </text>
    )
}

function inInk(name: string) {
  return <span className="text-sm text-ink">{name}</span>
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
