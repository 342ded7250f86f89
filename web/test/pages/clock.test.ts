import { describe, expect, it } from 'vitest'
import { command, outcome, review } from '../fake/desk'
import { all, button, click, one, open, send, write } from '../fake/page'

const SEND = 'POST /api/cases/{id}/commands'
const SUSPEND = { times: 1, left: 1, days: 30, working: false, goesOn: '2099-01-31', limit: '2099-02-10' }
const EXTEND = { times: 2, left: 1, days: 15, working: true, limit: '2099-01-22' }

const supervisor = (actions: object[], some: object = {}) => ({ roles: ['supervisor' as const], routes: review({ a: { actions } }), ...some })

describe('the clock of a step', () => {
  it('says how far it may be stopped, what that leads to, and is stopped with a reason', async () => {
    const { server } = await open('/cases/a', supervisor([command('suspend', { leeway: SUSPEND })]))
    expect(one('[data-clock=suspend]').textContent).toContain('本环节可中止计时 1 次，每次最长 30 日；还可 1 次。')
    await click(button('中止计时'))
    expect(one('[data-role=leads]').textContent).toContain('最迟 2099-01-31 自动恢复计时，届时时限由 2099-01-01 推迟到 2099-02-10')
    await write('textarea[name=clock-why]', ' 等待病历 ')
    await send('[data-clock=suspend] form')
    expect(server.last(SEND).body).toMatchObject({ command: 'suspend', fields: { why: '等待病历' } })
  })
  it('says by how many working days it is prolonged, and until when', async () => {
    const { server } = await open('/cases/a', supervisor([command('extend', { leeway: EXTEND })]))
    expect(one('[data-clock=extend]').textContent).toContain('本环节可延期 2 次，每次 15 个工作日；还可 1 次。')
    await click(button('延期'))
    expect(one('[data-role=leads]').textContent).toBe('时限由 2099-01-01 推迟到 2099-01-22。')
    await write('textarea[name=clock-why]', '材料较多')
    await send('[data-clock=extend] form')
    expect(server.last(SEND).body).toMatchObject({ command: 'extend', fields: { why: '材料较多' } })
  })
  it('is not touched without a reason', async () => {
    const { server } = await open('/cases/a', supervisor([command('suspend', { leeway: SUSPEND })]))
    await click(button('中止计时'))
    await write('textarea[name=clock-why]', '  ')
    await send('[data-clock=suspend] form')
    expect(server.asked(SEND)).toEqual([])
    await click(button('取消'))
    expect(all('[data-clock=suspend] form')).toEqual([])
  })
  it('says that nothing is left, and offers nothing', async () => {
    const used = { ...EXTEND, left: 0, limit: undefined }
    await open('/cases/a', supervisor([command('extend', { against: 'NO_ALLOWANCE', leeway: used })]))
    expect(one('[data-clock=extend]').textContent).toContain('已用完，不能再延期')
    expect(all('[data-clock=extend] button')).toEqual([])
  })
  it('says that the step allows none', async () => {
    const none = { times: 0, left: 0, days: 0, working: false }
    await open('/cases/a', supervisor([command('suspend', { against: 'NO_ALLOWANCE', leeway: none })], { language: 'en' }))
    expect(one('[data-clock=suspend]').textContent).toContain('Suspend: not at this step.')
  })
  it('says why it cannot be done now though some is left', async () => {
    const late = command('extend', { against: 'EXPIRED', why: { zh: '本环节时限已过', en: 'Over' }, leeway: { ...EXTEND, limit: undefined } })
    await open('/cases/a', supervisor([late]))
    expect(one('[data-clock=extend]').textContent).toContain('还可 1 次。本环节时限已过')
  })
  it('is not spoken of to those who do not grant it', async () => {
    await open('/cases/a', supervisor([outcome('propose', '认定疑点'), command('suspend', { against: 'ROLE' })]))
    expect(all('[data-role=clock]')).toEqual([])
  })
})
