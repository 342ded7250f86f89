export const words = {
  assign: 'Assign to …',
  suspend: 'Suspend',
  resume: 'Resume',
  extend: 'Extend',
  delegate: 'Delegate',
}
