import { translator } from '../../i18n/translate.ts';
import { controlLineKinds } from '../../model/boundary.ts';
import type { PackFeatures } from '../../model/geometry.ts';
import type { Atlas } from '../../state/atlas.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import { isDashed } from '../features/dashed.ts';
import type { SiteScale } from '../look.ts';
import { type ControlLook, controlLook } from './control-look.ts';

/** A sign of the legend: a line, or a patch with an edge. */
export type ExtraSign =
  | ({ readonly kind: 'line' } & ControlLook)
  | { readonly kind: 'patch'; readonly fill: string; readonly edge: string; readonly isDashed: boolean };

export interface ExtraEntry {
  readonly sign: ExtraSign;
  readonly text: string;
}

const anyKnown = ({ features }: PackFeatures): boolean =>
  features.some(({ properties }) => !isDashed(properties.geometryBasis));

/** What the map shows now besides the pack as shipped; without a camera it shows the whole city. */
export function extraEntries(atlas: Atlas, { siteZoom }: SiteScale): ExtraEntry[] {
  const { pack } = atlas;
  const { geometry, tables, projectById } = pack;
  const t = translator(atlas.language.value);
  const palette = currentPalette(atlas.theme.value);
  const { areas, zones, platforms, sites, parcels, controls } = atlas.layers.value;
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
    ...controlLineKinds.flatMap((kind) =>
      entry(
        controls.visible && tables['control-lines'].some((line) => line.kind === kind && line.shape),
        { kind: 'line', ...controlLook(palette, kind) },
        t(`ground.lineKind.${kind}`),
      ),
    ),
  ];
}
