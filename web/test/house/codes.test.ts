import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { described } from '../fake/described'
import { STEPS as BATCH_STEPS } from '@/features/batches/model/batch'
import { STEPS } from '@/features/cases/model/columns'
import { toneOf } from '@/features/notices/model/telling'
import { STAGES } from '@/features/tasks/model/states'
import { english } from '@/i18n/english'
import { i18n } from '@/i18n/i18n'
import { BUREAU, HOSPITAL } from '@/lib/session'

type Words = { [name: string]: string | Words }

/** What the server's own files say; one that is not where it was fails the test. */
const java = (path: string) => readFileSync(`../${path.replace(/^([a-z]+)\//, '$1/src/main/java/org/mingjian/')}`, 'utf8')
const procedure = readFileSync('../cases/src/main/resources/org/mingjian/cases/procedure/national.yaml', 'utf8')
const RULES = '../rulepack/src/main/resources/rulepack/rules'

const found = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].flatMap((one) => one[1] ?? []))]
const word = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').replace(/_/g, '-').toLowerCase()

/** The names of an enum, `NAME` or `NAME("…")`. */
const namesOf = (text: string) => found(text.slice(text.indexOf('enum ')), /^ {2}([A-Z][A-Z_]*)(?:\(|,|;|$)/gm)

/** The keys of a part of the procedure. */
const keysOf = (part: string) => found(new RegExp(`^${part}:\\n((?: .*\\n|\\n)*)`, 'm').exec(procedure)?.[1] ?? '', /^ {2}([A-Za-z_-]+):/gm)

/** What a list like `scenes: [A, B]` of any rule holds. */
function inRules(name: string): string[] {
  const rules = readdirSync(RULES).map((file) => readFileSync(`${RULES}/${file}`, 'utf8'))
  const lists = rules.flatMap((text) => found(text, new RegExp(`^${name}: \\[?([A-Za-z, _]+)`, 'gm')))
  return [...new Set(lists.flatMap((list) => list.split(/, */)))]
}

/** Names the engine gives to what evidence rests on, where they are written. */
function factsOf(): string[] {
  const frame = java('engine/engine/frame/Facts.java') + java('engine/engine/census/StockCensus.java') + java('engine/engine/census/IndicatorConclusion.java')
  const kernels = readdirSync('../engine/src/main/java/org/mingjian/engine/kernel').map((file) => java(`engine/engine/kernel/${file}`))
  const calls = kernels.flatMap((text) => found(text, /acts\.(?:line|visit|person)\(([^;]*?)\)[,;)]/g))
  return [...found(frame, /\.put\("([a-z_]+)"/g), ...calls.flatMap((given) => found(given, /"([a-z_]+)"/g))]
}

const tables = readFileSync('../rulepack/src/main/resources/rulepack/tables.yaml', 'utf8')
const letters = found(/^letters:\n((?: .*\n)*)/m.exec(procedure)?.[1] ?? '', /kind: ([A-Z]+)/g)
const outcomes = found(procedure, /^ {6}([a-z-]+):$/gm)
const schemaOf = (name: string, field: string) => described.components.schemas[name]?.properties?.[field]?.enum ?? []

/** Codes the server can send, and the words they stand under. */
const CODES: [what: string, under: string, codes: string[], atLeast: number][] = [
  ['steps', 'step', keysOf('steps'), 9],
  ['outcomes', 'outcome', outcomes, 18],
  ['reasons', 'reason', keysOf('reasons'), 18],
  ['closings', 'closing', [...keysOf('closings'), ...namesOf(java('cases/cases/decision/Withdrawal.java'))], 11],
  ['material', 'material', keysOf('materials'), 4],
  ['letters', 'letters.kinds', letters, 3],
  ['events', 'event', found(java('cases/cases/decision/CaseEvent.java'), /record ([A-Z]\w+)/g).map(word), 21],
  ['commands of the case page', 'command', found(java('server/server/desk/docket/OpenActions.java'), /new CaseCommand\.([A-Z]\w+)\(/g).map(word).filter((one) => one !== 'give-outcome'), 4],
  ['accounts of the books', 'account', namesOf(java('cases/cases/money/Account.java')), 13],
  ['reasons of the log', 'administration.why', namesOf(java('server/server/store/LoggedReason.java')).map(word), 7],
  ['verdicts', 'verdict', namesOf(java('finding/finding/Verdict.java')), 3],
  ['standing of a limit', 'limit', namesOf(java('cases/cases/calendar/Standing.java')), 3],
  ['states of a task', 'tasks.states', schemaOf('Task', 'state'), 5],
  ['stages of an audit', 'tasks.stages', found(java('server/server/task/AuditProcess.java'), /say\("([a-z]+)"/g), 3],
  ['scenes of a rule', 'library.scenes', inRules('scenes'), 6],
  ['moments of a rule', 'library.moments', inRules('moments'), 3],
  ['area a rule follows', 'library.follows', inRules('area'), 2],
  ['subjects of a rule', 'library.subjects', inRules('subject'), 2],
  ['status of a rule', 'library.statuses', inRules('status'), 2],
  ['columns of knowledge', 'evidence', found(tables, /\{name: ([a-z_0-9]+), type/g), 30],
  ['facts of evidence', 'evidence', factsOf().filter((name) => name !== 'basis'), 30],
]

/** The word a name stands for, `tasks.states.done`. */
function said(words: Words, name: string): unknown {
  return name.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Words)[part] : undefined), words)
}

describe.each([
  ['zh-CN', i18n.global.getLocaleMessage('zh-CN') as Words],
  ['en', english as Words],
])('in %s', (_, words) => {
  it.each(CODES)('%s have words under %s', (_what, under, codes, atLeast) => {
    expect(codes.length).toBeGreaterThanOrEqual(atLeast)
    expect(codes.filter((code) => typeof said(words, `${under}.${code}`) !== 'string')).toEqual([])
  })
})

describe('what pages know by heart', () => {
  const roles = namesOf(java('server/server/identity/Role.java')).map(word)
  it('are roles the server has', () => expect([...BUREAU, ...HOSPITAL].filter((role) => !roles.includes(role))).toEqual([]))
  it('are the steps of the procedure, in its order', () => expect([...STEPS]).toEqual(keysOf('steps')))
  it('are steps in batches too', () => expect(BATCH_STEPS.filter((step) => !keysOf('steps').includes(step))).toEqual([]))
  it('are the stages an audit names', () => expect(found(java('server/server/task/AuditProcess.java'), /say\("([a-z]+)"/g).filter((stage) => !STAGES.some((one) => one === stage))).toEqual([]))
  it('are kinds of notices, each loud notice one of them', () => {
    const kinds = namesOf(java('server/server/desk/notice/NoticeKind.java')).map(word)
    expect(kinds.filter((kind) => toneOf(kind) === 'bad')).toEqual(['limit-today', 'limit-passed', 'escalated'])
    expect(kinds.filter((kind) => toneOf(kind) === 'good')).toEqual(['appeal-decided', 'case-closed'])
  })
  it('have a sentence in both languages for each refusal', () => {
    const refusals = java('cases/cases/decision/Refusal.java')
    expect(namesOf(refusals).length).toBeGreaterThan(20)
    expect(found(refusals, /^ {2}([A-Z_]+)\(\s*"[^"]*[\u4e00-\u9fff][^"]*",\s*"[\x20-\x7e]+"\)/gm)).toEqual(namesOf(refusals))
  })
})
