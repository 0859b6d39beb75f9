import type { Element } from '@xmldom/xmldom';
import { shortText } from './short-text.ts';
import type { GeometryFault } from './sound-geometry.ts';

const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?';
/** Longitude, latitude and perhaps a height, without spaces, as KML has them. */
const tuple = new RegExp(`^${number},${number}(?:,(?:${number})?)?$`, 'u');

const elementsIn = (element: Element, name: string): readonly Element[] =>
  Array.from(element.getElementsByTagName(name));

const childrenNamed = (element: Element, name: string): readonly Element[] =>
  elementsIn(element, name).filter(({ parentNode }) => parentNode === element);

const tuplesOf = (coordinates: Element): readonly string[] => (coordinates.textContent ?? '').trim().split(/\s+/u);

const fault = (
  code: GeometryFault['code'],
  field: string,
  value: string | number,
  expected: string,
): GeometryFault => ({
  code,
  field,
  params: { value, expected },
});

function coordinatesFault(coordinates: Element): GeometryFault | null {
  const tuples = tuplesOf(coordinates);
  if (tuples[0] === '') return fault('no-shape', 'coordinates', '', '121.57,30.12');
  const wrong = tuples.find((text) => !tuple.test(text));
  return wrong === undefined ? null : fault('bad-coordinate', 'coordinates', shortText(wrong), '121.57,30.12');
}

/** Degrees; the sixth decimal, as coarse as files are written, is about 0.1 m. */
const roundingGap = 1.5e-6;

const isSame = (one = '', other = ''): boolean => {
  const [there, here] = [one, other].map((text) => text.split(',').map(Number));
  return [0, 1].every((axis) => Math.abs((there?.[axis] ?? 0) - (here?.[axis] ?? 0)) <= roundingGap);
};

function ringFault(ring: Element): GeometryFault | null {
  const tuples = elementsIn(ring, 'coordinates').flatMap(tuplesOf);
  const [first = '', last = ''] = [tuples[0], tuples.at(-1)];
  const corners = tuples.length - (tuples.length > 1 && isSame(first, last) ? 1 : 0);
  if (corners < 3) return fault('ring-short', 'LinearRing', corners, '≥ 3');
  return corners === tuples.length ? fault('ring-open', 'LinearRing', last, first) : null;
}

function polygonFault(polygon: Element): GeometryFault | null {
  const outers = childrenNamed(polygon, 'outerBoundaryIs');
  if (outers.length !== 1) return fault('no-shape', 'outerBoundaryIs', outers.length, '1');
  return firstFault(elementsIn(polygon, 'LinearRing'), ringFault);
}

function firstFault(
  elements: readonly Element[],
  faultOf: (element: Element) => GeometryFault | null,
): GeometryFault | null {
  for (const element of elements) {
    const found = faultOf(element);
    if (found) return found;
  }
  return null;
}

/** Nobody nests them; endless ones would break the library, which calls itself for each. */
const deepest = 16;

function nestingFault(placemark: Element): GeometryFault | null {
  let level: readonly Element[] = [placemark];
  for (let depth = 0; depth <= deepest; depth += 1)
    level = level.flatMap(({ children }) =>
      Array.from(children).filter(({ nodeName }) => nodeName === 'MultiGeometry'),
    );
  return level.length > 0 ? fault('nested-collection', 'MultiGeometry', `> ${deepest}`, 'Polygon') : null;
}

const placemarkFault = (placemark: Element): GeometryFault | null =>
  nestingFault(placemark) ??
  firstFault(elementsIn(placemark, 'coordinates'), coordinatesFault) ??
  firstFault(elementsIn(placemark, 'Polygon'), polygonFault);

/** How things look is no attribute. */
const looks = ['Style', 'StyleMap', 'styleUrl', 'visibility', 'open'];

/**
 * Makes a placemark ready for the library, or tells what is wrong with its geometry and leaves nothing of it to be read. The
 * library takes looks for attributes and the first ring, whichever, for the outer one; it passes over coordinates that are no
 * numbers and rings that are too short, and closes open ones, so that another shape would come out.
 */
export function preparePlacemark(placemark: Element): GeometryFault | null {
  const found = placemarkFault(placemark);
  for (const child of Array.from(placemark.childNodes))
    if (found || looks.includes(child.nodeName)) placemark.removeChild(child);
  for (const polygon of elementsIn(placemark, 'Polygon')) {
    const [outer] = childrenNamed(polygon, 'outerBoundaryIs');
    const [ring] = elementsIn(polygon, 'LinearRing');
    if (outer && ring && ring.parentNode !== outer) polygon.insertBefore(outer, polygon.firstChild);
  }
  return found;
}
