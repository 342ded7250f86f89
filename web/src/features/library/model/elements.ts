import type { Table } from '../api/library'
import type { Point } from '../api/points'
import type { Example, Rule } from '../api/rule'
import type { RuleRow } from '../api/rules'
import { said } from '@/lib/text'

/** Rules of one class. */
export interface RuleClass {
  name: string
  rows: RuleRow[]
}

/** The rules by class, in the order in which the classes come. */
export function byClass(rows: readonly RuleRow[]): RuleClass[] {
  const classes = new Map<string, RuleRow[]>()
  for (const row of rows) classes.set(row.ruleClass, [...(classes.get(row.ruleClass) ?? []), row])
  return [...classes].map(([name, some]) => ({ name, rows: some }))
}

/** The rules of a class and a verdict; of all where none is named. */
export function chosenOf(rows: readonly RuleRow[], ruleClass: string, verdict: string): RuleRow[] {
  return rows.filter((row) => (!ruleClass || row.ruleClass === ruleClass) && (!verdict || row.verdict === verdict))
}

/** What an example is expected to give, and why it cannot be judged where it cannot. */
export function expectation(example: Example): { result: string; missing: string } {
  const at = example.expects.indexOf(':')
  return at < 0 ? { result: example.expects, missing: '' } : { result: example.expects.slice(0, at), missing: example.expects.slice(at + 1) }
}

/** Days as people read them; open ends are left open. */
export function days(from: string, to: string): string {
  return from || to ? `${from || '…'} – ${to || '…'}` : ''
}

/** How many points a rule reads. */
export const pointsOf = (rule: Pick<Rule, 'tables'>) => rule.tables.reduce((sum, table) => sum + table.points, 0)

/** What a column is called: its meaning without what stands behind a colon, a semicolon or in brackets, which is for who fills it. */
export const labelOf = (meaning: string) => meaning.split(/[：:；;（(]/)[0]?.trim() ?? ''

/** Whether a meaning tells the codes of a column, not what it is: `1 unrestricted, 2 restricted`. */
const isOfCodes = (meaning: string) => /^\d /.test(meaning)

/** What a point says, each value by its field and under what its column is called; by `named` where its meaning is that of its codes. */
export function sayings(point: Point, tables: readonly Table[], locale: string, named = (field: string) => field): { field: string; name: string; value: string }[] {
  const columns = tables.find((table) => table.name === point.table)?.columns ?? []
  return Object.entries(point.values).map(([name, value]) => {
    const column = columns.find((one) => one.name === name)
    const meaning = said(column?.meaning, locale)
    return { field: name, name: (isOfCodes(meaning) ? '' : labelOf(meaning)) || named(name), value }
  })
}

/** What a table is called. */
export function tableName(name: string, tables: readonly Table[], locale: string): string {
  return said(tables.find((table) => table.name === name)?.meaning, locale) || name
}
