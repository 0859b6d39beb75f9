import { effect } from '@preact/signals';
import type { Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  type HexColor,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { type DrawTool, drawsLine, type Stroke, takesOne } from '../../model/drawing.ts';
import type { Shape } from '../../model/ground.ts';
import type { Atlas } from '../../state/atlas.ts';
import { currentPalette } from '../../theme/current-palette.ts';
import type { DisplayTransform } from '../display-transform.ts';
import { snapped, snapRings } from './snap-targets.ts';

const snapPx = 10;
const decimals = 9;
const rounded = (position: Position): Position => position.map((part) => Number(part.toFixed(decimals)));

const modeOf = (tool: DrawTool): string => (tool === 'reshape' ? 'select' : drawsLine(tool) ? 'linestring' : 'polygon');

const hex = (colour: string): HexColor => colour as HexColor;

/** Shapes that drawing snaps to: parcels, and boundaries that are no mere drawing. */
function targets({ pack }: Atlas): readonly Shape[] {
  const { townships, zones, platforms } = pack.geometry;
  const boundaries = [townships, zones, platforms]
    .flatMap(({ features }) => features)
    .filter(({ properties }) => properties.geometryBasis !== 'schematic')
    .map(({ geometry }) => geometry)
    .filter((geometry): geometry is Shape => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
  return [...pack.tables.parcels.flatMap(({ shape }) => (shape ? [shape] : [])), ...boundaries];
}

/** Draws on the map what the atlas's tool draws, until it is called to end. What is drawn comes back as strokes in WGS84. */
export function drawOnMap(map: MapLibreMap, atlas: Atlas, transform: () => DisplayTransform): () => void {
  const { actions } = atlas;
  /** Positions in WGS84 by those on display, so that what is shifted or snapped comes back to the last digit. */
  const exact = new Map<string, Position>();
  /** By which what is drawn stands where it does. */
  let placedBy = transform();
  const display = (position: Position): Position => {
    const shown = rounded(transform().toDisplay(position));
    exact.set(String(shown), position);
    return shown;
  };
  const stored = (shown: Position): Position =>
    exact.get(String(rounded(shown))) ?? rounded(transform().fromDisplay(shown));

  const rings = () => snapRings(targets(atlas));
  let known = rings();
  const toCustom = ({ lng, lat }: { readonly lng: number; readonly lat: number }): Position | undefined => {
    const pointer = transform().fromDisplay([lng, lat]);
    const project = (position: Position) => map.project(transform().toDisplay(position) as [number, number]);
    const [west, east] = [map.unproject([0, 0]).lng, map.unproject([snapPx, 0]).lng];
    const found = snapped(known, pointer, Math.abs(east - west), project, snapPx);
    return found ? display(found) : undefined;
  };
  const snapping = { toCoordinate: true, toCustom };

  const palette = currentPalette(atlas.theme.peek());
  const [accent, halo] = [hex(palette.accent), hex(palette.halo)];
  const points = { coordinatePointColor: halo, coordinatePointOutlineColor: accent, coordinatePointOutlineWidth: 2 };
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: decimals, prefixId: 'drawing' }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      new TerraDrawLineStringMode({
        snapping,
        showCoordinatePoints: true,
        styles: { lineStringColor: accent, lineStringWidth: 2.5, closingPointColor: accent, ...points },
      }),
      new TerraDrawPolygonMode({
        snapping,
        showCoordinatePoints: true,
        styles: {
          fillColor: accent,
          fillOpacity: 0.15,
          outlineColor: accent,
          outlineWidth: 2.5,
          closingPointColor: accent,
          closingPointOutlineColor: halo,
          ...points,
        },
      }),
      new TerraDrawSelectMode({
        flags: {
          polygon: {
            feature: {
              draggable: true,
              coordinates: { draggable: true, deletable: true, midpoints: true, snappable: { toCustom } },
            },
          },
        },
        styles: {
          selectedPolygonColor: accent,
          selectedPolygonFillOpacity: 0.15,
          selectedPolygonOutlineColor: accent,
          selectedPolygonOutlineWidth: 2.5,
          selectionPointColor: halo,
          selectionPointOutlineColor: accent,
          selectionPointOutlineWidth: 2,
          midPointColor: accent,
          midPointOutlineColor: halo,
        },
      }),
    ],
  });
  draw.start();

  const drawn = () => draw.getSnapshot().filter(({ geometry }) => geometry.type !== 'Point');
  const positionsOf = ({ geometry }: GeoJSONStoreFeatures): readonly Position[] =>
    geometry.type === 'Polygon'
      ? (geometry.coordinates[0] ?? [])
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : [];
  /** What the atlas was told last: its own words are not drawn anew. */
  let told: readonly Stroke[] = [];
  let isLoading = false;
  const tell = () => {
    if (isLoading || !atlas.drawing.peek()) return;
    told = drawn()
      .map((feature) => ({
        positions: positionsOf(feature).map(stored),
        isOpen: Boolean(feature.properties.currentlyDrawing),
      }))
      .filter(({ positions }) => positions.length >= 2);
    actions.setStrokes(told);
  };

  function load(tool: DrawTool, strokes: readonly Stroke[]): void {
    isLoading = true;
    draw.setMode('static');
    draw.clear();
    const features = strokes.map(
      ({ positions }): GeoJSONStoreFeatures => ({
        type: 'Feature',
        properties: { mode: drawsLine(tool) ? 'linestring' : 'polygon' },
        geometry: drawsLine(tool)
          ? { type: 'LineString', coordinates: positions.map(display) }
          : { type: 'Polygon', coordinates: [positions.map(display)] },
      }),
    );
    const added = draw.addFeatures(features);
    draw.setMode(modeOf(tool));
    const first = added.find(({ valid }) => valid)?.id;
    if (tool === 'reshape' && first !== undefined) draw.selectFeature(first);
    isLoading = false;
    told = strokes;
  }

  /** Rings that belong together move together. */
  let before = new Map<string | number, Position>();
  const remember = () => {
    before = new Map(
      drawn().flatMap((feature) => (feature.id === undefined ? [] : [[feature.id, positionsOf(feature)[0] ?? []]])),
    );
  };
  draw.on('finish', (id, { action }) => {
    const tool = atlas.drawing.peek()?.tool;
    if (action === 'dragFeature') {
      const moved = drawn().find((feature) => feature.id === id);
      const [from, to] = [before.get(id), moved && positionsOf(moved)[0]];
      if (from && to) {
        const [dx, dy] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)];
        for (const other of drawn().filter((feature) => feature.id !== id)) {
          const positions = positionsOf(other).map(([lng = 0, lat = 0]) => rounded([lng + dx, lat + dy]));
          if (other.id !== undefined)
            draw.updateFeatureGeometry(other.id, { type: 'Polygon', coordinates: [positions] });
        }
      }
    }
    if (action === 'draw' && tool && takesOne(tool)) {
      const others = drawn().flatMap((feature) => (feature.id !== undefined && feature.id !== id ? [feature.id] : []));
      if (others.length > 0) draw.removeFeatures(others);
    }
    remember();
    tell();
  });
  draw.on('change', (_ids, _type, context) => {
    if (context && 'origin' in context) return;
    tell();
  });

  const stops = [
    effect(() => {
      const drawing = atlas.drawing.value;
      const now = transform();
      if (!drawing || (drawing.strokes === told && now === placedBy)) return;
      const isMoved = now !== placedBy;
      // Over a base of another datum the same ground lies elsewhere; an open ring's last position is but the pointer's.
      const strokes = isMoved ? drawing.strokes.filter(({ isOpen }) => !isOpen) : drawing.strokes;
      if (isMoved) exact.clear();
      placedBy = now;
      load(drawing.tool, strokes);
      remember();
      if (isMoved) actions.setStrokes(strokes);
    }),
    effect(() => {
      const request = atlas.drawRequest.value;
      if (request === null) return;
      actions.requestDraw(null);
      if (request === 'undo-position') draw.undo();
      if (request === 'clear') draw.clear();
      if (request === 'finish') {
        const keys = { key: 'Enter', bubbles: true };
        map.getCanvas().dispatchEvent(new KeyboardEvent('keydown', keys));
        map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', keys));
      }
      tell();
    }),
    effect(() => {
      const { parcels } = atlas.pack.tables;
      known = parcels ? rings() : [];
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    draw.stop();
  };
}
