import { type IndustryLayout, layoutMeasures } from '../../metrics/layout/industry-layout.ts';
import { Quantity } from '../components/quantity.tsx';
import { useSpeech } from '../context.ts';
import { quantityOf } from './compared-projects.ts';

const ends = ['least', 'stated', 'most'] as const;

/** Count, land and investment inside, and their shares: at the least, as read now, at the most. */
export function RangeTable({
  figures,
  label,
}: {
  readonly figures: NonNullable<IndustryLayout['figures']>;
  readonly label: string;
}) {
  const { t, format } = useSpeech();
  return (
    <table class="range-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('layout.inside')}</th>
          {ends.map((end) => (
            <th key={end} scope="col" colSpan={2} class="is-number">
              {t(`layout.${end}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layoutMeasures.map((measure) => (
          <tr key={measure}>
            <th scope="row">
              {t(`layout.measure.${measure}`)}
              <span class="unit">{format(null, quantityOf[measure]).unit}</span>
            </th>
            {ends.flatMap((end) => {
              const { value, known, of } = figures[measure].inside[end];
              return [
                <td key={end} class="is-number">
                  <span class="number">{format(value, quantityOf[measure]).text ?? '—'}</span>
                  {known < of && <span class="layout-known">{t('layout.known', { known, of })}</span>}
                </td>,
                <td key={`${end}-share`} class="is-number layout-share-cell">
                  <Quantity value={figures[measure].share[end]} quantity="share" unknown="—" />
                </td>,
              ];
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
