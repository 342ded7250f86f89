import { change, read, type Body, type Reply } from '@/lib/api'
import type { Asked } from '@/lib/list'

export type Payouts = Reply<'/api/payouts'>
export type Payout = Payouts['rows'][number]
/** A settlement of a list of the payment office. */
export type Paid = Body<'/api/payouts', 'post'>['rows'][number]
export type Noted = Reply<'/api/payouts', 'post'>

/** A page of what was paid, the last day first. */
export async function payouts(query: Asked, signal: AbortSignal): Promise<Payouts> {
  return (await read('/api/payouts', { query, signal })).value
}

/** Notes some; those noted before change nothing. */
export async function note(rows: Paid[]): Promise<Noted> {
  return (await change('post', '/api/payouts', { rows })).value
}

/** Takes one back. */
export async function cancel(institution: string, settlement: string, why: string) {
  await change('delete', '/api/payouts/{institution}/{settlement}', undefined, { parts: { institution, settlement }, query: { why } })
}
