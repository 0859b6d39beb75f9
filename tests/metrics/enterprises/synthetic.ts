import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { type Enterprise, enterpriseSchema } from '../../../src/model/enterprise.ts';

const schema = enterpriseSchema((column) => (column === 'land' ? 'mu' : 'wan'));

const empty = Object.fromEntries(
  'id,code,name,gbIndustry,industryId,areaId,platformId,lng,lat,geometryBasis,authority,accuracyM,year,land,output,valueAdded,revenue,tax,rd,energyTce,staff,performanceClass,chainId,chainRole,source,locator'
    .split(',')
    .map((column) => [column, '']),
);

/** An enterprise of the given cells; all others are unknown. */
export const enterprise = (cells: Readonly<Record<string, string>>): Enterprise =>
  schema.parse({ ...empty, name: '合成', ...cells });

export const syntheticCsv = readFileSync(
  fileURLToPath(new URL('../../fixtures/enterprises/enterprises.csv', import.meta.url)),
  'utf8',
);

/** The 240 firms of the fixture. */
export const syntheticEnterprises = (): readonly Enterprise[] =>
  Papa.parse<Record<string, string>>(syntheticCsv, { header: true, skipEmptyLines: true }).data.map((row) =>
    schema.parse(row),
  );
