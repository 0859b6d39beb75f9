import '../../i18n/later-messages.ts';
import type { ParcelFault } from '../../model/ledger.ts';
import type { OverlayShape } from '../../model/overlay.ts';
import type { Selection } from '../../model/view-state.ts';
import type { Atlas } from '../../state/atlas.ts';
import { clustersOf } from '../../state/clusters.ts';
import type { FeatureState } from '../feature-states.ts';
import { isDashed } from '../features/dashed.ts';
import type { Recipes } from '../sources.ts';
import type { ExtraLayers } from '../style.ts';
import { clusterFeatures, clusterLayers } from './clusters.ts';
import { controlFeatures, controlLayers } from './control-lines.ts';
import { densityFeatures, densityLayers } from './density.ts';
import { enterpriseFeatures, enterpriseLayers, enterpriseStates } from './enterprises.ts';
import { extraSourceIds } from './ids.ts';
import { knownBorderLayers } from './known-borders.ts';
import { overlayFeatures, overlayLayers } from './overlay.ts';
import { parcelFeatures, parcelLayers, parcelPoints } from './parcels.ts';

export { classNotes } from './class-notes.ts';
export { ExtraSigns } from './extra-signs.tsx';
export { extraEntries } from './legend-entries.ts';

/** What there is to show besides the pack as shipped. */
function presence({ pack, overlay, siteChecks }: Atlas) {
  const { geometry, tables } = pack;
  return {
    parcels: tables.parcels.some(({ shape }) => shape),
    enterprises: tables.enterprises.some(({ lng }) => lng !== null),
    controls: tables['control-lines'].some(({ shape }) => shape),
    borders: [geometry.townships, geometry.zones, geometry.platforms].some(({ features }) =>
      features.some(({ properties }) => !isDashed(properties.geometryBasis)),
    ),
    overlay: overlay.value.length > 0 || siteChecks.value.faults.length > 0,
  };
}

/** What is found of clusters, where their layers are shown; null where they are not, and until it is found. */
function shownClusters(atlas: Atlas) {
  const { clusters, density } = atlas.layers.value;
  if (!clusters.visible && !density.visible) return null;
  const outcome = clustersOf(atlas).outcome.value;
  return outcome.is === 'found' ? outcome.result : null;
}

/** Where parcels cross themselves or cover ground of others is shown as long as they do. */
const faultShape = ({ where }: ParcelFault): OverlayShape => ({ tone: 'fault', label: '', geometry: where });

export function extraRecipes(atlas: Atlas): Recipes {
  const { pack } = atlas;
  const { parcels, projects, industries, enterprises, 'control-lines': lines } = pack.tables;
  const is = presence(atlas);
  const { faults } = atlas.siteChecks.value;
  const clusters = shownClusters(atlas);
  return {
    ...(is.parcels
      ? {
          [extraSourceIds.parcels]: {
            from: [parcels, projects, industries],
            features: () => parcelFeatures(pack),
            hasStates: true,
          },
          [extraSourceIds.parcelPoints]: { from: [parcels], features: () => parcelPoints(pack), hasStates: false },
        }
      : {}),
    ...(is.enterprises
      ? {
          [extraSourceIds.enterprises]: {
            from: [enterprises, industries],
            features: () => enterpriseFeatures(pack),
            hasStates: true,
          },
        }
      : {}),
    ...(is.controls
      ? { [extraSourceIds.controls]: { from: [lines], features: () => controlFeatures(pack), hasStates: false } }
      : {}),
    ...(is.overlay
      ? {
          [extraSourceIds.overlay]: {
            from: [atlas.overlay.value, faults],
            features: () => overlayFeatures([...faults.map(faultShape), ...atlas.overlay.value]),
            hasStates: false,
          },
        }
      : {}),
    ...(clusters
      ? {
          [extraSourceIds.density]: { from: [clusters], features: () => densityFeatures(clusters), hasStates: false },
          [extraSourceIds.clusters]: {
            from: [clusters, atlas.language.value],
            features: () => clusterFeatures(clusters, atlas.language.value),
            hasStates: false,
          },
        }
      : {}),
  };
}

export function extraLayers(atlas: Atlas): ExtraLayers {
  const is = presence(atlas);
  return {
    underMarks: [...(is.borders ? [knownBorderLayers] : []), ...(is.controls ? [controlLayers] : [])],
    overSites: [...(is.parcels ? [parcelLayers] : []), ...(is.enterprises ? [enterpriseLayers] : [])],
    onTop: [
      ...(shownClusters(atlas) ? [densityLayers, clusterLayers(clustersOf(atlas).marked.value)] : []),
      ...(is.overlay ? [overlayLayers] : []),
    ],
  };
}

const filteredOut = { out: true };

const isOf = ({ kind, id }: Selection, projectId: string | null): boolean => kind === 'project' && id === projectId;

/** States of the parcels that have any: those of projects that the filter leaves out, and of the one selected or pointed at. */
function parcelStates({ pack, mask, selection, hover }: Atlas): readonly FeatureState[] {
  const [chosen, pointed] = [selection.value, hover.value];
  return pack.tables.parcels.flatMap(({ id, projectId, shape }) => {
    const row = projectId === null ? undefined : pack.projectRow.get(projectId);
    if (!shape) return [];
    const means = (selection: Selection | null) =>
      selection !== null && (selection.kind === 'parcel' ? selection.id === id : isOf(selection, projectId));
    const [selected, hovered] = [means(chosen), means(pointed)];
    const out = row !== undefined && mask.value[row] !== 1;
    if (!selected && !hovered && !out) return [];
    const state = selected || hovered ? { out, selected, hover: hovered } : filteredOut;
    return [{ source: extraSourceIds.parcels, id, state }];
  });
}

export const extraStates = (atlas: Atlas): readonly FeatureState[] => [
  ...parcelStates(atlas),
  ...enterpriseStates(atlas),
];
