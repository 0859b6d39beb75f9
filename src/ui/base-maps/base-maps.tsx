import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type BaseMap, embeddedBase, type OnlineBase } from '../../model/base-map.ts';
import { Icon } from '../components/icon.tsx';
import { useAtlas, useSpeech } from '../context.ts';
import { failureText } from './failure-text.ts';
import { keep, kept, nothingKept } from './kept.ts';
import { KeyForm } from './key-form.tsx';
import { OwnBaseFields } from './own-base-form.tsx';
import { presets, withKey } from './presets.ts';
import './base-maps.css';

const embeddedId = 'embedded';
const idOf = (base: BaseMap): string => (base.kind === 'embedded' ? embeddedId : base.id);

/** What lies under the map: the embedded base, a preset with the user's key, or an address of the user's own. */
export function BaseMaps() {
  const { actions, baseMap, baseFailure, language } = useAtlas();
  const { t } = useSpeech();
  const group = useId();
  const [asksKeyFor, setAsksKeyFor] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const [closings, setClosings] = useState(0);
  // A form that closes leaves the focus to what it has chosen.
  useLayoutEffect(() => {
    if (closings > 0) box.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [closings]);
  const { own, key } = kept.value ?? nothingKept;
  const current = baseMap.value;
  const failure = baseFailure.value;

  const use = (base: BaseMap) => {
    setAsksKeyFor(null);
    actions.setBaseMap(base);
  };
  const closeForm = () => {
    setAdding(false);
    setClosings(closings + 1);
  };
  const usePreset = (id: string, withThis: string) => {
    const preset = presets.find((candidate) => candidate.id === id);
    if (!preset) return;
    if (withThis) use(withKey(preset, withThis, language.value));
    else setAsksKeyFor(id);
  };
  const forgetKey = () => {
    keep({ key: '' });
    if (presets.some(({ id }) => id === idOf(current))) use(embeddedBase);
  };
  const add = (base: OnlineBase) => {
    keep({ own: [...own, base] });
    use(base);
    closeForm();
  };
  const remove = (base: OnlineBase) => {
    keep({ own: own.filter(({ id }) => id !== base.id) });
    if (idOf(current) === base.id) use(embeddedBase);
  };
  const choice = (id: string, name: string, onChoose: () => void) => (
    <label class="base-choice">
      <input type="radio" name={group} checked={(asksKeyFor ?? idOf(current)) === id} onChange={onChoose} />
      <span>{name}</span>
    </label>
  );

  return (
    <fieldset ref={box} class="base-maps">
      <legend>{t('base.title')}</legend>
      <ul>
        <li>
          {choice(embeddedId, t('base.embedded'), () => use(embeddedBase))}
          <small class="muted">{t('base.embeddedHint')}</small>
        </li>
        {presets.map(({ id, name }) => (
          <li key={id}>{choice(id, name[language.value] ?? id, () => usePreset(id, key))}</li>
        ))}
        {own.map((base) => (
          <li key={base.id}>
            {choice(base.id, base.name, () => use(base))}
            <button
              type="button"
              class="icon-button"
              aria-label={t('base.remove', { name: base.name })}
              title={t('base.remove', { name: base.name })}
              onClick={() => remove(base)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {asksKeyFor && (
        <KeyForm
          key={asksKeyFor}
          onKey={(given) => {
            keep({ key: given });
            usePreset(asksKeyFor, given);
            closeForm();
          }}
        />
      )}
      {failure && (
        <p class="field-fault">
          {failureText(failure, t, language.value)}{' '}
          <button type="button" class="text-button" onClick={() => use({ ...failure.base })}>
            {t('base.retry')}
          </button>
        </p>
      )}
      {!failure && current.kind !== 'embedded' && current.datum === 'gcj02' && <p class="hint">{t('base.shifted')}</p>}
      {isAdding ? (
        <OwnBaseFields onAdd={add} onCancel={closeForm} />
      ) : (
        <button type="button" class="text-button" onClick={() => setAdding(true)}>
          {t('base.own')}
        </button>
      )}
      {key && (
        <p class="hint">
          {t('base.keyKept')}{' '}
          <button type="button" class="text-button" onClick={forgetKey}>
            {t('base.forgetKey')}
          </button>
        </p>
      )}
      <p class="hint">{t('base.staysHere')}</p>
    </fieldset>
  );
}
