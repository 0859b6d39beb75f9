import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FormatOptions } from '../i18n/format.ts';
import { metricName } from '../i18n/metric-name.ts';
import { translator } from '../i18n/translate.ts';
import { localize } from '../model/language.ts';
import type { Atlas } from '../state/atlas.ts';
import { showsLand } from '../state/land-on-map.ts';
import { currentPalette } from '../theme/current-palette.ts';
import { choroplethColours, industryColour, type Palette } from '../theme/palette.ts';
import { extraOf } from './extra-of.ts';
import {
  classEdges,
  edgeText,
  emptyText,
  type LegendEntries,
  legendEntries,
  measureSource,
  measureText,
  reasonsText,
  statusTexts,
} from './legend-entries.ts';
import { siteScale } from './site-scale.ts';
import './legend.css';

function Entry({ sign, children }: { readonly sign: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <li>
      {sign}
      <span>{children}</span>
    </li>
  );
}

/** A swatch of a fill as the map draws it. */
function Fill({
  colour,
  pattern,
  border = 'line',
}: {
  readonly colour: string;
  readonly pattern?: string;
  readonly border?: 'line' | 'zone';
}) {
  return (
    <i
      class={`legend-fill legend-${border}`}
      style={{
        backgroundColor: colour,
        backgroundImage: pattern,
        backgroundSize: pattern?.startsWith('radial') ? '5px 5px' : undefined,
      }}
    />
  );
}

/** The map's patterns again, for the page. */
const hatchPattern = ({ hatch }: Palette) =>
  `repeating-linear-gradient(135deg, ${hatch} 0 1.3px, transparent 1.3px 6.4px)`;
const dotPattern = ({ hatch }: Palette) => `radial-gradient(${hatch} 1px, transparent 1.3px)`;

function Line({
  colour,
  dash,
  width = 1.4,
}: {
  readonly colour: string;
  readonly dash?: string;
  readonly width?: number;
}) {
  return (
    <svg class="legend-sign" viewBox="0 0 22 12" aria-hidden="true">
      <path
        d="M0 6h22"
        stroke={colour}
        stroke-width={width}
        stroke-dasharray={dash}
        stroke-linecap={dash?.startsWith('0.1') ? 'round' : 'butt'}
      />
    </svg>
  );
}

function Round({
  fill,
  stroke,
  dash,
  width = 1.3,
}: {
  readonly fill: string;
  readonly stroke: string;
  readonly dash?: string;
  readonly width?: number;
}) {
  return (
    <svg class="legend-sign" viewBox="0 0 22 14" aria-hidden="true">
      <circle
        cx="11"
        cy="7"
        r="5.4"
        fill={fill}
        stroke={stroke}
        stroke-width={width}
        stroke-dasharray={dash}
        stroke-linecap="round"
      />
    </svg>
  );
}

function Diamond({ palette }: { readonly palette: Palette }) {
  return (
    <svg class="legend-sign" viewBox="0 0 22 14" aria-hidden="true">
      <path d="M11 1l6 6-6 6-6-6z" fill={palette.halo} stroke={palette.ink} stroke-width="1.4" stroke-dasharray="3 2" />
    </svg>
  );
}

/** The classes as a ramp with their bounds, or the statuses in words. */
function Classes({ atlas, entries, palette, options }: ClassesProps) {
  const t = translator(options.language);
  const { classes } = entries;
  const { quantity } = atlas.choropleth.value;
  if (entries.statuses) {
    return (
      <ul class="legend-signs">
        {statusTexts(atlas, t).map((text, index) => (
          <Entry key={text} sign={<Fill colour={palette.statuses[index] ?? palette.city} />}>
            {text}
          </Entry>
        ))}
      </ul>
    );
  }
  if (classes.length === 0) return <p class="legend-none">{emptyText(atlas, t)}</p>;
  const colours = choroplethColours(palette, atlas.choropleth.value);
  const edges = classEdges(classes);
  const notes = extraOf(atlas)?.classNotes(atlas, options) ?? [];
  return (
    <>
      <div
        class={classes.length > 5 ? 'legend-ramp is-staggered' : 'legend-ramp'}
        style={{ '--classes': classes.length }}
      >
        {colours.map((colour) => (
          <i key={colour} style={{ backgroundColor: colour }} />
        ))}
        {edges.map(
          (edge, index) =>
            edge !== edges[index - 1] && (
              <span key={edge} style={{ left: `${(index / classes.length) * 100}%` }}>
                {edgeText(edge, quantity, options)}
              </span>
            ),
        )}
      </div>
      {notes.length > 0 && <p class="legend-none">{notes.join(' · ')}</p>}
    </>
  );
}

