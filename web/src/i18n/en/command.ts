export const words = {
  assign: 'Assign to …',
  suspend: 'Suspend',
  resume: 'Resume',
  extend: 'Extend',
  'leave-exemption': 'Leave an exemption',
  'receive-money': 'Enter money received',
  'charge-penalty': 'Charge a penalty',
  'pay-penalty': 'Enter a penalty paid',
  delegate: 'Delegate',
  toWhom: 'Choose a person',
  nobody: 'Nobody of your organisation acts at this step',
  giveTo: 'Assign',
}
