import { useState } from 'preact/hooks';
import type { EffectivePack } from '../model/effective-pack.ts';
import { type LayerGroup, layerGroups } from '../model/view-state.ts';
import { Icon } from './components/icon.tsx';
import { Popover } from './components/popover.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { LaterBaseMaps } from './later-panels.ts';

function LayerRow({ group }: { readonly group: LayerGroup }) {
  const { actions, layers } = useAtlas();
  const { t, format } = useSpeech();
  const { visible, opacity } = layers.value[group];
  const name = t(`layers.${group}`);
  return (
    <li class="layer-row">
      <label class="layer-name">
        <input
          type="checkbox"
          checked={visible}
          onChange={(event) => actions.setLayer(group, { visible: event.currentTarget.checked })}
        />
        <span>{name}</span>
      </label>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={opacity}
        disabled={!visible}
        aria-label={t('layers.opacity', { layer: name })}
        aria-valuetext={`${format(opacity, 'share').text}%`}
        onInput={(event) => actions.setLayer(group, { opacity: Number(event.currentTarget.value) })}
      />
    </li>
  );
}

/** Groups of what the pack as shipped may not have are offered once there is any. */
function isThere(group: LayerGroup, { tables }: EffectivePack): boolean {
  const hasEnterprises = () => tables.enterprises.some(({ lng }) => lng !== null);
  switch (group) {
    case 'parcels':
      return tables.parcels.some(({ shape }) => shape);
    case 'controls':
      return tables['control-lines'].some(({ shape }) => shape);
    case 'enterprises':
      return hasEnterprises();
    case 'clusters':
    case 'density':
      return hasEnterprises() || tables.parcels.some(({ shape }) => shape);
    default:
      return true;
  }
}

/** Switches each group of layers and sets how opaque it is. */
export function LayerMenu() {
  const { actions, defaults, layers, pack } = useAtlas();
  const { t } = useSpeech();
  const [wasOpened, setOpened] = useState(false);
  const isUsual = JSON.stringify(layers.value) === JSON.stringify(defaults.layers);
  const reset = () => {
    for (const group of layerGroups) actions.setLayer(group, defaults.layers[group]);
  };
  return (
    <Popover
      face={<Icon name="layers" />}
      label={t('layers.title')}
      class="menu layer-menu"
      side="left"
      onOpen={() => setOpened(true)}
    >
      <h2>{t('layers.title')}</h2>
      <ul>
        {layerGroups
          .filter((group) => isThere(group, pack))
          .map((group) => (
            <LayerRow key={group} group={group} />
          ))}
      </ul>
      {!isUsual && (
        <button type="button" class="text-button" onClick={reset}>
          {t('layers.reset')}
        </button>
      )}
      <LaterBaseMaps isWanted={wasOpened} />
    </Popover>
  );
}
