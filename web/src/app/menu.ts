import type { Component } from 'vue'
import type { RouteRecordNormalized } from 'vue-router'
import type { Role } from '@/lib/session'

/** A line of the menu. */
export interface MenuItem {
  path: string
  title: string
  icon: Component
  roles: readonly Role[] | undefined
}

/** The pages that have a place in the menu, in its order. */
export function menuOf(routes: readonly Pick<RouteRecordNormalized, 'path' | 'meta'>[]): MenuItem[] {
  return routes
    .flatMap(({ path, meta }) => (meta.menu ? [{ path, meta, menu: meta.menu }] : []))
    .sort((one, other) => one.menu.order - other.menu.order)
    .map(({ path, meta, menu }) => ({ path, title: meta.title ?? path, icon: menu.icon, roles: meta.roles }))
}
