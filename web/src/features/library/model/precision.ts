import type { RuleRecord } from '../api/record'

/** Fewer decided findings than this say nothing about a rule. */
export const ENOUGH = 30

/** Whether enough was decided for a verdict on the rule. */
export const isEnough = (record: Pick<RuleRecord, 'decided'>) => record.decided >= ENOUGH

/** A bar of the activity: how high it is, against the highest. */
export interface Bar {
  month: string
  findings: number
  height: number
}

/** The months of a rule's activity as bars, the highest one whole. */
export function barsOf(months: readonly { day: string; findings: number }[]): Bar[] {
  const most = Math.max(1, ...months.map((month) => month.findings))
  return months.map((month) => ({ month: month.day.slice(0, 7), findings: month.findings, height: month.findings / most }))
}
