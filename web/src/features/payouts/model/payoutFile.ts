import Papa from 'papaparse'
import type { Paid } from '../api/payouts'

/** The codes the columns are called by, by the field they fill. */
const CODES: Record<keyof Paid, string> = { institution: 'fixmedins_code', settlement: 'setl_id', on: 'paid_on', voucher: 'voucher' }
const FIELDS = Object.keys(CODES) as (keyof Paid)[]
const DAY = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/

/** A line that cannot be taken, and the field that is wrong. */
export interface Wrong {
  line: number
  field: keyof Paid
  value: string
}

/** What a file holds. */
export interface PayoutFile {
  rows: Paid[]
  wrong: Wrong[]
  /** Fields no column is called by. */
  missing: (keyof Paid)[]
}

/** Text as spreadsheets save it: in UTF-8, or in the national character set. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const two = (part: string) => part.padStart(2, '0')

/** A day as the server writes it; empty where it is none. */
export function dayIn(text: string): string {
  const [, year, month, date] = DAY.exec(text) ?? []
  if (!year || !month || !date) return ''
  const day = `${year}-${two(month)}-${two(date)}`
  const read = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, day.length) !== day ? '' : day
}

/** The rows of a file with a head line of codes, or of names as people call them, in any order. */
export function payoutsIn(text: string, called: (field: keyof Paid) => string): PayoutFile {
  const lines = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data
  const head = (lines[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const at = (field: keyof Paid) => head.findIndex((cell) => cell === CODES[field] || cell === called(field).toLowerCase())
  const missing = FIELDS.filter((field) => at(field) < 0)
  const file: PayoutFile = { rows: [], wrong: [], missing }
  if (missing.length > 0) return file
  lines.slice(1).forEach((cells, index) => {
    const cell = (field: keyof Paid) => (cells[at(field)] ?? '').trim()
    const row: Paid = { institution: cell('institution'), settlement: cell('settlement'), on: dayIn(cell('on')), voucher: cell('voucher') }
    const field = FIELDS.find((one) => !row[one])
    if (field) file.wrong.push({ line: index + 2, field, value: cell(field) })
    else file.rows.push(row)
  })
  return file
}
