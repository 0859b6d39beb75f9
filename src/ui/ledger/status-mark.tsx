import type { RuleResult, TargetStatus } from '../../model/ledger.ts';

/** Shapes on a grid of 12, so that a status is told apart without its colour. */
const shapes = {
  over: 'M6 1 11 6H8.2v5H3.8V6H1Z',
  met: 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8Z',
  'on-the-way': 'M6 .8a5.2 5.2 0 0 0 0 10.4Z',
  short: 'M1.2 2h9.6L6 10.6Z',
  'no-record': 'M6 1.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2Z',
  'no-target': '',
  unread: '',
  ambiguous: 'M2 4.2h8M2 7.8h8M8 1.8 4 10.2',
  holds: 'M1.6 6.4 4.8 9.6 10.6 2.6',
  touched: 'M6 1 11.2 10.6H.8Z',
  'not-testable': 'M6 1.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2Z',
} as const satisfies Readonly<Record<TargetStatus | RuleResult, string>>;

/** The shape of a status; the word stands beside it. */
export function StatusMark({ status }: { readonly status: TargetStatus | RuleResult }) {
  return (
    <svg class="status-mark" data-status={status} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={shapes[status]} />
      {status === 'on-the-way' && <circle class="status-ring" cx="6" cy="6" r="4.7" />}
    </svg>
  );
}
