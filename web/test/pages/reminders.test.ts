import { describe, expect, it } from 'vitest'
import { all, click, one, open, pick, rows } from '../fake/page'

const told = (id: string, some: object = {}) => ({
  id,
  warned: '2026-11-20T02:05:00Z',
  institution: 'H1',
  rule: 'R1',
  ruleName: '限性别',
  phase: 'BEFORE',
  item: 'X1',
  itemName: '子宫切除',
  doctor: 'D1',
  amountFen: 100,
  message: '男性不应',
  messageEnglish: 'Not for men',
  shown: true,
  late: false,
  answer: '',
  reasonCode: '',
  reason: '',
  finding: 'f1',
  isAtDesk: false,
  ...some,
})
const page = { rows: [told('a', { answer: 'insisted', reason: '病情需要', isAtDesk: true }), told('b', { shown: false }), told('c', { shown: false, late: true })], next: '', names: { H1: '第一医院' } }
const counted = (code: string, some: object = {}) => ({ code, shown: 10, shownFen: 1000, followed: 6, insisted: 2, ...some })
const sums = { by: 'RULE', from: '2026-10-24', until: '2026-11-22', through: '2026-11-21', most: 500, rows: [counted('R1'), counted('R2', { shown: 3, followed: 0, insisted: 0 })], names: { R1: '限性别' } }
const routes = { 'GET /api/reminders': page, 'GET /api/reactions': sums }
const reviewer = { roles: ['reviewer' as const], routes }
const office = { roles: ['hospital-office' as const], institution: 'H1', routes }

describe('reminders', () => {
  it('say who was told what, and what was done about it', async () => {
    await open('/reminders', reviewer)
    expect(rows()[0]).toEqual(['2026-11-20 10:05', '事前', '限性别', '第一医院D1', '子宫切除', '男性不应', expect.stringContaining('1.00'), '坚持病情需要已成疑点'])
    expect(rows().map((cells) => cells.at(-1))).toEqual([expect.stringContaining('坚持'), '未提示', '答复后发现'])
    expect(one('tbody a', '已成疑点').getAttribute('href')).toBe('/findings/f1')
  })
  it('are told in English what was found', async () => {
    await open('/reminders', { ...reviewer, language: 'en' })
    expect(rows()[0]?.join()).toContain('Not for men')
  })
  it('are asked for by what was done and whether they were told', async () => {
    const { server, router } = await open('/reminders', reviewer)
    await pick('select[name=answer]', 'insisted')
    await pick('select[name=told]', 'kept')
    expect(server.last('GET /api/reminders').query).toEqual({ answer: 'insisted', shown: 'false', late: 'false' })
    await pick('select[name=told]', 'late')
    expect(server.last('GET /api/reminders').query).toEqual({ answer: 'insisted', late: 'true' })
    expect(router.currentRoute.value.query).toEqual({ answer: 'insisted', late: 'true' })
  })
  it('are put together by rule, and lead to those they count', async () => {
    const { server, text } = await open('/reminders?by=rule&institution=H1&answer=none', reviewer)
    expect(server.last('GET /api/reactions').query).toEqual({ by: 'rule', institution: 'H1' })
    expect(rows()[0]?.slice(0, 7)).toEqual(['限性别R1', '10', expect.stringContaining('10.00'), '6', '2', '2', '25.0%'])
    expect(rows()[1]?.[6]).toBe('–')
    expect(rows()[2]?.slice(0, 2)).toEqual(['合计', '13'])
    expect(text()).toContain('2026-11-21')
    expect(one('tbody a', '10').getAttribute('href')).toBe('/reminders?institution=H1&from=2026-10-24&to=2026-11-22&shown=true&rule=R1')
    expect(one('tbody a', '2').getAttribute('href')).toContain('answer=insisted')
  })
  it.each([
    ['/reminders', reviewer, '按机构'],
    ['/reminders?institution=H1', reviewer, '按医师'],
    ['/reminders', office, '按医师'],
    ['/reminders', { ...office, roles: ['doctor' as const] }, undefined],
  ])('are put together at %s by rule, and by doctors of one hospital alone', async (path, scene, last) => {
    await open(path, scene)
    expect(all('[role=radio]').map((radio) => radio.textContent)).toEqual(['逐条', '按规则', ...(last ? [last] : [])])
  })
  it('go back to the list where they cannot be put together as somebody asks', async () => {
    const { server } = await open('/reminders?by=doctor', reviewer)
    expect(server.last('GET /api/reminders').query).toEqual({})
    await click(all('[role=radio]')[1]!)
    expect(server.last('GET /api/reactions').query).toEqual({ by: 'rule' })
  })
  it('show a hospital its doctors, and no filter by institution', async () => {
    await open('/reminders', office)
    expect(rows()[0]?.[3]).toBe('D1')
    expect(all('select[name=institution]')).toEqual([])
    expect(all('select[name=told]')).toEqual([])
  })
})
