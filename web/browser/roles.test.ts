import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appeal, Desk, giveAs, picture, SERVICE } from './desk'

const RULE = 'GZ10000102008000'
const HOSPITAL = '合成市第一人民医院'
const desk = new Desk()

beforeAll(() => desk.open())
afterAll(() => desk.close())

describe('an appeal that was right', () => {
  it('leaves an exemption, which is in the list and can be ended', async () => {
    const held = await appeal(desk)
    const page = await giveAs(desk, 'second-reviewer', held, 'uphold-appeal')
    await page.locator('[data-role=exempt]').click()
    await page.locator('textarea[name=basis]').fill('申诉成立：病历证明确有诊疗需要。')
    await picture(page, 'exemption-form')
    await page.locator('[data-role=leave-exemption]').click()
    await page.locator('[data-role=exemptions] a').waitFor()
    await page.goto(`${SERVICE}/exemptions`)
    const row = page.locator('tbody tr').filter({ has: page.locator(`a[href="${new URL(held).pathname}"]`) })
    await row.locator('[data-role=end]').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('全部收回').click()
    await dialog.locator('textarea').fill('误留')
    await dialog.locator('button[type=submit]').click()
    await dialog.waitFor({ state: 'hidden' })
    await row.locator('.taken-back').waitFor()
    await picture(page, 'exemption-ended')
  })
})

describe('a panel of experts', () => {
  let held = ''

  it('is seated by the supervisor', async () => {
    held = await appeal(desk)
    await giveAs(desk, 'second-reviewer', held, 'to-panel')
    const page = await desk.signedIn('supervisor')
    await page.goto(`${SERVICE}/seating`)
    await page.locator('tbody tr').first().click()
    const seats = page.locator('[data-role=seats]')
    for (const expert of ['expert1', 'expert2', 'expert3']) await seats.locator(`input[value=${expert}]`).check()
    await picture(page, 'seating')
    await page.locator('[data-role=seat]').click()
    await seats.locator('[data-member]').nth(2).waitFor()
  })

  it('hears an expert, who is never told whose the case is', async () => {
    const page = await desk.signedIn('expert1')
    await page.goto(`${SERVICE}/panel`)
    await page.locator('tbody a').first().click()
    await page.locator('[data-role=declare]').click()
    await page.locator('[data-outcome=uphold-appeal]').click()
    const seen = await page.content()
    expect(seen).toContain('申诉成立')
    expect(seen).not.toContain(HOSPITAL)
    expect(seen).not.toContain('H97010000001')
    expect(seen).not.toContain('郑医师')
    await page.locator('input[name=reason]').first().check()
    await page.locator('textarea[name=opinion]').fill('指征充分。')
    await picture(page, 'panel-opinion')
    await page.locator('[data-role=give]').click()
    await page.locator('[data-role=voice] [data-role=give]').waitFor({ state: 'detached' })
    await page.getByText('申诉成立').first().waitFor()
    expect((await page.request.get(`${SERVICE}/api/cases/${held.slice(-32)}`)).status()).toBe(403)
  })
})

describe('the libraries', () => {
  it('are searched by an editor, who opens a rule', async () => {
    const page = await desk.signedIn('library-editor')
    await page.goto(`${SERVICE}/library`)
    await page.locator('tbody tr').nth(1).waitFor()
    const all = await page.locator('tbody tr').count()
    await page.fill('input[name=query]', '限科室')
    await page.keyboard.press('Enter')
    await page.waitForURL(/query=/)
    await page.waitForFunction((many) => document.querySelectorAll('tbody tr').length < many, all)
    await page.locator('tbody tr').first().click()
    await page.waitForURL(/\/library\/rules\//)
    await page.locator('h1').filter({ hasText: '科室' }).waitFor()
    await picture(page, 'rule')
  })
})

describe('cases that are alike', () => {
  it('are looked at and decided together', async () => {
    const page = await desk.signedIn('reviewer')
    await page.goto(`${SERVICE}/batches?step=first-review&rule=${RULE}&month=2025-03`)
    await page.getByText('认定疑点', { exact: true }).click()
    await page.locator('.reason .el-select__wrapper, .reason.el-select').first().click()
    await page.getByRole('option').first().click()
    await page.locator('form button[type=submit]').last().click()
    const willing = Number(await page.locator('[data-role=willing]').textContent())
    expect(willing).toBeGreaterThan(1)
    await picture(page, 'batch')
    await page.locator('[data-role=decide]').click()
    await page.locator('.el-popconfirm .el-button--primary').click()
    expect(await page.locator('[data-role=done]').textContent()).toContain(String(willing))
    await picture(page, 'batch-done')
  })
})
