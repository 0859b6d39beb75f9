import type { PlannedLocation } from '../../model/planned-location.ts';

interface OriginMarkProps {
  readonly origin: PlannedLocation['origin'];
  readonly basis: 'plan' | 'assumption';
}

/** A dot for the industry's own layout, a diamond for a platform's paragraph; open where an assumption leads there. */
export function OriginMark({ origin, basis }: OriginMarkProps) {
  return (
    <svg class="origin-mark" data-basis={basis} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {origin === 'layout' ? <circle cx="5" cy="5" r="3.4" /> : <path d="M5 .9 9.1 5 5 9.1 .9 5Z" />}
    </svg>
  );
}
