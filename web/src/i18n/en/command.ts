export const words = {
  assign: 'Assign',
  suspend: 'Suspend',
  resume: 'Resume',
  extend: 'Extend',
  delegate: 'Delegate',
}
