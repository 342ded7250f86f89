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
  await page.waitForURL((url) => url.pathname !== '/login')
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

/** The address of a case of this verdict that waits at a step, as whoever sits there is told. */
export async function waitingCase(page: Page, step: string, verdict: string): Promise<string> {
  const answer = await page.request.get(`${SERVICE}/api/cases?step=${step}`)
  const { rows } = (await answer.json()) as { rows: { id: string; verdict: string }[] }
  const one = rows.find((row) => row.verdict === verdict)
  if (!one) throw new Error(`no case of ${verdict} waits at ${step}`)
  return `${SERVICE}/cases/${one.id}`
}

/** Signs in for a role and gives an outcome to a case; the page stays open. */
export async function giveAs(desk: Desk, role: string, held: string, outcome: string): Promise<Page> {
  const page = await desk.signedIn(role)
  await page.goto(held)
  await give(page, outcome)
  return page
}

/** Brings a file to the case, as this kind of material. */
export async function record(page: Page, kind: string): Promise<void> {
  await page.locator('.picker .el-select').click()
  await page.getByRole('option', { name: kind }).click()
  await page.setInputFiles('input[name=material]', { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(PDF) })
  await page.getByRole('link', { name: `${kind}.pdf` }).waitFor()
}

/** A case that was refused at once, explained and appealed with its record; it waits for a second review. */
export async function appeal(desk: Desk): Promise<string> {
  const reviewer = await desk.signedIn('reviewer')
  const held = await waitingCase(reviewer, 'first-review', 'VIOLATION')
  await reviewer.goto(held)
  await give(reviewer, 'refuse-at-once')
  const office = await giveAs(desk, 'hospital-office', held, 'explained')
  await office.locator('[data-outcome=appeal]').click()
  await record(office, '病历资料')
  await give(office, 'appeal')
  return held
}

/** The smallest file that is taken for a document. */
export const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
