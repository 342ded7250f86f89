import { change, type Body } from '@/lib/api'
import { ownId } from '@/lib/text'

export type Absence = Body<'/api/delegations/{id}', 'put'>

/** Notes that somebody stands in for somebody who is away. */
export async function note(absence: Absence): Promise<void> {
  await change('put', '/api/delegations/{id}', absence, { parts: { id: ownId().replaceAll('-', '') }, version: '"0"' })
}
