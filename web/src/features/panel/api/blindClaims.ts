import { read, type Reply } from '@/lib/api'

/** The charges beside a finding, without whose they are. */
export type BlindClaims = Reply<'/api/panel/{id}/findings/{number}/claims'>

export async function blindClaims(id: string, number: number, signal: AbortSignal): Promise<BlindClaims> {
  return (await read('/api/panel/{id}/findings/{number}/claims', { parts: { id, number: String(number) }, signal })).value
}
