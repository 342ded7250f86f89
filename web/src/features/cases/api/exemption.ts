import { change, read, type Body, type Reply } from '@/lib/api'

export type ExemptionForm = Body<'/api/cases/{id}/exemption', 'post'>
export type LeftExemption = Reply<'/api/exemptions'>['rows'][number]

/** Leaves an exemption of a case that was decided for its institution; the same id is obeyed once. */
export async function leaveExemption(id: string, form: ExemptionForm): Promise<void> {
  await change('post', '/api/cases/{id}/exemption', form, { parts: { id } })
}

/** What a case left behind. */
export async function exemptionsOf(id: string, signal: AbortSignal): Promise<readonly LeftExemption[]> {
  return (await read('/api/exemptions', { query: { caseId: id }, signal })).value.rows
}
