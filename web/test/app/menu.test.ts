import { describe, expect, it } from 'vitest'
import { menuOf } from '@/app/menu'

describe('menuOf', () => {
  it('is in the order of its places and leaves out pages without one', () => {
    const icon = { name: 'icon' }
    const routes = [
      { path: '/b', meta: { title: 'b', menu: { order: 2, icon } } },
      { path: '/c', meta: { title: 'c' } },
      { path: '/a', meta: { title: 'a', menu: { order: 1, icon } } },
    ]
    expect(menuOf(routes).map((item) => item.path)).toEqual(['/a', '/b'])
  })
})
