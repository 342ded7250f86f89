import { address } from '@/lib/api'
import { dayOf } from '@/lib/days'

/** As what a letter can be taken away. */
export type Format = 'docx' | 'pdf'

/** Where a letter of a case is got. */
export function paperAt(caseId: string, hash: string, format: Format): string {
  return address(`/api/cases/{id}/letters/{hash}.${format}`, { id: caseId, hash })
}

/** What the file of a letter is called on somebody's disk: its number, without what no disk allows. */
export function fileName(letter: { document: string; title: string }, format: Format): string {
  return `${letter.document || letter.title}.${format}`.replace(/[\\/:*?"<>|]/g, '_')
}

/** The day in China a letter went out on. */
export const dayIssued = (letter: { issued: string }) => dayOf(new Date(letter.issued))
