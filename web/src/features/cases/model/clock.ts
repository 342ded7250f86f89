import type { Action } from '../api/wholeCase'

/** What stops or prolongs the clock of a step, as far as the procedure lets whoever looks. */
export interface ClockAction {
  command: string
  /** Nothing stands against doing it now. */
  free: boolean
  why: Action['why']
  leeway: NonNullable<Action['leeway']>
}

/** Stopping and prolonging, for whoever grants it; nothing for others. */
export function clockActions(actions: readonly Action[]): ClockAction[] {
  return actions.flatMap(({ command, against, why, leeway }) => (leeway ? [{ command, free: against === '', why, leeway }] : []))
}

/** What the procedure declares, by the name of its text. */
export function declaredBy({ command, leeway }: ClockAction): string {
  return leeway.times === 0 ? 'cases.clock.never' : `cases.clock.${command}`
}

/** What is left of it, by the name of its text. */
export function leftOf({ leeway }: ClockAction): string {
  return leeway.left === 0 ? 'cases.clock.usedUp' : 'cases.clock.left'
}

/** What once more would lead to, by the name of its text; nothing where that cannot be told. */
export function leadsOf({ leeway }: ClockAction): string {
  if (!leeway.limit) return ''
  return leeway.goesOn ? 'cases.clock.stops' : 'cases.clock.moves'
}
