import { read, type Reply } from '@/lib/api'

/** The claims beside a finding: its settlement's lines and the person's year. */
export type Claims = Reply<'/api/findings/{id}/claims'>['claims']
export type ClaimLine = Claims['lines'][number]
export type Visit = Claims['visits'][number]

export async function claims(id: string, reason: string, signal: AbortSignal): Promise<Claims> {
  return (await read('/api/findings/{id}/claims', { parts: { id }, reason, signal })).value.claims
}
