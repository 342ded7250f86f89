import { describe, expect, it } from 'vitest'
import { messageOf } from '@/lib/message'

const wording = { zh: '手术操作{measured}未见收费。', en: 'Operation {measured} shows no charge ({point}).' }
const words = { message: '手术操作36.07未见收费。', message_args: '{"measured":"36.07","point":"支架"}' }

describe('what a finding says', () => {
  it('is what the audit wrote, in Chinese', () => expect(messageOf(words, wording, 'zh-CN')).toBe(words.message))
  it('follows the wording of the rule in English', () => expect(messageOf(words, wording, 'en')).toBe('Operation 36.07 shows no charge (支架).'))
  it.each([{ ...words, message_args: '{"measured":"36.07"}' }, { ...words, message_args: 'broken' }])('stays whole where a place is unknown: %o', (one) =>
    expect(messageOf(one, wording, 'en')).toBe(words.message),
  )
  it('says what stands in the places in English too', () => {
    const counted = { message: '一季内住院4次。', message_args: '{"unit":"季","measured":"4"}' }
    const said = messageOf(counted, { zh: '', en: '{measured} stays in a {unit}.' }, 'en', (text) => ({ 季: 'quarter' })[text] ?? text)
    expect(said).toBe('4 stays in a quarter.')
  })
  it('is kept where the release does not know the rule', () => expect(messageOf(words, undefined, 'en')).toBe(words.message))
})
