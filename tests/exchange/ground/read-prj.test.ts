import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { prjWords, readEpsg, readPrj } from '../../../src/exchange/ground/read-prj.ts';
import { systemId } from '../../../src/model/datum.ts';

const prj = (name: string) =>
  readFileSync(new URL(`../../fixtures/ground/prj/${name}.prj`, import.meta.url), 'utf8').trim();
const read = (text: string) => {
  const system = readPrj(text);
  return system && systemId(system);
};

describe('a .prj is read by its parameters', () => {
  test.each([
    ['4326', 'wgs84'],
    ['4490', 'cgcs2000'],
    ['4513', 'gauss-kruger-75-zone'],
    ['4528', 'gauss-kruger-120-zone'],
    ['4529', 'gauss-kruger-123-zone'],
    ['4549', 'gauss-kruger-120'],
    ['4550', 'gauss-kruger-123'],
    ['4549-ogc', 'gauss-kruger-120'],
    ['4549-wkt2', 'gauss-kruger-120'],
  ])('%s is %s', (name, id) => {
    expect(read(prj(name))).toBe(id);
  });

  test('another name changes nothing', () => {
    const renamed = prj('4528').replace('CGCS2000_3_Degree_GK_Zone_40', '慈溪坐标');
    expect(read(renamed)).toBe('gauss-kruger-120-zone');
    expect(prjWords(renamed)).toBe('慈溪坐标');
  });

  test('a plane on an ellipsoid alone, as programs write it for parameters typed in, is understood', () => {
    const typed = prj('4549')
      .replace('GCS_China_Geodetic_Coordinate_System_2000', 'unknown')
      .replace('D_China_2000', 'D_Unknown_based_on_GRS80_ellipsoid');
    expect(read(typed)).toBe('gauss-kruger-120');
  });

  test('a compound of plane and height is its plane', () => {
    expect(read(`COMPD_CS["plane and height",${prj('4549')},VERT_CS["1985",VERT_DATUM["1985",2005]]]`)).toBe(
      'gauss-kruger-120',
    );
  });
});

describe('what is not understood is null, and its words are kept', () => {
  test.each([
    ['2364', 'Xian_1980_3_Degree_GK_Zone_40'],
    ['2385', 'Xian_1980_3_Degree_GK_CM_120E'],
    ['2437', 'Beijing_1954_3_Degree_GK_CM_120E'],
    ['32651', 'WGS_1984_UTM_Zone_51N'],
    ['4491', 'CGCS2000_GK_Zone_13'],
  ])('%s, %s', (name, words) => {
    expect(read(prj(name))).toBeNull();
    expect(prjWords(prj(name))).toBe(words);
  });

  test.each([
    ['a false name over Xi’an 1980', prj('2385').replaceAll('Xian_1980', 'China_2000')],
    [
      'Xi’an’s name over the ellipsoid of 2000',
      prj('4549').replaceAll(/China[A-Za-z0-9_]*2000|CGCS2000/gu, 'Xian_1980'),
    ],
    ['the name of 2000 over the ellipsoid of WGS84', prj('4549').replace('298.257222101', '298.257223563')],
    ['a local meridian', prj('4549').replace('120.0', '121.0')],
    ['half a degree', prj('4549').replace('120.0', '121.5')],
    ['the zone number of 6°', prj('4549').replace('120.0', '123.0').replace('500000.0', '21500000.0')],
    ['another zone’s number', prj('4528').replace('40500000.0', '41500000.0')],
    ['a scale', prj('4549').replace('"Scale_Factor",1.0', '"Scale_Factor",0.9996')],
    ['a false northing', prj('4549').replace('"False_Northing",0.0', '"False_Northing",-3000000.0')],
    ['kilometres', prj('4549').replace('"Meter",1.0', '"Kilometer",1000.0')],
    ['another projection', prj('4549').replace('Gauss_Kruger', 'Mercator')],
    ['another meridian', prj('4490').replace('"Greenwich",0.0', '"Paris",2.337')],
    ['gon', prj('4490').replace('"Degree",0.0174532925199433', '"Grad",0.01570796326794897')],
    ['no text of a system', 'EPSG:4549'],
    ['nothing', ''],
    ['a text that ends early', prj('4549').slice(0, 200)],
    ['brackets without end', 'PROJCS['.repeat(5000)],
  ])('%s', (_, text) => {
    expect(readPrj(text)).toBeNull();
  });

  test('a 6° zone without number is the plane of the 3° zone of its meridian', () => {
    expect(read(prj('4509'))).toBe('gauss-kruger-117');
    expect(read(prj('4510'))).toBe('gauss-kruger-123');
  });
});

test('EPSG codes from the first zone to the last', () => {
  const ids = [4326, 4490, 4513, 4528, 4533, 4534, 4549, 4554].map((code) => {
    const system = readEpsg(code);
    return system && systemId(system);
  });
  expect(ids).toEqual([
    'wgs84',
    'cgcs2000',
    'gauss-kruger-75-zone',
    'gauss-kruger-120-zone',
    'gauss-kruger-135-zone',
    'gauss-kruger-75',
    'gauss-kruger-120',
    'gauss-kruger-135',
  ]);
  expect([4512, 4555, 2385, 32651, 3857, Number.NaN].map(readEpsg)).toEqual(Array(6).fill(null));
});
