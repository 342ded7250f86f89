import type { OwnWork } from '../api/ownWork'
import { percent, quantity } from '@/lib/quantity'

/** A figure of one's own work, in words. */
export interface Own {
  title: string
  text: string
  /** Name of the unit behind the number. */
  unit?: string
  /** Of how many. */
  of?: string
}

/** Roles whose decisions an institution can appeal against. */
const JUDGES = ['reviewer', 'verifier', 'second-reviewer', 'supervisor']

/** What is worth saying of what somebody did; where nothing was appealed, nothing is claimed. */
export function ownOf({ figures }: Pick<OwnWork, 'figures'>, roles: readonly string[]): Own[] {
  const done: Own[] = [
    { title: 'desk.doneToday', text: quantity(figures.today), unit: 'unit.case' },
    { title: 'desk.doneMonth', text: quantity(figures.month), unit: 'unit.case' },
    figures.meanDays == null ? { title: 'desk.meanDays', text: '–' } : { title: 'desk.meanDays', text: figures.meanDays.toFixed(1), unit: 'desk.workingDays' },
  ]
  if (!roles.some((role) => JUDGES.includes(role))) return done
  const stood = figures.appealed - figures.overturned
  const upheld = figures.appealed > 0 ? percent(stood / figures.appealed) : '–'
  return [...done, { title: 'desk.stood', text: upheld, of: `${quantity(stood)} / ${quantity(figures.appealed)}` }]
}
