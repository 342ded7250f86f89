import type { Reaction } from '../api/reactions'
import type { Asked } from '@/lib/list'
import type { Column } from '@/ui/column'

/** Names of what reminders can be asked by. */
export const FILTERS = ['by', 'from', 'to', 'institution', 'rule', 'doctor', 'answer', 'shown', 'late'] as const

/** What a doctor did. */
export const ANSWERS = ['followed', 'insisted', 'none'] as const

/** Whether a doctor was told: at once, never because it was not among the worst, or found after the answer. */
export const TOLD = { told: { shown: 'true', late: '' }, kept: { shown: 'false', late: 'false' }, late: { shown: '', late: 'true' } } as const
export type Told = keyof typeof TOLD

/** Which of them is asked for. */
export const toldOf = (asked: Asked): Told | undefined =>
  (Object.keys(TOLD) as Told[]).find((one) => TOLD[one].shown === (asked.shown ?? '') && TOLD[one].late === (asked.late ?? ''))

/** What reactions can be put together by. */
export const BY = ['rule', 'institution', 'doctor'] as const
export type By = (typeof BY)[number]

/** By what somebody may put them together: doctors are called by codes of their own institution. */
export function byOf(ofHospital: boolean, isDoctor: boolean, institution: string | undefined): readonly By[] {
  if (isDoctor) return ['rule']
  if (ofHospital) return ['rule', 'doctor']
  return institution ? ['rule', 'doctor'] : ['rule', 'institution']
}

/** The columns of the list. */
export function columnsOf(ofHospital: boolean): Column[] {
  const columns: Column[] = [
    { key: 'warned', title: 'reminders.warned', kind: 'short', width: '134px' },
    { key: 'phase', title: 'reminders.phase', kind: 'short', width: '66px' },
    { key: 'rule', title: 'list.rule', width: '15%' },
    { key: 'institution', title: 'reminders.whose', width: '15%' },
    { key: 'item', title: 'list.item', width: '14%' },
    { key: 'message', title: 'reminders.message' },
    { key: 'amount', title: 'reminders.amount', kind: 'number', width: '104px' },
    { key: 'answer', title: 'reminders.answer', width: '118px' },
  ]
  return ofHospital ? columns.map((column) => (column.key === 'institution' ? { ...column, title: 'reminders.doctor', width: '10%' } : column)) : columns
}

/** The columns of what is put together. */
export const reactionColumns = (by: By): Column[] => [
  { key: 'code', title: `reminders.by.${by}` },
  { key: 'shown', title: 'reminders.count', kind: 'number', width: '110px' },
  { key: 'amount', title: 'reminders.amount', kind: 'number', width: '140px' },
  { key: 'followed', title: 'reminders.answers.followed', kind: 'number', width: '110px' },
  { key: 'insisted', title: 'reminders.answers.insisted', kind: 'number', width: '110px' },
  { key: 'silent', title: 'reminders.answers.none', kind: 'number', width: '110px' },
  { key: 'share', title: 'reminders.insistedShare', kind: 'number', width: '120px' },
  { key: 'bar', title: '', width: '18%' },
]

type Counts = Pick<Reaction, 'shown' | 'followed' | 'insisted'>

/** The share that was insisted on, of what was answered; nothing where nothing was. */
export function insistedShare({ followed, insisted }: Pick<Counts, 'followed' | 'insisted'>): number | undefined {
  return followed + insisted > 0 ? insisted / (followed + insisted) : undefined
}

/** What nobody said anything to. */
export const silent = ({ shown, followed, insisted }: Counts) => shown - followed - insisted

/** All rows together. */
export function wholeOf(rows: readonly Reaction[]): Omit<Reaction, 'code'> {
  const sum = (of: (row: Reaction) => number) => rows.reduce((all, row) => all + of(row), 0)
  return { shown: sum((row) => row.shown), shownFen: sum((row) => row.shownFen), followed: sum((row) => row.followed), insisted: sum((row) => row.insisted) }
}
