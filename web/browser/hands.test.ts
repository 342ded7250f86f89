import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { Desk, firstCase, give, giveAs, picture, record, SERVICE, waitingCase } from './desk'

const DOCTOR = '郑医师'
const WORDS = '已核对病历与收费明细。'
const desk = new Desk()

beforeAll(() => desk.open())
afterAll(() => desk.close())

/** Puts money down by its form. */
async function put(page: Page, command: string, said: string, yuan?: string): Promise<void> {
  await page.locator(`[data-money=${command}]`).click()
  const form = page.locator(`form[data-role=${command}]`)
  if (yuan) await form.locator('input[name=yuan]').fill(yuan)
  await form.locator('input[name=said]').fill(said)
  await form.locator('[data-role=give-money]').click()
  await form.waitFor({ state: 'detached' })
}

/** What stands on each account of a case, in fen. */
async function money(page: Page, held: string): Promise<Record<string, number>> {
  const answer = await page.request.get(`${SERVICE}/api/cases/${held.slice(-32)}`)
  const { money: sums } = (await answer.json()) as { money: { account: string; amountFen: number }[] }
  return Object.fromEntries(sums.map((one) => [one.account, one.amountFen]))
}

/** A case its institution was asked about. */
async function asked(): Promise<string> {
  const reviewer = await desk.signedIn('reviewer')
  const held = await waitingCase(reviewer, 'first-review', 'VIOLATION')
  await reviewer.goto(held)
  await give(reviewer, 'propose')
  await giveAs(desk, 'verifier', held, 'notify')
  return held
}

describe('a handler', () => {
  let held = ''

  it('is given a case its institution accepted', async () => {
    held = await asked()
    const office = await giveAs(desk, 'hospital-office', held, 'explained')
    await give(office, 'accept')
  })

  it('gets the money back with its voucher, charges a penalty and closes', async () => {
    const page = await giveAs(desk, 'handler', held, 'recover')
    await put(page, 'note-payout', '拨付-演示')
    await page.locator('[data-role=payout]', { hasText: '拨付-演示' }).waitFor()
    const due = (await money(page, held)).TO_RECOVER ?? 0
    expect(due).toBeGreaterThan(0)
    await put(page, 'receive-money', '2026-回单-001')
    await put(page, 'charge-penalty', '服务协议第三十条', '120.00')
    await put(page, 'pay-penalty', '2026-回单-002')
    await picture(page, 'handler-money')
    await page.locator('[data-outcome=recovered]').click()
    await record(page, '退款凭证')
    await give(page, 'recovered')
    await page.getByText('已追回').first().waitFor()
    await picture(page, 'handler-closed')
    expect(await money(page, held)).toMatchObject({ RECOVERED: due, PENALTY_PAID: 12000 })
  })
})

describe('a doctor', () => {
  let held = ''

  it('is given a case by their insurance office', async () => {
    held = await asked()
    const office = await desk.signedIn('hospital-office')
    await office.goto(held)
    await office.locator('[data-role=assign]').click()
    await office.locator('[data-role=colleague]').click()
    await office.getByRole('option', { name: DOCTOR }).click()
    await office.locator('[data-role=give-to]').click()
    await office.locator('[data-role=actions] [data-role=person]').filter({ hasText: DOCTOR }).waitFor()
    await picture(office, 'office-assigned')
  })

  it('finds it alone in their list and answers, which the office sees', async () => {
    const doctor = await desk.signedIn('doctor')
    expect(await firstCase(doctor)).toBe(held)
    await give(doctor, 'explained')
    await picture(doctor, 'doctor-answered')
    const office = await desk.signedIn('hospital-office')
    await office.goto(held)
    await office.locator('[data-outcome=appeal]').waitFor()
    await office.getByText(WORDS).first().waitFor()
    await picture(office, 'office-answered')
  })
})

describe('a task', () => {
  it('is given an extract, watched to its end, and its report is opened', async () => {
    const page = await desk.signedIn('reviewer')
    await page.goto(`${SERVICE}/tasks`)
    await page.locator('input[name=folder]').fill('page-city')
    await page.locator('form button[type=submit]').click()
    await page.waitForURL(/\/tasks\/[0-9a-f]{32}/)
    await page.locator('[data-state=done]').waitFor()
    await picture(page, 'task-done')
    const opened = page.waitForEvent('popup')
    await page.locator('[data-role=report]').click()
    const report = await opened
    await report.waitForLoadState()
    await report.locator('#page h2, #page h1, #page section').first().waitFor()
    await picture(report, 'task-report')
  })
})

describe('these pages', () => {
  it('had nothing to complain of', () => expect(desk.complaints).toEqual([]))
})
