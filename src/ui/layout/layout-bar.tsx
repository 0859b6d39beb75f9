import { type LayoutFigures, type LayoutPart, layoutParts } from '../../metrics/layout/industry-layout.ts';
import { useSpeech } from '../context.ts';
import { rangeText } from './range-text.ts';

/** The whole of an industry in four parts, and under it how far the share inside may reach. */
export function LayoutBar({ figures, colour }: { readonly figures: LayoutFigures; readonly colour: string }) {
  const speech = useSpeech();
  const { t, format } = speech;
  const { whole, parts, share } = figures;
  const percent = (value: number) => `${value * 100}%`;
  const widthOf = (part: LayoutPart) => (whole.value ? (parts[part].value ?? 0) / whole.value : 0);
  const shown = layoutParts.filter((part) => widthOf(part) > 0);
  const said = shown.map((part) => `${t(`layout.part.${part}`)} ${format(widthOf(part), 'share').text} %`);
  const { least, most } = share;
  return (
    <div class="layout-bar" role="img" aria-label={[...said, rangeText(share, speech)].join('; ')}>
      <div class="layout-track" style={{ '--industry': colour }}>
        {shown.map((part) => (
          <span key={part} data-part={part} style={{ width: percent(widthOf(part)) }} />
        ))}
      </div>
      {least !== null && most !== null && least < most && (
        <span class="layout-whisker" style={{ left: percent(least), width: percent(most - least) }} />
      )}
    </div>
  );
}

export function LayoutLegend() {
  const { t } = useSpeech();
  return (
    <ul class="layout-legend">
      {layoutParts.map((part) => (
        <li key={part}>
          <span class="layout-track" aria-hidden="true">
            <span data-part={part} />
          </span>
          {t(`layout.part.${part}`)}
        </li>
      ))}
      <li>
        <span class="layout-whisker" aria-hidden="true" />
        {t('layout.part.range')}
      </li>
    </ul>
  );
}
