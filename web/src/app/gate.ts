import type { RouteLocationNormalized } from 'vue-router'
import { firstPageOf } from '@/lib/firstPage'
import { useSession } from '@/lib/session'

/** Where somebody must go first; true where they may go on. */
export async function gate(to: RouteLocationNormalized) {
  const session = useSession()
  if (to.meta.open && to.name === 'login') return true
  const who = session.who ?? (await session.find())
  if (!who) return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (who.passwordDue && to.name !== 'password') return { name: 'password', query: { to: to.fullPath } }
  const first = firstPageOf(session.roles)
  if (to.path === '/' && first !== '/') return { path: first }
  if (to.meta.roles && !session.holdsOneOf(to.meta.roles)) {
    // The address stays: it may be for them after a change of roles.
    return { name: 'no-page', params: { rest: to.path.slice(1).split('/') }, query: to.query, hash: to.hash }
  }
  return true
}
