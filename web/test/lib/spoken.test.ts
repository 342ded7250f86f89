import { describe, expect, it } from 'vitest'
import { english } from '@/i18n/english'
import { i18n } from '@/i18n/i18n'
import { inEnglish, spokenOf } from '@/lib/spoken'

const spoken = spokenOf(i18n.global.getLocaleMessage('zh-CN') as Parameters<typeof spokenOf>[0], english)

describe('what the audit wrote in Chinese', () => {
  it.each([
    ['季', 'quarter'],
    ['国家', 'National'],
    ['全科医疗科', 'General practice'],
    ['精神科（A15）', 'Psychiatry (A15)'],
    ['眼科（A10）、麻醉科（A26）', 'Ophthalmology (A10), Anaesthesiology (A26)'],
    ['限制使用级', 'restricted'],
    ['职工基本医疗保险', 'Employees’ basic insurance'],
    ['2026-05-11至2026-05-14', '2026-05-11 to 2026-05-14'],
    ['30至120分钟', '30 to 120 minutes'],
    ['不超过24小时', 'at most 24 hours'],
    ['术前29分钟', '29 minutes before the operation'],
    ['003106030010000、003106030020000等6项', '003106030010000, 003106030020000 and others, 6 in all'],
    ['病种M01600', 'chronic disease M01600'],
    ['E11、O24.1', 'E11, O24.1'],
  ])('%s is %s in English', (text, said) => expect(inEnglish(spoken, text)).toBe(said))
  it('stays where it is a name', () => {
    expect(inEnglish(spoken, '阿莫西林胶囊')).toBe('阿莫西林胶囊')
    expect(inEnglish(spoken, '合成市第001中心医院')).toBe('合成市第001中心医院')
    expect(inEnglish(spoken, '12.5')).toBe('12.5')
  })
})
