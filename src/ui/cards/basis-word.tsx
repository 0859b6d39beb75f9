import './values.css';
import type { ValueBasis } from '../../model/sourced.ts';
import { useSpeech } from '../context.ts';

/** How a value is held, in a word; nothing where it simply stands in the plan. */
export function BasisWord({
  basis,
  computed = false,
}: {
  readonly basis: ValueBasis;
  readonly computed?: boolean | undefined;
}) {
  const { t } = useSpeech();
  if (basis === 'plan') return null;
  return <span class="card-basis">{computed ? t('card.computed') : t(`basis.${basis}`)}</span>;
}
