import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BaseFailure, OnlineBase } from '../../model/base-map.ts';
import type { Atlas } from '../../state/atlas.ts';
import type { MapContent } from '../map-content.ts';
import { attendBase } from './attend-base.ts';
import { openBase } from './open-base.ts';

export { attendBase, openBase };

/** Lays a base under the map until it is called to end; where it fails, the embedded one comes back and the atlas is told why. */
export async function followBase(
  map: MapLibreMap,
  base: OnlineBase,
  atlas: Atlas,
  content: MapContent,
  ended: AbortSignal,
): Promise<void> {
  const fail = (problem: BaseFailure['problem'], detail: string) => {
    content.base.value = null;
    atlas.actions.baseMapFailed({ base, problem, detail });
  };
  const opened = await openBase(base, ended);
  if (ended.aborted) return;
  if (!opened.ok) {
    fail(opened.problem, opened.detail);
    return;
  }
  const end = attendBase(map, opened.base, (detail) => {
    end();
    fail('no-tile', detail);
  });
  ended.addEventListener('abort', end);
  content.base.value = opened.base;
}
