import type { Look } from '../api/accessLog'
import type { Account } from '../api/accounts'

const holds = (texts: readonly string[], typed: string) => texts.some((text) => text.toLowerCase().includes(typed.trim().toLowerCase()))

/** The lines that say what was typed, of one kind of action where one was chosen. */
export function looksOf(rows: readonly Look[], typed: string, action: string): Look[] {
  return rows.filter((row) => (!action || row.action === action) && holds([row.actor, row.subject, row.reason, row.institution], typed))
}

/** The actions of some lines, each once, in their order. */
export const actionsOf = (rows: readonly Look[]) => [...new Set(rows.map((row) => row.action))].sort()

/** The accounts that bear what was typed, of one role where one was chosen. */
export function accountsOf(rows: readonly Account[], typed: string, role: string): Account[] {
  return rows.filter((row) => (!role || row.roles.includes(role)) && holds([row.account, row.person, row.organisation, row.area], typed))
}

/** The roles of some accounts, each once. */
export const rolesOf = (rows: readonly Account[]) => [...new Set(rows.flatMap((row) => row.roles))].sort()
