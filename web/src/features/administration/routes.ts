import { Tickets, UserFilled } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/access-log', name: 'access-log', component: () => import('./AccessLogPage.vue'), meta: { title: 'administration.log', roles: ['audit-admin'], menu: { order: 80, icon: Tickets } } },
  { path: '/accounts', name: 'accounts', component: () => import('./AccountsPage.vue'), meta: { title: 'administration.accounts', roles: ['security-admin'], menu: { order: 81, icon: UserFilled } } },
]
