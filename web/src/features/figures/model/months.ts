import type { EChartsCoreOption } from 'echarts/core'
import type { Measure, Month } from '../api/figures'
import { dayBefore } from '@/lib/days'
import { amount, type MoneyUnit } from '@/lib/money'
import { percent } from '@/lib/quantity'

/** Money of a month, by what became of it. */
export const KINDS = ['foundFen', 'remindedFen', 'refusedFen', 'recoveredFen'] as const
export type Kind = (typeof KINDS)[number]
const COLOURS: Record<Kind, string> = { foundFen: '#c3cfdb', remindedFen: '#e0a526', refusedFen: '#23598f', recoveredFen: '#3a9b7a' }

/** The share of a measure as people read it; empty where nobody knows it, never nought. */
export const shareOf = (measure: Measure) => percent(measure.share, 2)

/** A month as people read it. */
export const monthOf = (month: Pick<Month, 'month'>) => month.month.slice(0, 7)

/** The reminders a month counts: those that were shown, on its days that are over. */
export function remindersOf(month: Pick<Month, 'month'>, today: string): Record<string, string> {
  const last = dayBefore(monthsBefore(month.month, -1))
  const over = dayBefore(today)
  return { from: month.month, to: last < over ? last : over, shown: 'true' }
}

/** All months together. */
export function sumOf(months: readonly Month[]): Month {
  const none: Month = { month: '', findings: 0, foundFen: 0, reminders: 0, remindedFen: 0, refusedFen: 0, recoveredFen: 0 }
  return months.reduce(
    (sum, one) => ({
      month: '',
      findings: sum.findings + one.findings,
      foundFen: sum.foundFen + one.foundFen,
      reminders: sum.reminders + one.reminders,
      remindedFen: sum.remindedFen + one.remindedFen,
      refusedFen: sum.refusedFen + one.refusedFen,
      recoveredFen: sum.recoveredFen + one.recoveredFen,
    }),
    none,
  )
}

/** The first day of the month so many months before one. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const whole = year * 12 + month - 1 - months
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}-01`
}

/** What was found, and what became of money: each on a scale of its own, since little of much is taken back. */
export const CHARTS: readonly (readonly Kind[])[] = [['foundFen'], ['remindedFen', 'refusedFen', 'recoveredFen']]

/** Money month by month of some kinds, in the unit a person chose. */
export function chartOf(months: readonly Month[], kinds: readonly Kind[], named: (kind: Kind) => string, unit: MoneyUnit): EChartsCoreOption {
  const fen = (value: unknown) => amount(Number(value), unit)
  return {
    color: kinds.map((kind) => COLOURS[kind]),
    grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 10 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: fen },
    xAxis: { type: 'category', data: months.map(monthOf), axisTick: { show: false } },
    yAxis: { type: 'value', axisLabel: { formatter: fen }, splitLine: { lineStyle: { color: '#edf0f4' } } },
    series: kinds.map((kind) => ({ type: 'bar', name: named(kind), barMaxWidth: 18, data: months.map((month) => month[kind]) })),
  }
}
