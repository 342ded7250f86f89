export const words = {
  title: 'Notices',
  waiting: 'Notices, {count} unread',
  which: 'Which of them',
  all: 'All',
  unread: 'Unread {count}',
  isUnread: 'Unread',
  readAll: 'Mark this page as read',
  read: 'Mark read',
  isRead: 'Read',
  none: 'No notices yet',
  noneUnread: 'Nothing unread',
  noneText: 'Cases given to you, limits drawing near, letters and answers to appeals are told here.',
}
