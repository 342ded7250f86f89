import 'vue-router'
import type { Component } from 'vue'
import type { Role } from '@/lib/session'

/** Where a page stands in the menu. */
export interface MenuPlace {
  /** Smaller is higher. */
  order: number
  icon: Component
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Name of the text of its title. */
    title?: string
    /** Who may see it; everybody signed in where it is not said. */
    roles?: readonly Role[]
    menu?: MenuPlace
    /** Seen without being signed in. */
    open?: boolean
  }
}
