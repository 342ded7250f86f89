import { expect, it } from 'vitest'
import { grouped } from '@/lib/counts'

it.each([['0', '0'], ['999', '999'], ['25450', '25,450'], ['10000+', '10,000+'], ['1234567', '1,234,567'], ['…', '…']])('reads %s as %s', (count, text) => expect(grouped(count)).toBe(text))
