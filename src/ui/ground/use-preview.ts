import { useEffect, useRef } from 'preact/hooks';
import { systemId } from '../../model/datum.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { boundsOf } from './bounds.ts';
import { previewShapes } from './preview.ts';
import type { LayerReview } from './review-layer.ts';
import { systemWords } from './system-words.ts';

/** Shows on the map where a layer would lie, and where else it might; the map goes there when the first of it is known. */
export function usePreview(review: LayerReview): void {
  const { actions, language } = useAtlas();
  const { t } = useSpeech();
  const { system } = review.form.value;
  const { value: placed, done } = review.placed.value;
  const alternatives = review.alternatives.value;
  const hasDoubt = review.question.value?.doubt !== 'none';
  const wentTo = useRef('');
  useEffect(() => {
    const others = hasDoubt ? alternatives.filter((one) => !system || systemId(one.system) !== systemId(system)) : [];
    const shapes = previewShapes(
      system && placed && done === null ? { name: systemWords(system, t), placed } : null,
      others.map((one) => ({ name: systemWords(one.system, t), placed: one.placed })),
    );
    actions.setOverlay(shapes);
    const bounds = boundsOf(shapes.map(({ geometry }) => geometry));
    const place = `${review.key} ${system ? systemId(system) : ''}`;
    if (!bounds || wentTo.current === place) return;
    wentTo.current = place;
    actions.requestCamera({ kind: 'fit-bounds', bounds });
  }, [review, system, placed, done, alternatives, hasDoubt, language.value]);
  useEffect(() => () => actions.setOverlay([]), []);
}
