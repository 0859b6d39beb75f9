import { expect, test } from 'vitest';
import { industryRange } from '../../src/metrics/industry-range.ts';
import { project } from './projects.ts';

const land = (
  value: number,
  industryId: string,
  confidence: 'high' | 'low',
  alternativeIndustryId: string | null = null,
) => project({ plannedNewLandMu: value, industryId, industryConfidence: confidence, alternativeIndustryId });

const projects = [
  land(1, 'appliances', 'high', 'other'),
  land(2, 'appliances', 'low', 'other'),
  land(4, 'appliances', 'low'),
  land(8, 'other', 'low', 'appliances'),
  land(16, 'other', 'high', 'appliances'),
];

test('an industry may lose its doubtful projects and win those of others, but only where an alternative is named', () => {
  const { least, stated, most } = industryRange(projects, 'appliances');
  expect([least, stated, most].map(({ plannedNewLandMu }) => plannedNewLandMu.value)).toEqual([5, 7, 15]);
});

test('an industry without a project of its own may still win one', () => {
  const { least, most } = industryRange([land(8, 'other', 'low', 'energy')], 'energy');
  expect([least.projectCount, least.plannedNewLandMu.value, most.plannedNewLandMu.value]).toEqual([0, null, 8]);
});
