import type { EChartsCoreOption } from 'echarts/core'
import type { Group } from '../api/supervision'
import type { Column } from '@/ui/column'

/** What open cases can be put together by. */
export const BY = ['area', 'institution', 'person', 'step'] as const
export type By = (typeof BY)[number]

/** Working days a case is open, from and to; the last without end. */
export const AGES = ['0-5', '6-10', '11-20', '21+'] as const
const AGE_COLOURS = ['#3a9b7a', '#91accb', '#e0a526', '#c8372d']

/** How a group stands: red from a tenth overdue, yellow from the first that is due or over. */
export type Light = 'red' | 'yellow' | 'green'
const RED_FROM = 0.1

export function lightOf(group: Pick<Group, 'due' | 'overdue' | 'shareOverdue'>): Light {
  if (group.shareOverdue >= RED_FROM) return 'red'
  return group.overdue > 0 || group.due > 0 ? 'yellow' : 'green'
}

/** The list a number of a group is made of. A group of an area has what lies in it alone, not what lies below. */
export function listOf(by: By, group: Pick<Group, 'name'>, view: 'open' | 'due' | 'overdue'): Record<string, string> {
  const filters: Record<By, Record<string, string>> = {
    area: { area: `${group.name}/` },
    institution: { institution: group.name },
    person: { assignee: group.name || '-' },
    step: { step: group.name },
  }
  return { ...filters[by], view }
}

/** How many groups are shown before somebody asks for all. */
export const MOST = 20

/** The groups whose name or code has a word in it. */
export function groupsLike(groups: readonly Group[], named: (group: Group) => string, word: string): Group[] {
  const wanted = word.trim().toLowerCase()
  return groups.filter((group) => named(group).toLowerCase().includes(wanted) || group.name.toLowerCase().includes(wanted))
}

/** All groups together. */
export function wholeOf(groups: readonly Group[]): Group {
  const sum = (of: (group: Group) => number) => groups.reduce((all, group) => all + of(group), 0)
  const open = sum((group) => group.open)
  const overdue = sum((group) => group.overdue)
  return {
    name: '',
    open,
    due: sum((group) => group.due),
    overdue,
    shareOverdue: open > 0 ? overdue / open : 0,
    ages: AGES.map((_, age) => sum((group) => group.ages[age] ?? 0)),
    meanDays: open > 0 ? sum((group) => group.meanDays * group.open) / open : 0,
    amountFen: sum((group) => group.amountFen),
  }
}

/** The columns of the table. */
export function columnsOf(by: By): Column[] {
  return [
    { key: 'light', title: '', kind: 'short', width: '26px' },
    { key: 'name', title: `supervision.by.${by}` },
    { key: 'open', title: 'supervision.open', kind: 'number', width: '90px' },
    { key: 'due', title: 'supervision.due', kind: 'number', width: '90px' },
    { key: 'overdue', title: 'supervision.overdue', kind: 'number', width: '80px' },
    { key: 'share', title: 'supervision.share', kind: 'number', width: '90px' },
    ...AGES.map((age, index): Column => ({ key: `age${index}`, title: `supervision.ages.${age}`, kind: 'number', width: '88px' })),
    { key: 'mean', title: 'supervision.mean', kind: 'number', width: '100px' },
    { key: 'amount', title: 'supervision.amount', kind: 'number', width: '150px' },
  ]
}

const SHOWN = 12

/** How old the cases of the largest groups are, one bar a group. */
export function chartOf(groups: readonly Group[], named: (group: Group) => string, aged: (age: string) => string): EChartsCoreOption {
  const largest = [...groups].sort((one, other) => other.open - one.open).slice(0, SHOWN).reverse()
  return {
    color: AGE_COLOURS,
    grid: { left: 8, right: 20, top: 28, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 10 },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#edf0f4' } } },
    yAxis: { type: 'category', data: largest.map(named), axisTick: { show: false } },
    series: AGES.map((age, index) => ({ type: 'bar', name: aged(age), stack: 'age', barMaxWidth: 18, data: largest.map((group) => group.ages[index] ?? 0) })),
  }
}
