import { useEffect, useRef } from 'preact/hooks';
import { systemId } from '../../model/datum.ts';
import type { Bounds } from '../../model/geometry.ts';
import { useAtlas, useSpeech } from '../context.ts';
import { boundsOf } from './bounds.ts';
import { previewShapes } from './preview.ts';
import type { LayerReview } from './review-layer.ts';
import { systemWords } from './system-words.ts';

const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** Shows on the map where a layer would lie, and where else it might; the map goes there, and stays while that is in view. */
export function usePreview(review: LayerReview): void {
  const { actions, language } = useAtlas();
  const { t } = useSpeech();
  const { system } = review.form.value;
  const { value: placed, done } = review.placed.value;
  const isUnderWay = system !== null && (done !== null || !placed);
  const alternatives = review.alternatives.value;
  const compares = review.compares.value;
  const shown = useRef<Bounds | null>(null);
  useEffect(() => {
    // What is on its way stays as it was, so that nothing blinks.
    if (isUnderWay) return;
    const others = compares ? alternatives.filter((one) => !system || systemId(one.system) !== systemId(system)) : [];
    const shapes = previewShapes(
      system && placed ? { name: systemWords(system, t), placed } : null,
      others.map((one) => ({ name: systemWords(one.system, t), placed: one.placed })),
    );
    actions.setOverlay(shapes);
    const bounds = boundsOf(shapes.map(({ geometry }) => geometry));
    if (!bounds || (shown.current && isWithin(bounds, shown.current))) return;
    shown.current = bounds;
    actions.requestCamera({ kind: 'fit-bounds', bounds });
  }, [review, system, placed, isUnderWay, alternatives, compares, language.value]);
  useEffect(() => () => actions.setOverlay([]), []);
}
