import { lastDay } from '../../metrics/calendar.ts';
import type { ProjectLedger } from '../../model/ledger.ts';
import type { Stage } from '../../model/tracking.ts';
import { useSpeech } from '../context.ts';

/** Date of the latest record of a stage that the figure above it counts; nothing where there is none. */
export function RecordDate({ of, stage }: { readonly of: readonly ProjectLedger[]; readonly stage: Stage }) {
  const { date } = useSpeech();
  const dates = of.flatMap(({ tracking }) => tracking.stages[stage].checked ?? []);
  const latest = dates.toSorted((a, b) => lastDay(a).localeCompare(lastDay(b))).at(-1);
  return latest === undefined ? null : <span class="ledger-remark">{date(latest)}</span>;
}
