import './extra-signs.css';
import type { Atlas } from '../../state/atlas.ts';
import type { SiteScale } from '../look.ts';
import { type ExtraSign, extraEntries } from './legend-entries.ts';

const height = 14;

function Sign({ sign }: { readonly sign: ExtraSign }) {
  if (sign.kind === 'patch') {
    const dash = sign.isDashed ? '3.2 2.4' : undefined;
    return (
      <svg class="legend-sign" viewBox="0 0 22 14" aria-hidden="true">
        <path
          d="M1 4 8 1 21 3 19 12 3 13Z"
          fill={sign.fill}
          fill-opacity="0.28"
          stroke={sign.edge}
          stroke-width="1.2"
          stroke-dasharray={dash}
        />
      </svg>
    );
  }
  if (sign.kind === 'point') {
    return (
      <svg class="legend-sign" viewBox="0 0 22 14" aria-hidden="true">
        <circle cx="11" cy="7" r="4" fill={sign.fill} stroke={sign.edge} stroke-width="1.5" />
      </svg>
    );
  }
  const { colour, dash, gapPx, widthPx } = sign;
  const shift = gapPx > 0 ? (gapPx + widthPx) / 2 : 0;
  return (
    <svg class="legend-sign" viewBox="0 0 22 14" aria-hidden="true">
      {(shift > 0 ? [-shift, shift] : [0]).map((offset) => (
        <path
          key={offset}
          d={`M0 ${height / 2 + offset}h22`}
          stroke={colour}
          stroke-width={widthPx}
          stroke-dasharray={dash.map((part) => part * widthPx).join(' ') || undefined}
          stroke-linecap={dash[0] && dash[0] < 1 ? 'round' : 'butt'}
        />
      ))}
    </svg>
  );
}

/** The legend's lines for ground that users bring. */
export function ExtraSigns({ atlas, scale }: { readonly atlas: Atlas; readonly scale: SiteScale }) {
  return extraEntries(atlas, scale).map(({ sign, text, isLong }) => (
    <li key={text} class={isLong ? 'legend-long' : undefined}>
      <Sign sign={sign} />
      <span>{text}</span>
    </li>
  ));
}
