import type { DeskFigures } from '../api/deskFigures'
import type { OwnWork } from '../api/ownWork'
import type { Localized } from '@/lib/text'

/** A figure of the first screen, and the list behind it. */
export interface Tile {
  title: string
  /** Of the procedure, where it has one of its own. */
  name?: Localized
  count: string
  /** How many of them end today. */
  due?: string
  tone: 'calm' | 'warn' | 'bad'
  query: Record<string, string>
}

type Figures = Pick<DeskFigures, 'mine' | 'mineDue' | 'mineOverdue' | 'due' | 'overdue'>

const isNone = (count: string) => count === '0'
const tone = (count: string, loud: Tile['tone']): Tile['tone'] => (isNone(count) ? 'calm' : loud)

/** What somebody has themselves. */
const mineOf = (figures: Figures): Tile[] => [
  { title: 'desk.mine', count: figures.mine, tone: 'calm', query: { mine: 'true' } },
  { title: 'desk.mineDue', count: figures.mineDue, tone: tone(figures.mineDue, 'warn'), query: { mine: 'true', view: 'due' } },
  { title: 'desk.mineOverdue', count: figures.mineOverdue, tone: tone(figures.mineOverdue, 'bad'), query: { mine: 'true', view: 'overdue' } },
]

/** What the whole house has, for who answers for all of it. */
const wholeOf = (figures: Figures): Tile[] => [
  { title: 'desk.due', count: figures.due, tone: tone(figures.due, 'warn'), query: { view: 'due' } },
  { title: 'desk.overdue', count: figures.overdue, tone: tone(figures.overdue, 'bad'), query: { view: 'overdue' } },
]

/** What waits at the steps somebody acts at, whoever has it. */
const stepsOf = (work: Pick<OwnWork, 'steps'>): Tile[] =>
  work.steps.map(({ step, name, open, due }) => ({ title: `step.${step}`, name, count: open, due, tone: tone(due, 'warn'), query: { step, view: 'open' } }))

/** The figures of the first screen: one's own, then those of the steps one acts at; of all for those alone who answer for all. */
export function tilesOf(figures: Figures, work: Pick<OwnWork, 'steps'>, roles: readonly string[]): Tile[] {
  const answers = roles.includes('supervisor') || roles.includes('hospital-office')
  const own = roles.every((role) => role === 'hospital-office') ? [] : mineOf(figures)
  return [...own, ...stepsOf(work), ...(answers ? wholeOf(figures) : [])]
}
