import { figureYears } from '../../metrics/enterprises/figure-years.ts';
import { useAtlas, useSpeech } from '../context.ts';

/** Of which years the figures of the firms are that the filter leaves, and how many are later than the as-of month. */
export function EnterpriseYears() {
  const { remainingEnterprises, view } = useAtlas();
  const { t, month } = useSpeech();
  const { asOf } = view.value;
  const { runs, unknown, later } = figureYears(remainingEnterprises.value, asOf);
  const years = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const words = [
    ...(years.length > 0 ? [t('enterprise.years', { years: years.join(t('enterprise.years.and')) })] : []),
    ...(unknown > 0 ? [t('enterprise.years.unknown', { count: unknown })] : []),
    ...(later > 0 ? [t('enterprise.years.later', { count: later, month: month(asOf) })] : []),
  ];
  return words.length > 0 ? <span>{words.join(t('enterprise.years.then'))}</span> : null;
}
