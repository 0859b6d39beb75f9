import { industryRange } from '../../metrics/industry-range.ts';
import { type Summary, summarize } from '../../metrics/summary.ts';
import type { Area } from '../../model/area.ts';
import type { EffectivePack } from '../../model/effective-pack.ts';
import type { PackFeature } from '../../model/geometry.ts';
import type { Industry } from '../../model/industry.ts';
import type { PlannedLocation } from '../../model/planned-location.ts';
import type { Platform, PlatformArea } from '../../model/platform.ts';
import type { Project } from '../../model/project.ts';
import { areaAssumptions } from './assumptions.ts';
import { type CardValue, summaryValues } from './card-value.ts';
import { joinProvenance } from './join-locators.ts';
import { featureOf, measuredAreaValue } from './measured-land.ts';

export const areaFeature = (pack: EffectivePack, area: Area): PackFeature | null =>
  featureOf(area.kind === 'zone' ? pack.geometry.zones : pack.geometry.townships, area.id);

/** Published area in km², with its own source if there is one; beside it the measured one, by area id. */
export function areaLandValues(
  pack: EffectivePack,
  area: Area,
  measuredKm2: ReadonlyMap<string, number>,
): { readonly published: CardValue; readonly measured: CardValue } {
  return {
    published: {
      label: 'card.publishedArea',
      value: area.publishedAreaKm2,
      quantity: 'areaLarge',
      basis: 'published',
      unknown: 'card.publishedAreaNone',
      source: area.publishedAreaSource ?? '',
      locator: area.publishedAreaSource ? `areas.csv ${area.id} publishedArea` : '',
    },
    measured: measuredAreaValue(areaFeature(pack, area), measuredKm2.get(area.id)),
  };
}

export const projectsIn = (projects: readonly Project[], area: Area): readonly Project[] =>
  projects.filter((project) => project.areaId === area.id);

/** Figures of the projects listed in the area; none where none is listed, which is not 0. */
export function areaTotalsValues(
  projects: readonly Project[],
  area: Area,
): { readonly summary: Summary; readonly values: readonly CardValue[] } {
  const own = projectsIn(projects, area);
  const summary = summarize(own);
  return { summary, values: summaryValues(summary, joinProvenance(own, area)) };
}

/** Platforms that lie in an area, with the row that says so. */
export function platformsIn(
  pack: EffectivePack,
  area: Area,
): readonly { readonly platform: Platform; readonly link: PlatformArea }[] {
  return pack.tables['platform-areas'].flatMap((link) => {
    const platform = link.areaId === area.id ? pack.platformById.get(link.platformId) : undefined;
    return platform ? [{ platform, link }] : [];
  });
}

/** An industry planned in an area: named for the area itself, or for a platform that lies in it or that it is taken for. */
export interface PlannedHere {
  readonly location: PlannedLocation;
  readonly industryId: string;
  /** The platform the plan names, where it does not name the area. */
  readonly via: Platform | null;
  /** `assumption` also where the way through the platform is assumed. */
  readonly basis: 'plan' | 'assumption';
}

export function plannedIn(pack: EffectivePack, area: Area): readonly PlannedHere[] {
  const ways = new Map<string, 'plan' | 'assumption'>(
    platformsIn(pack, area).map(({ platform, link }) => [platform.id, link.basis]),
  );
  for (const { objectId, default: holds } of areaAssumptions(pack, area).correspondsTo)
    if (holds) ways.set(objectId, 'assumption');
  const found: PlannedHere[] = pack.tables['planned-locations'].flatMap((location): readonly PlannedHere[] => {
    const { industryId, areaId, platformId } = location;
    if (industryId === null) return [];
    if (areaId === area.id) return [{ location, industryId, via: null, basis: location.basis }];
    const way = platformId === null ? undefined : ways.get(platformId);
    const via = platformId === null ? undefined : pack.platformById.get(platformId);
    if (!way || !via) return [];
    return [{ location, industryId, via, basis: way === 'plan' ? location.basis : 'assumption' }];
  });
  // A place named once for the area and once for its platform is one plan for the reader: the more direct row stands.
  const rank = ({ via, location }: PlannedHere) => (via ? 2 : 0) + (location.origin === 'platform' ? 1 : 0);
  const byIndustry = new Map<string, PlannedHere>();
  for (const planned of [...found].sort((a, b) => rank(a) - rank(b))) {
    if (!byIndustry.has(planned.industryId)) byIndustry.set(planned.industryId, planned);
  }
  return [...byIndustry.values()];
}

/** Planned new land of one industry among some projects, in mu, with its least and most if doubtful projects moved. */
export interface IndustryLand {
  readonly industryId: string;
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** Industries that the projects belong to, or could; largest first. */
export function landByIndustry(projects: readonly Project[], industries: readonly Industry[]): readonly IndustryLand[] {
  const rows = industries.flatMap(({ id }): readonly IndustryLand[] => {
    const { least, stated, most } = industryRange(projects, id);
    if (most.projectCount === 0) return [];
    const land = (totals: typeof most) => (totals.projectCount === 0 ? 0 : totals.plannedNewLandMu.value);
    return [{ industryId: id, value: land(stated), least: land(least), most: land(most) }];
  });
  return rows.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}
