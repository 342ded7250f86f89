import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { Desk, firstCase, give, PDF, picture, SERVICE } from './desk'

const desk = new Desk()
let appealed = ''

beforeAll(() => desk.open())
afterAll(() => desk.close())

describe('the desk in a browser', () => {
  it('lets nobody in with a wrong password, and says so in the reader’s language', async () => {
    const page = await desk.door()
    await picture(page, 'login')
    await page.fill('input[name=name]', 'nobody')
    await page.fill('input[name=password]', 'wrong')
    await page.keyboard.press('Enter')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('账号或密码错误')
    await page.locator('[data-role=language]').click()
    await page.locator('input[name=password]').press('Enter')
    await page.getByText('name or password is wrong').waitFor()
  })

  it('lets a reviewer decide case after case by keys alone', async () => {
    const page = await desk.signedIn('reviewer')
    await picture(page, 'desk')
    const first = await firstCase(page, '?step=first-review')
    await picture(page, 'case')
    await page.keyboard.press('a')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== first)
    const second = page.url()
    await page.locator('[data-outcome=clear]').waitFor()
    await page.keyboard.press('d')
    await page.keyboard.press('1')
    await picture(page, 'case-dismiss')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== second)
    await page.goto(second)
    await page.getByText('数据上传错误').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await picture(page, 'keys')
    appealed = first
  })

  it('lets a verifier ask the institution', async () => {
    const page = await desk.signedIn('verifier')
    await page.goto(appealed)
    await give(page, 'notify')
    await page.getByText('医师说明').first().waitFor()
  })

  it('lets an insurance office explain, and appeal with a file', async () => {
    const page = await desk.signedIn('hospital-office')
    await picture(page, 'hospital-desk')
    await page.goto(appealed)
    await give(page, 'explained')
    await page.locator('[data-outcome=appeal]').click()
    await page.locator('input[name=reason]').first().check()
    await page.locator('textarea[name=opinion]').fill('病历证明确有诊疗需要。')
    await page.setInputFiles('input[name=material]', { name: '病历.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) })
    await page.getByRole('link', { name: '病历.pdf' }).waitFor()
    expect(await page.locator('textarea[name=opinion]').inputValue()).toContain('病历证明')
    await picture(page, 'hospital-appeal')
    await page.locator('[data-role=give]').click()
    await page.locator('[data-outcome=appeal]').waitFor({ state: 'detached' })
  })

  it('lets a second reviewer uphold the appeal', async () => {
    const page = await desk.signedIn('second-reviewer')
    await page.goto(appealed)
    await picture(page, 'second-review')
    await give(page, 'uphold-appeal')
    await page.getByText('申诉成立').first().waitFor()
    await picture(page, 'closed')
  })

  it('tells who was slower that somebody was faster, and keeps what they typed', async () => {
    const slow = await desk.signedIn('reviewer')
    await firstCase(slow, '?step=first-review')
    await slow.locator('[data-outcome=propose]').click()
    await slow.locator('textarea[name=opinion]').fill('写了一半')
    const fast = await desk.signedIn('supervisor')
    await fast.goto(slow.url())
    await fast.getByRole('button', { name: '中止计时' }).click()
    await fast.locator('textarea[name=clock-why]').fill('等待病历')
    await fast.locator('[data-clock=suspend] button[type=submit]').click()
    await fast.getByRole('button', { name: '恢复计时' }).waitFor()
    await slow.locator('input[name=reason]').first().check()
    await slow.locator('[data-role=give]').click()
    await slow.getByText('他人刚刚办理了本案').waitFor()
    await picture(slow, 'overtaken')
  })

  it('asks who sits there when a session is over, and goes on where they were', async () => {
    const page = await desk.signedIn('reviewer')
    await firstCase(page, '?step=first-review')
    await page.context().clearCookies()
    await page.keyboard.press('j')
    await page.getByRole('dialog').waitFor()
    await picture(page, 'signed-out')
    await page.getByRole('dialog').locator('input').fill('Right-Horse-42')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('[data-role=actions]').waitFor()
  })

  it('filters findings by address, sums them and opens one', async () => {
    const page = await desk.signedIn('reviewer')
    await page.goto(`${SERVICE}/findings?verdict=SUSPECTED`)
    await page.locator('tbody tr').first().waitFor()
    await picture(page, 'findings')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/findings\/[0-9a-f]{32}/)
    await page.locator('#clause').waitFor()
    await picture(page, 'finding')
  })

  it('speaks English', async () => {
    const page = await desk.signedIn('doctor')
    await page.locator('[data-role=language]').click()
    await page.getByText('Findings', { exact: true }).waitFor()
    await picture(page, 'doctor-english')
  })

  it('says when the door and the desk were painted first', async () => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const painted = async (page: Page) => {
      for (let i = 0; i < 100 && !(await page.evaluate(paint)); i++) await page.waitForTimeout(50)
      return page.evaluate(paint)
    }
    const door = await painted(await desk.door())
    const page = await desk.signedIn('reviewer')
    await page.goto(`${SERVICE}/`)
    await page.locator('h1').first().waitFor()
    const whole = await painted(page)
    process.stdout.write(`first paint: door ${Math.round(door)} ms, desk ${Math.round(whole)} ms\n`)
    expect(Math.min(door, whole)).toBeGreaterThan(0)
  })

  it('had nothing to complain of', () => expect(desk.complaints).toEqual([]))
})
