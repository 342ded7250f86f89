import { at, type Call, type Says } from './server'

/** A case of the list. */
export const listed = (id: string, some: object = {}) => ({
  id,
  rule: 'R1',
  institution: 'H1',
  step: 'first-review',
  verdict: 'SUSPECTED',
  limit: '2099-01-01',
  amountFen: 12_345,
  findings: 1,
  ...some,
})

/** A page of the list of cases. */
export const listing = (...ids: string[]) => ({ rows: ids.map((id) => listed(id)), next: '', names: { R1: '超限定价格', H1: '第一医院' } })

const REASONS = { CLEAR: { zh: '有病历支持', en: 'Shown by the record' }, DATA: { zh: '数据有误', en: 'Wrong data' } }

/** An outcome somebody may give at the step of a case. */
export const outcome = (name: string, zh: string, some: object = {}) => ({ command: 'give-outcome', outcome: name, name: { zh, en: name }, reasons: REASONS, ...some })

/** Something else somebody may do. */
export const command = (name: string, some: object = {}) => ({ command: name, outcome: '', ...some })

/** A finding that a case holds. */
export const held = (id: string, some: object = {}) => ({ id, rule: 'R1', verdict: 'SUSPECTED', day: '2026-01-02', claimedFen: 100, words: { rule_name: `规则 ${id}` }, ...some })

/** A case in full, at its first review. */
export const whole = (id: string, some: object = {}) => ({
  id,
  key: { institution: 'H1', settlement: `S-${id}` },
  verdict: 'SUSPECTED',
  place: { step: 'first-review', stepName: { zh: '初审', en: 'First review' }, limit: '2099-01-01' },
  findings: [held(`f-${id}`)],
  actions: [outcome('propose', '认定疑点'), outcome('clear', '排除'), command('assign')],
  ...some,
})

/** A finding in full. */
export const finding = (id: string, some: object = {}) => ({
  finding: { id, caseKey: id.replace(/^f-/, ''), rule: 'R1', verdict: 'SUSPECTED', day: '2026-01-02', amountFen: 100_00, fundFen: 70_00 },
  person: { text: '***3375', masked: true },
  about: { settlement: 'S1', line: 'L1', item: 'X01', visit: 'V1' },
  words: { rule_name: `规则 ${id}`, message: `事实 ${id}`, fixmedins_name: '第一医院' },
  ...some,
})

/** What the page of a case asks: cases by their ids, each with one finding. */
export function review(cases: Record<string, object>): Record<string, Says> {
  return {
    'GET /api/cases/{id}': ({ parts }: Call) => at('"7"', { ...whole(parts.id ?? ''), ...cases[parts.id ?? ''] }),
    'GET /api/findings/{id}': ({ parts }: Call) => finding(parts.id ?? ''),
    'GET /api/findings/{id}/claims': { claims: { source: 'none' } },
    'GET /api/cases/{id}/nearest': { rows: [] },
    'GET /api/library/rules/{code}': { code: 'R1', basis: { document: '目录', clause: '第一条' } },
    'GET /api/cases/{id}/ledger': { books: [], balanced: true },
    'GET /api/opinion-templates': { rows: [] },
    'POST /api/cases/{id}/commands': { version: 8 },
  }
}

/** Leaves the trail of a list of cases. */
export const trailOfCases = (...ids: string[]) => sessionStorage.setItem('mingjian.trail', JSON.stringify({ path: '/api/cases', query: { view: 'open' }, ids, next: '' }))
