import { BUREAU, HOSPITAL, type Role } from '@/lib/session'

/** Where those begin who have no cases of their own. */
const FIRST: Partial<Record<Role, string>> = {
  expert: '/panel',
  'library-editor': '/library',
  'audit-admin': '/access-log',
  'security-admin': '/accounts',
  'system-admin': '/library',
}

/** The page somebody of these roles begins at: the desk, where they work on cases. */
export function firstPageOf(roles: readonly Role[]): string {
  if (roles.some((role) => [...BUREAU, ...HOSPITAL].includes(role))) return '/'
  return roles.map((role) => FIRST[role]).find(Boolean) ?? '/library'
}
