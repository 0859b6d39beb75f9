import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { binOfEach, countInBins, roundBins } from '../../src/charts/bins.ts';
import { areasAt, buildAreaIndex } from '../../src/geo/area-index.ts';
import { enterpriseColumns } from '../../src/metrics/enterprises/enterprise-columns.ts';
import { enterpriseMask } from '../../src/metrics/enterprises/enterprise-mask.ts';
import { summarizeEnterprises } from '../../src/metrics/enterprises/enterprise-summary.ts';
import { filterMask } from '../../src/metrics/filter-mask.ts';
import { groupBy } from '../../src/metrics/group-by.ts';
import { summarize } from '../../src/metrics/summary.ts';
import { emptyFilter } from '../../src/model/filter.ts';
import { effectivePack } from '../../src/pack/effective-pack.ts';
import { syntheticEnterprises } from '../metrics/enterprises/synthetic.ts';
import { cityReader, packOf } from '../pack/packs.ts';
const siteCount = 100_000;
/** The shortest of several runs, in milliseconds: the others had company on the machine. */
function shortest(runs, work) {
    const times = Array.from({ length: runs }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
    });
    return Math.min(...times);
}
/** The pack with its projects and sites repeated, each under an id of its own. */
function repeated(pack, count) {
    const own = pack.tables.projects.length;
    const idOf = (index) => `S${index}`;
    const cycle = (rows, make) => Array.from({ length: count }, (_, index) => make(rows[index % own], index));
    const withId = (site, index) => ({
        ...site,
        id: idOf(index),
        properties: { ...site.properties, id: idOf(index) },
    });
    return {
        ...pack,
        tables: { ...pack.tables, projects: cycle(pack.tables.projects, (row, index) => ({ ...row, id: idOf(index) })) },
        rows: { ...pack.rows, projects: cycle(pack.rows.projects, (row) => row) },
        geometry: {
            ...pack.geometry,
            sites: { ...pack.geometry.sites, features: cycle(pack.geometry.sites.features, withId) },
        },
        featureNumbers: { ...pack.featureNumbers, sites: cycle(pack.featureNumbers.sites, (_, index) => index + 1) },
    };
}
const pack = await packOf(cityReader);
const many = repeated(pack, siteCount);
const few = effectivePack(pack);
const large = effectivePack(many);
if (large.join.issues.length > 0)
    throw new Error('the synthetic pack does not join');
const townships = pack.geometry.townships;
const at = Float64Array.from({ length: siteCount * 2 }, (_, index) => {
    const share = ((index + 1) * 0.618_033_988_749_895) % 1;
    return index % 2 === 0 ? 121 + share * 0.8 : 29.95 + ((share * 977) % 1) * 0.55;
});
const { features } = buildAreaIndex(townships);
const loops = shortest(2, () => {
    for (let point = 0; point < siteCount; point += 1) {
        const position = [at[point * 2], at[point * 2 + 1]];
        features.findIndex((area) => booleanPointInPolygon(position, area));
    }
});
const index = shortest(5, () => areasAt(buildAreaIndex(townships), at));
const filter = { ...emptyFilter, kinds: ['new'], landMu: { min: 50, max: null } };
const metricsOf = ({ tables, platformOfProject }) => {
    summarize(tables.projects);
    for (const rows of groupBy(tables.projects, (project) => project.areaId).values())
        summarize(rows);
    filterMask(tables.projects, platformOfProject, filter);
};
const join = [shortest(20, () => effectivePack(pack)), shortest(3, () => effectivePack(many))];
const metrics = [shortest(20, () => metricsOf(few)), shortest(3, () => metricsOf(large))];
const line = (name, ...cells) => console.log([name.padEnd(40), ...cells.map((cell) => cell.padStart(12))].join(''));
const milliseconds = (value) => `${value.toFixed(2)} ms`;
const ratio = (value) => `${value.toFixed(1)} ×`;
line('Node', '39', '100,000', 'ratio');
line('join (edits, references, geometry)', ...join.map(milliseconds), ratio(join[1] / join[0]));
line('metrics (sums, groups, filter)', ...metrics.map(milliseconds), ratio(metrics[1] / metrics[0]));
line('');
line('100,000 points in 19 areas', 'Turf loops', 'index', 'faster by');
line('index made and asked', milliseconds(loops), milliseconds(index), ratio(loops / index));
// Repeated with sizes of their own, so that no branch is foretold by a short cycle.
const sample = syntheticEnterprises();
const enterprises = Array.from({ length: 20_000 }, (_, index) => {
    const row = sample[index % sample.length];
    return { ...row, landMu: row.landMu === null ? null : ((index * 0.618_033_988_749_895) % 1) * 120 };
});
const columns = enterpriseColumns(enterprises);
const brushed = { ...emptyFilter, enterpriseLandMu: { min: 10, max: 60 } };
const histograms = [columns.landMu, columns.outputWan, columns.outputPerMu, columns.taxPerMu].flatMap((values) => {
    const bins = roundBins(values);
    return bins ? [{ count: bins.count, binOf: binOfEach(values, bins) }] : [];
});
const scan = shortest(200, () => {
    let [count, land, output] = [0, 0, 0];
    for (const { landMu, outputWan } of enterprises) {
        if (landMu === null || landMu < 10 || landMu > 60)
            continue;
        count += 1;
        land += landMu;
        output += outputWan ?? 0;
    }
    return [count, land, output];
});
const brush = shortest(200, () => {
    const mask = enterpriseMask(columns, brushed, []);
    summarizeEnterprises(columns, mask);
    for (const { binOf, count } of histograms)
        countInBins(binOf, count, mask);
});
line('');
line('20,000 enterprises', 'plain scan', 'brush', 'ratio');
line('mask, sums and four histograms', milliseconds(scan), milliseconds(brush), `${ratio(brush / scan)} (at most 10)`);
