import type { Action } from '../api/wholeCase'
import { MONEY_COMMANDS } from './moneyCommands'

/** Outcomes the key for yes gives, and those the key for no gives: one of each stands at a step. */
const YES = ['propose', 'notify', 'explained', 'accept', 'reject-appeal', 'confirm', 'recover', 'recovered']
const NO = ['clear', 'appeal', 'uphold-appeal', 'refuse', 'refer', 'rectify']

/** Whether nothing stands against an action. */
export const isFree = (action: Action) => action.against === ''

/** What whoever looks can see to first, by what stands against an outcome, and its text. */
const FIRST: Record<string, string> = { MATERIAL_NEEDED: 'cases.materialMissing', MONEY_OUTSTANDING: 'cases.moneyMissing' }

/** Outcomes whoever looks may give, or that ask for material or money first. */
export function outcomesOf(actions: readonly Action[]): Action[] {
  return actions.filter((action) => action.command === 'give-outcome' && (isFree(action) || action.against in FIRST))
}

/** Why none of the outcomes is open; nothing where one is. */
export function barOf(actions: readonly Action[]): Action | undefined {
  return outcomesOf(actions).length > 0 ? undefined : actions.find((action) => action.command === 'give-outcome')
}

/** The outcome a key gives at this step, if whoever looks may give it. */
export function outcomeOf(key: 'yes' | 'no', actions: readonly Action[]): Action | undefined {
  const wanted = key === 'yes' ? YES : NO
  return outcomesOf(actions).find((action) => wanted.includes(action.outcome))
}

/** Whether an outcome lifts the burden; its button is not the loud one. */
export const lifts = (action: Action) => ['clear', 'uphold-appeal', 'appeal'].includes(action.outcome)

/** What stands beside the clock, the money and the exemptions of a case, or is an outcome. */
const ELSEWHERE: readonly string[] = ['give-outcome', 'give-opinion', 'suspend', 'extend', ...MONEY_COMMANDS, 'leave-exemption']

/** What else whoever looks may do. */
export function othersOf(actions: readonly Action[]): Action[] {
  return actions.filter((action) => !ELSEWHERE.includes(action.command) && isFree(action))
}

/** What is still missing of an outcome, by the name of its text; empty where nothing is. */
export function missingOf(action: Action, reason: string, opinion: string): string {
  if (Object.keys(action.reasons).length > 0 && !reason) return 'cases.reasonMissing'
  if (action.needsOpinion && !opinion.trim()) return 'cases.opinionMissing'
  return FIRST[action.against] ?? ''
}
