import type { ReadonlySignal } from '@preact/signals';
import { absenceText } from '../i18n/absence-words.ts';
import { type FormatOptions, format } from '../i18n/format.ts';
import { metricName } from '../i18n/metric-name.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import { type Localized, localize } from '../model/language.ts';
import type { Atlas } from '../state/atlas.ts';
import { areaAbsences, areaReported } from '../state/land-on-map.ts';
import { scaleBar } from './scale-bar.ts';

/** What the map tells its furniture. */
export interface MapGauge {
  /** Ground metres of one px in the middle of the map. */
  readonly metresPerPx: ReadonlySignal<number>;
  /** Px in the container; null when the pointer is not on the map. */
  readonly pointer: ReadonlySignal<{ readonly x: number; readonly y: number } | null>;
  /** Whether the map's canvas has been reached by keyboard. */
  readonly keyboard: ReadonlySignal<boolean>;
  /** Whom the base has to be credited to; null for the embedded one. */
  readonly baseCredits: ReadonlySignal<readonly string[] | null>;
}

const scaleBarPx = 100;

function ScaleBar({ metresPerPx }: { readonly metresPerPx: number }) {
  const { px, text } = scaleBar(metresPerPx, scaleBarPx);
  return (
    <div class="map-scale" style={{ width: `${px}px` }} role="img" aria-label={text}>
      {text}
    </div>
  );
}

function Name({ of, language }: { readonly of: Localized; readonly language: string }) {
  const { text, lang } = localize(of, language);
  return <span lang={lang}>{text}</span>;
}

/** The unit of a user's statistic, and of how many of an area's projects there are figures where they are not all. */
function statisticWords({ choropleth, statistic }: Atlas, areaId: string, t: Translate): readonly string[] {
  const { known = 0, of = 0 } = choropleth.value.sumByArea?.get(areaId) ?? {};
  return [statistic.value?.unit ?? '', known < of ? `(${t('absence.knownOf', { known, of })})` : ''];
}

/** What the pointer is on, in a line or two beside it. */
function HoverNote({ atlas, gauge }: { readonly atlas: Atlas; readonly gauge: MapGauge }) {
  const at = gauge.pointer.value;
  const hover = atlas.hover.value;
  if (!at || !hover) return null;
  const language = atlas.language.value;
  const t = translator(language);
  const options: FormatOptions = { language, units: atlas.units.value, currency: atlas.pack.info.currency };
  const text = (value: number | null, quantity: Parameters<typeof format>[1]) => {
    const formatted = format(value, quantity, options);
    return formatted.text === null ? t('word.unknown') : `${formatted.text} ${formatted.unit}`.trimEnd();
  };
  const { projectById, areaById, platformById } = atlas.pack;
  const style = { left: `${at.x}px`, top: `${at.y}px` };
  const project = hover.kind === 'project' ? projectById.get(hover.id) : undefined;
  if (project) {
    return (
      <div class="map-note" style={style}>
        <strong>
          {project.no} <Name of={project.company} language={language} />
        </strong>
        <span>{text(project.plannedNewLandMu, 'land')}</span>
      </div>
    );
  }
  const area = hover.kind === 'area' ? areaById.get(hover.id) : undefined;
  if (area) {
    const { valueByArea, quantity, statusByArea } = atlas.choropleth.value;
    const absence = areaAbsences(atlas).get(area.id);
    const value = valueByArea.get(area.id) ?? null;
    const status = statusByArea?.get(area.id);
    // Of a target of 0 no share is reached, and yet it has a status.
    const figure = value === null && status ? '' : text(value, quantity);
    const name = metricName(atlas.metric.value, atlas.statistic.value, t);
    const words = [name, status && t(`targetStatus.${status}`), figure, ...statisticWords(atlas, area.id, t)];
    return (
      <div class="map-note" style={style}>
        <strong>
          <Name of={area.name} language={language} />
        </strong>
        <span>{absence ? absenceText(t, absence, areaReported(atlas, area.id)) : words.filter(Boolean).join(' ')}</span>
      </div>
    );
  }
  const platform = hover.kind === 'platform' ? platformById.get(hover.id) : undefined;
  if (!platform) return null;
  return (
    <div class="map-note" style={style}>
      <strong>
        <Name of={platform.name} language={language} />
      </strong>
      <span>{platform.areaKm2 === null ? t('map.extentUnknown') : text(platform.areaKm2, 'areaLarge')}</span>
    </div>
  );
}

/** The map's furniture: notice, scale bar, credits, the cross for the keyboard, and the note at the pointer. */
export function MapChrome({ atlas, gauge }: { readonly atlas: Atlas; readonly gauge: MapGauge }) {
  const language = atlas.language.value;
  const t = translator(language);
  const { mapNotice, credits } = atlas.pack.info;
  const baseCredits = gauge.baseCredits.value ?? [];
  return (
    <>
      <div class="map-free">
        {gauge.keyboard.value && <div class="map-cross" aria-hidden="true" />}
        <div class="map-foot">
          <ScaleBar metresPerPx={gauge.metresPerPx.value} />
          <span class="map-notice">
            <Name of={mapNotice} language={language} />
          </span>
          {baseCredits.length > 0 && <span class="map-notice map-base-credit">{baseCredits.join(' · ')}</span>}
          <details class="map-credits">
            <summary aria-label={t('map.credits')} title={t('map.credits')}>
              ©
            </summary>
            <ul>
              {[...baseCredits, ...credits].map((credit) => (
                <li key={credit}>{credit}</li>
              ))}
            </ul>
          </details>
        </div>
      </div>
      <HoverNote atlas={atlas} gauge={gauge} />
    </>
  );
}
