import { change } from '@/lib/api'
import type { Exemption } from './exemptions'

/** Ends an exemption: it covers nothing after the last day. */
export async function endEarly(id: string, last: string, why: string): Promise<Exemption> {
  return (await change('delete', '/api/exemptions/{id}', undefined, { parts: { id }, query: { last, why } })).value
}
