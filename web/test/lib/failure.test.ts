import { describe, expect, it } from 'vitest'
import { asFailure, failureOf, inLanguage } from '@/lib/failure'

describe('inLanguage', () => {
  it('gives the half a reader wants', () => {
    const said = '账号或密码错误 name or password is wrong'
    expect(inLanguage(said, 'zh-CN')).toBe('账号或密码错误')
    expect(inLanguage(said, 'en')).toBe('name or password is wrong')
  })
  it('keeps the value in both', () => {
    const said = '条件无法识别 cannot be used: month=2025-13'
    expect(inLanguage(said, 'zh-CN')).toBe('条件无法识别：month=2025-13')
    expect(inLanguage(said, 'en')).toBe('cannot be used: month=2025-13')
  })
  it('leaves out the code of a refusal', () => {
    expect(inLanguage('案件已结 The case is closed CLOSED', 'en')).toBe('The case is closed')
  })
  it('tells the halves apart whatever is quoted in them, and keeps one that stands alone', () => {
    const said = '文件“病历 1.pdf”过大 the file “病历 1.pdf” is too large'
    expect(inLanguage(said, 'zh-CN')).toBe('文件“病历 1.pdf”过大')
    expect(inLanguage(said, 'en')).toBe('the file “病历 1.pdf” is too large')
    expect(inLanguage('the file “病历 1.pdf” is too large', 'en')).toBe('the file “病历 1.pdf” is too large')
  })
  it('shows whole what it cannot tell apart', () => expect(inLanguage('only one', 'zh-CN')).toBe('only one'))
})

describe('failureOf', () => {
  it('reads a problem', async () => {
    const failure = await failureOf(new Response('{"code":"MJ-4321","detail":"不行 no"}', { status: 403 }))
    expect([failure.status, failure.code, failure.detail]).toEqual([403, 'MJ-4321', '不行 no'])
  })
  it('bears an answer that is none', async () => expect((await failureOf(new Response('<html>', { status: 502 }))).code).toBe(''))
  it('takes whatever was thrown', () => expect(asFailure(new Error('x')).detail).toBe('x'))
  it('is cut the same way in the detail of a notice', () => {
    expect(inLanguage('40.50 元 40.50 yuan', 'en')).toBe('40.50 yuan')
    expect(inLanguage('逾期未申诉，视为认可 Not appealed, deemed accepted', 'zh-CN')).toBe('逾期未申诉，视为认可')
    expect(inLanguage('医保智告〔2026〕990100-30号', 'en')).toBe('医保智告〔2026〕990100-30号')
  })
})
