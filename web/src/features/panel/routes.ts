import { ChatDotRound, User } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/panel', name: 'panel', component: () => import('./PanelPage.vue'), meta: { title: 'panel.title', roles: ['expert'], menu: { order: 5, icon: ChatDotRound } } },
  { path: '/panel/:id', name: 'panel-case', component: () => import('./BlindPage.vue'), props: (to) => ({ id: to.params.id }), meta: { title: 'panel.one', roles: ['expert'] } },
  { path: '/seating', name: 'seating', component: () => import('./SeatingPage.vue'), meta: { title: 'panel.seating', roles: ['supervisor'], menu: { order: 35, icon: User } } },
]
