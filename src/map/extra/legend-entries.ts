import { format } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import { controlLineKinds } from '../../model/boundary.ts';
import { type PackFeatures, supports } from '../../model/geometry.ts';
import type { Atlas } from '../../state/atlas.ts';
import { clustersOf } from '../../state/clusters.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { isDashed } from '../features/dashed.ts';
import type { SiteScale } from '../look.ts';
import { clusterColours } from './cluster-colours.ts';
import { type ControlLook, controlLook } from './control-look.ts';

/** A sign of the legend: a line, or a patch with an edge. */
export type ExtraSign =
  | ({ readonly kind: 'line' } & ControlLook)
  | { readonly kind: 'patch'; readonly fill: string; readonly edge: string; readonly isDashed: boolean }
  | { readonly kind: 'point'; readonly fill: string; readonly edge: string };

export interface ExtraEntry {
  readonly sign: ExtraSign;
  readonly text: string;
  /** Says a method, and wants the whole width. */
  readonly isLong?: boolean;
}

const anyKnown = ({ features }: PackFeatures): boolean =>
  features.some(({ properties }) => !isDashed(properties.geometryBasis));

/** Clusters and density with how they were found, or that they were refused. */
function clusterEntries(atlas: Atlas): ExtraEntry[] {
  const { clusters, density } = atlas.layers.value;
  if (!clusters.visible && !density.visible) return [];
  const { outcome } = clustersOf(atlas);
  const language = atlas.language.value;
  const t = translator(language);
  const palette = currentPalette(atlas.theme.value);
  const patch = (fill: string, edge: string, isDashed = false): ExtraSign => ({ kind: 'patch', fill, edge, isDashed });
  if (outcome.value.is === 'refused')
    return [{ sign: patch('none', palette.muted, true), text: t('clusters.legendRefused'), isLong: true }];
  if (outcome.value.is !== 'found') return [];
  const { settings, points, clusters: own, noise, found } = outcome.value.result;
  const options = { language, units: atlas.units.value, currency: atlas.pack.info.currency };
  const plain = (value: number) => format(value, 'plain', options).text ?? '';
  const [first = palette.muted] = clusterColours(palette);
  const byDistance = {
    distance: plain(settings.distanceM),
    least: settings.least,
    n: points.length,
    count: own.length,
  };
  const n = noise.points.length;
  return [
    ...(clusters.visible ? [{ sign: patch(first, first), text: t('clusters.legend', byDistance), isLong: true }] : []),
    ...(clusters.visible && n > 0
      ? [{ sign: patch(palette.paper, palette.muted), text: t('clusters.legendNoise', { noise: n }) }]
      : []),
    ...(density.visible && found.density
      ? [
          {
            sign: patch(palette.planned, palette.planned),
            isLong: true,
            text: t('clusters.legendDensity', {
              bandwidth: plain(settings.bandwidthM),
              n: points.length,
              peak: plain(Number(found.density.peakPerKm2.toPrecision(3))),
            }),
          },
        ]
      : []),
  ];
}

/** What the map shows now besides the pack as shipped; without a camera it shows the whole city. */
export function extraEntries(atlas: Atlas, { siteZoom }: SiteScale): ExtraEntry[] {
  const { pack } = atlas;
  const { geometry, tables, projectById } = pack;
  const t = translator(atlas.language.value);
  const palette = currentPalette(atlas.theme.value);
  const { areas, zones, platforms, sites, parcels, controls, enterprises } = atlas.layers.value;
  const firms = enterprises.visible ? tables.enterprises.filter(({ lng }) => lng !== null) : [];
  const isExact = ({ geometryBasis }: (typeof firms)[number]) =>
    geometryBasis !== null && supports(geometryBasis, 'point-pattern');
  const border: ExtraSign = { kind: 'line', colour: palette.outline, dash: [], gapPx: 0, widthPx: 1.4 };
  const patch = (fill: string, edge: string, dashed: boolean): ExtraSign => ({
    kind: 'patch',
    fill,
    edge,
    isDashed: dashed,
  });
  const shown = parcels.visible ? tables.parcels.filter(({ shape }) => shape) : [];
  const known = ({ geometryBasis }: (typeof shown)[number]) => geometryBasis !== null && !isDashed(geometryBasis);
  const own = shown.filter(({ projectId }) => projectById.has(projectId ?? ''));
  const entry = (isThere: boolean, sign: ExtraSign, text: string): ExtraEntry[] => (isThere ? [{ sign, text }] : []);
  const nearSites = (atlas.view.value.camera?.zoom ?? 0) >= siteZoom - 0.2;
  return [
    ...entry(
      (areas.visible && anyKnown(geometry.townships)) ||
        (zones.visible && anyKnown(geometry.zones)) ||
        (platforms.visible && anyKnown(geometry.platforms)),
      border,
      t('mapGround.knownBorder'),
    ),
    ...entry(
      sites.visible && nearSites && anyKnown(geometry.sites) && !own.some(known),
      patch('none', palette.ink, false),
      t('mapGround.knownSite'),
    ),
    ...entry(own.some(known), patch('none', palette.ink, false), t('mapGround.parcel')),
    ...entry(
      own.some((parcel) => !known(parcel)),
      patch('none', palette.ink, true),
      t('mapGround.parcelDrawn'),
    ),
    ...entry(shown.length > own.length, patch(palette.muted, palette.muted, false), t('mapGround.parcelUnassigned')),
    ...entry(
      atlas.siteChecks.value.faults.length > 0,
      patch(palette.accent, palette.accent, false),
      t('mapGround.fault'),
    ),
    ...entry(
      firms.some(isExact),
      { kind: 'point', fill: palette.muted, edge: palette.halo },
      t('mapGround.enterprise'),
    ),
    ...entry(
      firms.some((firm) => !isExact(firm)),
      { kind: 'point', fill: palette.halo, edge: palette.muted },
      t('mapGround.enterpriseDrawn'),
    ),
    ...controlLineKinds.flatMap((kind) =>
      entry(
        controls.visible && tables['control-lines'].some((line) => line.kind === kind && line.shape),
        { kind: 'line', ...controlLook(palette, kind) },
        t(`ground.lineKind.${kind}`),
      ),
    ),
    ...clusterEntries(atlas),
  ];
}
