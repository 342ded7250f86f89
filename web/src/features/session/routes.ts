import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/login', name: 'login', component: () => import('./LoginPage.vue'), meta: { open: true, title: 'session.signIn' } },
  { path: '/password', name: 'password', component: () => import('./PasswordPage.vue'), meta: { open: true, title: 'session.changePassword' } },
]
