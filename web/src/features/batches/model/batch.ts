import type { Batch, Result } from '../api/decide'
import type { Action } from '../api/firstCase'
import type { Preview, Wish } from '../api/preview'
import type { Asked } from '@/lib/list'
import type { Localized } from '@/lib/text'

/** Names of what the cases are chosen by. */
export const FILTERS = ['view', 'step', 'rule', 'institution', 'month', 'least', 'mine'] as const

/** Steps the bureau decides at, where many cases may be alike. */
export const STEPS = ['first-review', 'verification', 'second-review', 'handling', 'recovery'] as const

/** What is decided, and why. */
export interface Decision {
  outcome: string
  reason: string
  opinion: string
  /** Whom the cases are given to, where that is what is decided. */
  person: string
}

/** Instead of an outcome: the cases are given to somebody. */
export const ASSIGN = 'assign'

/** What stands against an outcome at every case of a step: it is not for this role, or each asks for its own material. */
const AT_EVERY_CASE = ['ROLE', 'MATERIAL_NEEDED', 'MONEY_OUTSTANDING']

/** The outcomes that can be given to many at once. */
export function outcomesOf(actions: readonly Action[]): Action[] {
  return actions.filter((action) => action.command === 'give-outcome' && !AT_EVERY_CASE.includes(action.against))
}

/** Whether cases of a step can be given to others by whoever looks. */
export function mayAssign(actions: readonly Action[], heads: boolean): boolean {
  return heads && actions.some((action) => action.command === ASSIGN && action.against === '')
}

/** What is missing of a decision, by the name of its text; empty where nothing is. */
export function missingOf(action: Action | undefined, decision: Decision): string {
  if (decision.outcome === ASSIGN) return decision.person ? '' : 'batches.noPerson'
  if (!action) return 'batches.noOutcome'
  if (Object.keys(action.reasons).length > 0 && !decision.reason) return 'batches.noReason'
  return action.needsOpinion && !decision.opinion.trim() ? 'batches.noOpinion' : ''
}

/** A decision as the server takes it. */
export function wishOf(filter: Asked, { outcome, reason, opinion, person }: Decision): Wish {
  if (outcome === ASSIGN) return { filter, command: ASSIGN, fields: { person } as unknown as Wish['fields'] }
  const fields = { outcome, grounds: { reason, opinion: opinion.trim() } } as unknown as Wish['fields']
  return { filter, command: 'give-outcome', fields }
}

/** The batch a preview was looked at for: the cases in the versions that were seen. */
export function batchOf(id: string, wish: Wish, seen: Preview): Batch {
  return { id, cases: seen.cases, command: wish.command, fields: wish.fields }
}

/** How many cases came to the same end. */
export interface Share {
  code: string
  text: Localized
  cases: string[]
}

/** What came of a batch, by what came of it; what was done first. */
export function sharesOf(result: Result): Share[] {
  const shares = new Map<string, Share>()
  for (const { code, text, caseId } of result.outcomes) {
    const share = shares.get(code) ?? { code, text, cases: [] }
    share.cases.push(caseId)
    shares.set(code, share)
  }
  return [...shares.values()].sort((one, other) => Number(other.code === 'DONE') - Number(one.code === 'DONE') || other.cases.length - one.cases.length)
}
