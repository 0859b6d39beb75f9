import type { ClusterSettings } from '../../model/view-state.ts';
import { CheckedField } from '../components/checked-field.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { readNumber } from '../filters/read-number.ts';

/** Bounds as a link can carry them. */
const fields = [
  { key: 'distanceM', label: 'clusters.distance', unit: 'clusters.metre', least: 10, most: 99_999 },
  { key: 'least', label: 'clusters.least', unit: 'clusters.points', least: 2, most: 99 },
  { key: 'bandwidthM', label: 'clusters.bandwidth', unit: 'clusters.metre', least: 10, most: 99_999 },
] as const;

/** Distance, least points and bandwidth; and which of both is on the map. */
export function ClusterSettingsFields() {
  const { actions, layers, view } = useAtlas();
  const { t } = useSpeech();
  const { clusters } = view.value;
  const take = (key: keyof ClusterSettings, least: number, most: number) => (text: string) => {
    const value = readNumber(text);
    if (value === null || !Number.isInteger(value) || value < least || value > most) return false;
    if (value !== clusters[key]) actions.setAnalysis({ clusters: { ...clusters, [key]: value } });
    return true;
  };
  return (
    <>
      {fields.map(({ key, label, unit, least, most }) => (
        <CheckedField
          key={key}
          label={t(label)}
          unit={t(unit)}
          text={String(clusters[key])}
          inputMode="numeric"
          fault={t(key === 'least' ? 'clusters.badLeast' : 'clusters.badDistance')}
          take={take(key, least, most)}
        />
      ))}
      <fieldset class="clusters-layers">
        <legend>{t('clusters.onMap')}</legend>
        <div>
          {(['clusters', 'density'] as const).map((group) => (
            <label key={group}>
              <input
                type="checkbox"
                checked={layers.value[group].visible}
                onChange={(event) => actions.setLayer(group, { visible: event.currentTarget.checked })}
              />
              <span>{t(group === 'clusters' ? 'clusters.showClusters' : 'clusters.showDensity')}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
