import { read } from '@/lib/api'
import { said } from '@/lib/text'

/** A code somebody may choose, and what it is called. */
export interface Choice {
  code: string
  name: string
}

/** Looks for codes by a name or a part of a code. */
export type Find = (text: string, signal: AbortSignal) => Promise<Choice[]>

/** As short as codes of items are; diagnoses and operations have shorter ones. */
const LEAST_ITEM = 10

/** Rules of the release in force, called as a reader calls them. */
export function rulesIn(locale: string): Find {
  return async (text, signal) => {
    const { rows } = (await read('/api/library/rules', { query: { query: text }, signal })).value
    return rows.map(({ code, name }) => ({ code, name: said(name, locale) }))
  }
}

/** Institutions findings are about. */
export const institutions: Find = async (text, signal) => [...(await read('/api/institutions/names', { query: { query: text }, signal })).value.rows]

/** Items the libraries speak of. */
export const items: Find = async (text, signal) => {
  const { rows } = (await read('/api/library/points', { query: { query: text, size: '100' }, signal })).value
  const names = new Map(rows.flatMap(({ object, codes }) => codes.filter((code) => code.length >= LEAST_ITEM).map((code) => [code, object] as const)))
  return [...names].map(([code, name]) => ({ code, name }))
}
