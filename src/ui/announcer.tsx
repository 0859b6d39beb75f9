import { useEffect, useRef, useState } from 'preact/hooks';
import { useAtlas, useSpeech } from './context.ts';

/** Tells a screen reader what remains after the filter has changed, of a drag when it rests; silent at first, since nothing has. */
export function Announcer() {
  const { filter, isDragging, summary } = useAtlas();
  const { t, format } = useSpeech();
  const [text, setText] = useState('');
  const opening = useRef(filter.value);
  const { projectCount, plannedNewLandMu } = summary.value;
  useEffect(() => {
    if (isDragging.value || filter.value === opening.current) return;
    const land = format(plannedNewLandMu.value, 'land');
    setText(
      projectCount === 0
        ? t('filter.announceNone')
        : t('filter.announce', { count: projectCount, land: `${land.text ?? t('word.unknown')} ${land.unit}` }),
    );
  }, [filter.value, isDragging.value]);
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
