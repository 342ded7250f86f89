import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

/** The password of everybody in a scene. */
const PASSWORD = 'Right-Horse-42'

const setting = (name: string, usual: string) => process.env[name] ?? usual
export const SERVICE = setting('MINGJIAN_URL', 'http://127.0.0.1:8080')
const SCREENS = setting('MINGJIAN_SCREENS', 'target/screens')

/** A browser as people at a desk have it. */
export class Desk {
  /** What pages complained of; nothing should be in it. */
  readonly complaints: string[] = []
  private browser: Browser | undefined

  async open(): Promise<void> {
    mkdirSync(SCREENS, { recursive: true })
    this.browser = await chromium.launch({
      executablePath: setting('MINGJIAN_CHROMIUM', '/usr/bin/chromium'),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'],
    })
  }

  async close(): Promise<void> {
    await this.browser?.close()
  }

  /** A page at the door. */
  async door(width = 1366, height = 768): Promise<Page> {
    if (!this.browser) throw new Error('open first')
    const page = await (await this.browser.newContext({ viewport: { width, height } })).newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      const isOurs = message.type() === 'error' && !/status of 40[13]|status of 412/.test(message.text())
      if (isOurs) this.complaints.push(message.text())
    })
    await page.goto(`${SERVICE}/login`)
    return page
  }

  /** A page at which somebody of this role sits. */
  async signedIn(role: string): Promise<Page> {
    const page = await this.door()
    await signIn(page, role)
    return page
  }
}

/** Signs in by the keyboard. */
export async function signIn(page: Page, role: string): Promise<void> {
  await page.fill('input[name=name]', role)
  await page.fill('input[name=password]', PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${SERVICE}/`)
  await page.waitForLoadState('networkidle')
}

/** Keeps a picture of a page. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SCREENS}/${name}.png` })
}

/** Opens the first case of a list. */
export async function firstCase(page: Page, query = ''): Promise<string> {
  await page.goto(`${SERVICE}/cases${query}`)
  await page.locator('tbody tr').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/cases\/[0-9a-f]{32}/)
  await page.locator('[data-role=where]').waitFor()
  return page.url()
}

/** Gives an outcome by its button, the first reason and an opinion. */
export async function give(page: Page, outcome: string): Promise<void> {
  await page.locator(`[data-outcome=${outcome}]`).click()
  await page.locator('input[name=reason]').first().check()
  await page.locator('textarea[name=opinion]').fill('已核对病历与收费明细。')
  await page.locator('[data-role=give]').click()
  await page.locator(`[data-outcome=${outcome}]`).waitFor({ state: 'detached' })
}