interface ClassesProps {
  readonly atlas: Atlas;
  readonly entries: LegendEntries;
  readonly palette: Palette;
  readonly options: FormatOptions;
}

/** Explains what the map shows now: the metric with unit and classes, then every sign in sight and how it is known. `tools` stand at the title. */
export function Legend({ atlas, tools }: { readonly atlas: Atlas; readonly tools?: ComponentChildren }) {
  const scale = useMemo(() => siteScale(atlas.pack), [atlas.pack.geometry.sites]);
  const extra = extraOf(atlas);
  const language = atlas.language.value;
  const t = translator(language);
  const options: FormatOptions = { language, units: atlas.units.value, currency: atlas.pack.info.currency };
  const palette = currentPalette(atlas.theme.value);
  const entries = legendEntries(atlas, scale);
  const source = measureSource(atlas, options);
  return (
    <div class="legend">
      <div class="legend-head">
        <p class="legend-title">
          <strong>{metricName(atlas.metric.value, atlas.statistic.value, t)}</strong>{' '}
          <span>{measureText(atlas, options)}</span>
        </p>
        {tools}
      </div>
      {source && <p class="legend-none">{source}</p>}
      <Classes atlas={atlas} entries={entries} palette={palette} options={options} />
      <ul class="legend-signs">
        {entries.zero && (
          <Entry sign={<Fill colour={palette.zero} />}>
            {t(showsLand(atlas) || atlas.statistic.value ? 'map.zeroEntered' : 'map.zero')}
          </Entry>
        )}
        {entries.blank.length > 0 && (
          <Entry sign={<Fill colour={palette.city} />}>{reasonsText(entries.blank, t)}</Entry>
        )}
        {entries.dots.length > 0 && (
          <Entry sign={<Fill colour={palette.city} pattern={dotPattern(palette)} />}>
            {reasonsText(entries.dots, t)}
          </Entry>
        )}
        {entries.outOfScope && (
          <Entry sign={<Fill colour={palette.land} pattern={hatchPattern(palette)} />}>{t('word.outOfScope')}</Entry>
        )}
        {entries.border && <Entry sign={<Line colour={palette.muted} dash="4 3" />}>{t('map.schematicBorder')}</Entry>}
        {entries.zone && <Entry sign={<Fill colour={palette.city} border="zone" />}>{t('map.zoneBorder')}</Entry>}
        {entries.bubble && <Entry sign={<Round fill="none" stroke={palette.ink} />}>{t('map.bubble')}</Entry>}
        {entries.platforms && <Entry sign={<Diamond palette={palette} />}>{t('map.platformUnknown')}</Entry>}
        {entries.platformExtent && (
          <Entry sign={<Round fill="none" stroke={palette.ink} dash="3 2" />}>{t('map.platformExtent')}</Entry>
        )}
        {entries.planned && (
          <>
            <Entry sign={<Round fill="none" stroke={palette.planned} width={2.2} />}>{t('map.plannedLayout')}</Entry>
            <Entry sign={<Round fill="none" stroke={palette.planned} width={2.2} dash="0.1 3.6" />}>
              {t('map.plannedPlatform')}
            </Entry>
          </>
        )}
        {entries.sites && (
          <Entry sign={<Round fill="none" stroke={palette.ink} dash="2 2.4" />}>{t('map.schematicSite')}</Entry>
        )}
        {extra && <extra.ExtraSigns atlas={atlas} scale={scale} />}
      </ul>
      {entries.industries.length > 0 && (
        <ul class="legend-signs legend-industries" aria-label={t('map.industries')}>
          {entries.industries.map(({ id, order, shortName, name }) => (
            <Entry key={id} sign={<Round fill={industryColour(palette, order)} stroke={palette.ink} width={0.6} />}>
              {localize(shortName?.[language] ? shortName : name, language).text}
            </Entry>
          ))}
        </ul>
      )}
    </div>
  );
}
