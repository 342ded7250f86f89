import { read, type Reply } from '@/lib/api'

export type Delegations = Reply<'/api/delegations'>
export type Delegation = Delegations['rows'][number]
export type Colleague = Delegations['people'][number]

/** Who stands in for whom, and who could. */
export async function delegations(signal: AbortSignal): Promise<Delegations> {
  return (await read('/api/delegations', { signal })).value
}
