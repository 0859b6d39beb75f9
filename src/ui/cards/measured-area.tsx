import type { PackFeature } from '../../model/geometry.ts';
import { useSpeech } from '../context.ts';
import type { CardValue } from './card-value.ts';
import { ValueFact } from './values.tsx';

interface MeasuredAreaProps {
  readonly value: CardValue;
  /** What was measured. */
  readonly feature: PackFeature | null;
  /** What else is computed with it, in a sentence. */
  readonly use?: string;
}

/** A measured area with its method and who vouches for the boundary; not measured, why not. */
export function MeasuredArea({ value, feature, use }: MeasuredAreaProps) {
  const { t } = useSpeech();
  if (value.value === null || !feature) return <ValueFact value={value} />;
  const { geometryBasis, method: authority } = feature.properties;
  const method = t('card.measuredBy', { basis: t(`geometry.${geometryBasis}`), authority });
  return <ValueFact value={value} remark={[method, use].filter(Boolean).join(' ')} />;
}
