import { type Summary, summarize } from '../../metrics/summary.ts';
import type { Assumption } from '../../model/assumption.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Figure } from '../../model/figure.ts';
import type { PlannedLocation } from '../../model/planned-location.ts';
import type { Platform, PlatformArea } from '../../model/platform.ts';
import type { Project } from '../../model/project.ts';
import { type CardValue, summaryValues } from './card-value.ts';
import { joinProvenance } from './join-locators.ts';
import { featureOf } from './measured-land.ts';

/** The area given for a platform, in km². Only a figure with a source of its own is not the plan's. */
export function platformAreaValue(platform: Platform): CardValue {
  return {
    label: 'card.platformArea',
    value: platform.areaKm2,
    quantity: 'areaLarge',
    basis: platform.areaSource === null ? 'plan' : 'published',
    unknown: 'card.notInPlan',
    source: platform.areaSource ?? platform.source,
    locator: platform.areaSource === null ? platform.locator : `platforms.csv ${platform.id} area`,
  };
}

/** What is drawn for a platform: a shape of its true area, a point with its extent unknown, or nothing. */
export type PlatformExtent = 'shape' | 'point' | 'none';

export function platformExtent(pack: EffectivePack, platform: Platform): PlatformExtent {
  const feature = featureOf(pack.geometry.platforms, platform.id);
  if (!feature) return 'none';
  return feature.geometry.type === 'Point' || feature.geometry.type === 'MultiPoint' ? 'point' : 'shape';
}

export const partsOf = (pack: EffectivePack, platform: Platform): readonly Platform[] =>
  pack.tables.platforms.filter((other) => other.parentId === platform.id);

export const platformFigures = (pack: EffectivePack, platform: Platform): readonly Figure[] =>
  pack.tables.figures.filter(({ subjectKind, subjectId }) => subjectKind === 'platform' && subjectId === platform.id);

/** Industries planned on a platform: by its own paragraph, and by the industries' layout paragraphs. */
export function platformIndustries(pack: EffectivePack, platform: Platform) {
  const here = pack.tables['planned-locations'].filter(({ platformId }) => platformId === platform.id);
  const from = (origin: PlannedLocation['origin']): readonly PlannedLocation[] =>
    here.filter((location) => location.origin === origin);
  return { byPlatform: from('platform'), byLayout: from('layout') };
}

export const areasOf = (pack: EffectivePack, platform: Platform): readonly PlatformArea[] =>
  pack.tables['platform-areas'].filter(({ platformId }) => platformId === platform.id);

/** Zones that we take for this platform or place in it. */
export const zonesOf = (pack: EffectivePack, platform: Platform): readonly Assumption[] =>
  pack.tables.assumptions.filter(({ objectKind, objectId }) => objectKind === 'platform' && objectId === platform.id);

export interface Allocation {
  readonly projects: readonly Project[];
  readonly summary: Summary;
  readonly values: readonly CardValue[];
}

/** Projects the plan gives to the platform, and apart from them those that only our assumption gives; the two are never added. */
export function platformProjects(
  pack: EffectivePack,
  platform: Platform,
  among: readonly Project[] = pack.tables.projects,
): { readonly byPlan: Allocation; readonly byAssumption: Allocation } {
  const of = (basis: 'plan' | 'assumption'): Allocation => {
    const projects = among.filter((project) => {
      const allocation = pack.platformOfProject[pack.projectRow.get(project.id) ?? -1];
      return allocation?.platformId === platform.id && allocation.basis === basis;
    });
    const summary = summarize(projects);
    return { projects, summary, values: summaryValues(summary, joinProvenance(projects, platform)) };
  };
  return { byPlan: of('plan'), byAssumption: of('assumption') };
}
