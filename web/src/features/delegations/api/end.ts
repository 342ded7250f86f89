import { change } from '@/lib/api'
import type { Delegation } from './delegations'

/** Ends a delegation at once. */
export async function end(one: Pick<Delegation, 'id' | 'version'>): Promise<void> {
  await change('delete', '/api/delegations/{id}', undefined, { parts: { id: one.id }, version: `"${one.version}"` })
}
