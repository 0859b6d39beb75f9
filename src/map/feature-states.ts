import type { Project } from '../model/project.ts';
import type { Selection } from '../model/view-state.ts';
import type { Atlas } from '../state/atlas.ts';
import { isZero } from '../state/choropleth.ts';
import { bubbleSize } from './features/area-labels.ts';
import { sourceIds } from './ids.ts';
import { noClass, zeroClass } from './layers/areas.ts';

export interface FeatureState {
  readonly source: string;
  readonly id: string;
  readonly state: Readonly<Record<string, string | number | boolean>>;
}

/** Planned land of the area with most of it, of all projects: the scale of the bubbles stays when the filter changes. */
export function largestAreaMu(projects: readonly Project[]): number {
  const sums = new Map<string, number>();
  for (const { areaId, plannedNewLandMu } of projects)
    sums.set(areaId, (sums.get(areaId) ?? 0) + (plannedNewLandMu ?? 0));
  return Math.max(0, ...sums.values());
}

function isRelated(selection: Selection | null, project: Project, platformId: string | undefined): boolean {
  if (selection?.kind === 'industry') return project.industryId === selection.id;
  return selection?.kind === 'platform' && platformId === selection.id;
}

/** The state of every feature, from which paint is computed: classes, bubble sizes, filter, hover and selection. */
export function featureStates(atlas: Atlas, largestMu: number): FeatureState[] {
  const { pack } = atlas;
  const selection = atlas.selection.value;
  const hover = atlas.hover.value;
  const { classByArea } = atlas.choropleth.value;
  const byArea = atlas.byArea.value;
  const mask = atlas.mask.value;
  const marks = (kind: Selection['kind'], id: string) => ({
    selected: selection?.kind === kind && selection.id === id,
    hover: hover?.kind === kind && hover.id === id,
  });
  const areas = pack.tables.areas.flatMap(({ id }) => {
    const index = isZero(atlas, id) ? zeroClass : (classByArea.get(id) ?? noClass);
    const size = bubbleSize(byArea.get(id)?.plannedNewLandMu.value, largestMu);
    return [
      { source: sourceIds.areas, id, state: { class: index, ...marks('area', id) } },
      { source: sourceIds.areaPoints, id, state: { size, ...marks('area', id) } },
    ];
  });
  const projects = pack.tables.projects.flatMap((project, row) => {
    const related = isRelated(selection, project, pack.platformOfProject[row]?.platformId);
    const state = { out: mask[row] !== 1, related, ...marks('project', project.id) };
    return [sourceIds.sites, sourceIds.sitePoints].map((source) => ({ source, id: project.id, state }));
  });
  const platforms = pack.tables.platforms.map(({ id }) => ({
    source: sourceIds.platforms,
    id,
    state: marks('platform', id),
  }));
  return [...areas, ...projects, ...platforms];
}
