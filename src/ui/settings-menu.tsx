import { unitName } from '../i18n/format.ts';
import { landUnits, moneyUnits } from '../model/unit.ts';
import { themes } from '../model/view-state.ts';
import { AsOfFields } from './as-of.tsx';
import { Icon } from './components/icon.tsx';
import { Popover } from './components/popover.tsx';
import { Segmented } from './components/segmented.tsx';
import { useAtlas, useSpeech } from './context.ts';
import { isPhone } from './media.ts';

/** Units, appearance and, where the bar has no room for it, the point in time. */
export function SettingsMenu() {
  const { actions, theme, units } = useAtlas();
  const { t, options } = useSpeech();
  const { land, money } = units.value;
  const nameOf = (choice: typeof units.value, quantity: 'land' | 'money') =>
    unitName(quantity, { ...options, units: choice });
  return (
    <Popover face={<Icon name="settings" />} label={t('app.more')} class="menu">
      <h2>{t('app.more')}</h2>
      <Segmented
        label={t('app.landUnit')}
        value={land}
        options={landUnits.map((value) => ({ value, text: nameOf({ land: value, money }, 'land') }))}
        onChange={(value) => actions.setUnits({ landUnit: value })}
      />
      <Segmented
        label={t('app.moneyUnit')}
        value={money}
        options={moneyUnits.map((value) => ({ value, text: nameOf({ land, money: value }, 'money') }))}
        onChange={(value) => actions.setUnits({ moneyUnit: value })}
      />
      <Segmented
        label={t('app.theme')}
        value={theme.value}
        options={themes.map((value) => ({ value, text: t(`app.theme.${value}`) }))}
        onChange={actions.setTheme}
      />
      {isPhone.value && <AsOfFields />}
    </Popover>
  );
}
