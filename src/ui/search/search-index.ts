import type { EffectivePack } from '../../model/effective-pack.ts';
import type { Bounds } from '../../model/geometry.ts';
import type { Localized } from '../../model/language.ts';
import type { Selection } from '../../model/view-state.ts';

export const searchKinds = ['area', 'platform', 'industry', 'chain', 'product', 'project', 'company', 'place'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Where a result leads: to something that has a card, or to a place of the base map. */
export type SearchTarget = { readonly selection: Selection } | { readonly bounds: Bounds };

/** One name that can be looked for. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly name: Localized;
  /** What else tells it apart, such as the company of a project. */
  readonly detail: Localized | undefined;
  readonly target: SearchTarget;
  /** Further names: short ones, aliases, numbers. */
  readonly aliases: readonly string[];
  /** First letters of the pinyin of the name. */
  readonly initials: string | null;
}

const texts = (localized: Localized | undefined): string[] =>
  Object.values(localized ?? {}).flatMap((text) =>
    text
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean),
  );

// Half of the view around a place of the base map, in degrees.
const placeRadius = 0.03;

function placeEntries({ tables, geometry }: EffectivePack): SearchEntry[] {
  const pointOf = new Map(geometry.places.features.map((feature) => [feature.id, feature.geometry]));
  return tables.places.flatMap((place) => {
    const point = pointOf.get(place.id);
    if (point?.type !== 'Point') return [];
    const [lng = 0, lat = 0] = point.coordinates;
    const bounds: Bounds = [lng - placeRadius, lat - placeRadius, lng + placeRadius, lat + placeRadius];
    return { kind: 'place', name: place.name, detail: undefined, target: { bounds }, aliases: [], initials: null };
  });
}

function plannedPlaceEntries({ tables, industryById }: EffectivePack): SearchEntry[] {
  return tables['planned-locations'].flatMap((location) => {
    const { platformId, areaId, industryId } = location;
    const industry = industryId ? industryById.get(industryId)?.name : undefined;
    const selection: Selection | null = platformId
      ? { kind: 'platform', id: platformId }
      : areaId
        ? { kind: 'area', id: areaId }
        : null;
    if (!selection) return [];
    return {
      kind: 'place',
      name: location.place,
      detail: industry,
      target: { selection },
      aliases: [],
      initials: null,
    };
  });
}

/** Everything in a pack that has a name, in the order in which equal matches are shown. */
export function searchIndex(pack: EffectivePack): readonly SearchEntry[] {
  const { tables } = pack;
  const at = (kind: Selection['kind'], id: string): SearchTarget => ({ selection: { kind, id } });
  return [
    ...tables.areas.map(
      ({ id, name, shortName, code, pinyin }): SearchEntry => ({
        kind: 'area',
        name,
        detail: undefined,
        target: at('area', id),
        aliases: [...texts(shortName), ...(code ? [code] : [])],
        initials: pinyin,
      }),
    ),
    ...tables.platforms.map(
      ({ id, name, alias, pinyin }): SearchEntry => ({
        kind: 'platform',
        name,
        detail: undefined,
        target: at('platform', id),
        aliases: texts(alias),
        initials: pinyin,
      }),
    ),
    ...tables.industries.map(
      ({ id, name, shortName, pinyin }): SearchEntry => ({
        kind: 'industry',
        name,
        detail: undefined,
        target: at('industry', id),
        aliases: texts(shortName),
        initials: pinyin,
      }),
    ),
    ...tables.chains.flatMap(({ name, industryId }): SearchEntry[] =>
      industryId
        ? [
            {
              kind: 'chain',
              name,
              detail: pack.industryById.get(industryId)?.name,
              target: at('industry', industryId),
              aliases: [],
              initials: null,
            },
          ]
        : [],
    ),
    ...tables['industry-products'].map(
      ({ name, industryId }): SearchEntry => ({
        kind: 'product',
        name,
        detail: pack.industryById.get(industryId)?.name,
        target: at('industry', industryId),
        aliases: [],
        initials: null,
      }),
    ),
    ...tables.projects.map(
      ({ id, no, name, company, pinyin }): SearchEntry => ({
        kind: 'project',
        name,
        detail: company,
        target: at('project', id),
        aliases: [String(no), id],
        initials: pinyin,
      }),
    ),
    ...tables.projects.map(
      ({ id, name, company, companyPinyin }): SearchEntry => ({
        kind: 'company',
        name: company,
        detail: name,
        target: at('project', id),
        aliases: [],
        initials: companyPinyin,
      }),
    ),
    ...plannedPlaceEntries(pack),
    ...placeEntries(pack),
  ];
}
