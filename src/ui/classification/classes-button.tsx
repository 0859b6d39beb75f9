import { useState } from 'preact/hooks';
import { Popover } from '../components/popover.tsx';
import { useSpeech } from '../context.ts';
import { LaterClassEditor } from '../later-panels.ts';
import { isPhone } from '../media.ts';

/** At the legend's title: opens how the classes are made. */
export function ClassesButton() {
  const { t } = useSpeech();
  const [wasOpened, setOpened] = useState(false);
  return (
    <Popover
      face={t('map.classes')}
      label={t('map.classes')}
      buttonClass="text-button"
      class="menu"
      side={isPhone.value ? 'foot' : 'below'}
      onOpen={() => setOpened(true)}
    >
      {wasOpened && <LaterClassEditor />}
    </Popover>
  );
}
