import type { Role } from '@/lib/session'

/** A list of the first screen. */
export interface DeskList {
  title: string
  empty: string
  query: Record<string, string>
}

const mine: DeskList = { title: 'desk.mineNearest', empty: 'desk.nothingMine', query: { mine: 'true', view: 'open' } }
const overdue: DeskList = { title: 'desk.overdueList', empty: 'desk.nothingOverdue', query: { view: 'overdue' } }

const at = (step: string): DeskList => ({ title: `step.${step}`, empty: 'desk.nothingAt', query: { step, view: 'open' } })

/** What each role works on; a person of several roles has the lists of all. */
const LISTS: Partial<Record<Role, readonly DeskList[]>> = {
  reviewer: [at('first-review')],
  verifier: [at('verification')],
  'second-reviewer': [at('second-review')],
  handler: [at('handling'), at('recovery')],
  supervisor: [overdue, { title: 'desk.nearest', empty: 'desk.nothingDue', query: { view: 'open' } }],
  doctor: [{ title: 'cases.view.answered', empty: 'desk.nothingAnswered', query: { view: 'answered' } }],
  'hospital-office': [at('feedback'), at('explanation'), at('second-appeal')],
}

/** The lists of the first screen for somebody of these roles, each once; one's own first. */
export function listsOf(roles: readonly Role[]): DeskList[] {
  const ofRoles = roles.flatMap((role) => LISTS[role] ?? [])
  const own = roles.includes('hospital-office') || roles.includes('supervisor') ? [] : [mine]
  return [...new Map([...own, ...ofRoles].map((list) => [list.title, list])).values()]
}
