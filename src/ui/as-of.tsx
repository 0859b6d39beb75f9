import { MonthField } from './components/month-field.tsx';
import { Name } from './components/name.tsx';
import { Popover } from './components/popover.tsx';
import { useAtlas, useSpeech } from './context.ts';

/** The month at which the atlas looks at the plan: set here, with why the pack starts where it does. */
export function AsOfFields() {
  const { actions, asOf, pack } = useAtlas();
  const { t, month } = useSpeech();
  const { info } = pack;
  return (
    <div class="as-of-fields">
      <MonthField label={t('word.asOf')} value={asOf.value} onChange={(next) => actions.setAsOf(next ?? info.asOf)} />
      <p class="hint">
        <Name of={info.asOfReason} />
      </p>
      {asOf.value !== info.asOf && (
        <button type="button" class="text-button" onClick={() => actions.setAsOf(info.asOf)}>
          {t('app.asOfReset', { month: month(info.asOf) })}
        </button>
      )}
    </div>
  );
}

export function AsOf() {
  const { asOf, pack } = useAtlas();
  const { t, month } = useSpeech();
  const isChanged = asOf.value !== pack.info.asOf;
  const face = (
    <>
      <span class="muted">{t('word.asOf')}</span> {month(asOf.value)}
    </>
  );
  return (
    <Popover
      face={face}
      label={`${t('word.asOf')} ${month(asOf.value)}`}
      buttonClass={isChanged ? 'bar-button is-changed' : 'bar-button'}
      class="menu"
    >
      <h2>{t('app.asOfSet')}</h2>
      <AsOfFields />
    </Popover>
  );
}
