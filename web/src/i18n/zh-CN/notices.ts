export const words = {
  title: '通知',
  waiting: '通知，{count} 条未读',
  which: '显示哪些',
  all: '全部',
  unread: '未读 {count}',
  isUnread: '未读',
  readAll: '本页全部标为已读',
  read: '标为已读',
  isRead: '已读',
  none: '还没有通知',
  noneUnread: '没有未读通知',
  noneText: '案件交办、时限将至、文书送达、申诉结果会在这里告诉您。',
}
