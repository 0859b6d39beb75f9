import { useId } from 'preact/hooks';
import type { Provenance } from '../../model/sourced.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { Name } from './name.tsx';

/** A small button that opens where a value stands: source, place in it, and how we hold it. */
export function Locator({ source, locator, label, note }: Provenance & { readonly label: string; readonly note?: string | undefined }) {
  const { pack } = useAtlas();
  const { t } = useSpeech();
  const popover = useId();
  const row = pack.sourceById.get(source);
  return (
    <>
      <button type="button" class="locator" popovertarget={popover} aria-label={`${t('word.source')}: ${label}`}>
        ¶
      </button>
      <span id={popover} popover="auto" class="locator-card" role="note">
        <strong>{label}</strong>
        <span>
          <Name of={row?.title} />
        </span>
        <span lang="zh">{locator}</span>
        {note && <span class="muted">{note}</span>}
      </span>
    </>
  );
}
