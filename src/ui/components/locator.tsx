import type { Provenance } from '../../model/sourced.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { Name } from './name.tsx';
import { Popover } from './popover.tsx';

/** A small button that opens where a value stands: source, place in it, and how we hold it. */
export function Locator({
  source,
  locator,
  label,
  note,
}: Provenance & { readonly label: string; readonly note?: string | undefined }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const row = pack.sourceById.get(source);
  return (
    // Joined to the word before it: the sign alone on a line says nothing.
    <span class="locator-joint">
      <Popover face="¶" label={`${t('word.source')}: ${label}`} buttonClass="locator" class="locator-card" role="note">
        <strong>{label}</strong>
        <span class="locator-place" lang="zh">
          {locator}
        </span>
        <span class="muted">
          <Name of={row?.title} />
        </span>
        {note && <span class="locator-note">{note}</span>}
      </Popover>
    </span>
  );
}
