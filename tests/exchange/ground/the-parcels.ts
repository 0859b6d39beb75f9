import type { Geometry } from 'geojson';
import type { SourceLayer } from '../../../src/exchange/ground/source-layer.ts';
import { systemId } from '../../../src/model/datum.ts';

/** What each whole fixture says of its five parcels, in `tests/fixtures/ground/README.md`'s order. */
export const attributes = [
  { 宗地号: 'CX-001', 名称: '甲地块', 面积: '92.51', 批准日: '2019-03-08', 备注: '含"代建"厂房, 二期' },
  { 宗地号: 'CX-002', 名称: '乙地块（带水面）', 面积: '180.4', 批准日: '2020-11-30', 备注: '' },
  { 宗地号: 'CX-003', 名称: '丙地块（南北两片）', 面积: '47', 批准日: '', 备注: '跨路，镇→街道' },
  { 宗地号: 'CX-004', 名称: '丁地块', 面积: '', 批准日: '2018-01-01', 备注: '' },
  { 宗地号: 'CX-005', 名称: '戊地塊', 面积: '120.0005', 批准日: '2020-06-15', 备注: 'Ｌ形，囍' },
] as const;

export const shapesOf = (layer: SourceLayer | undefined): readonly Geometry[] =>
  layer?.features.map(({ geometry }) => geometry) ?? [];

export const declaredId = (layer: SourceLayer | undefined): string | null =>
  layer?.declared?.system ? systemId(layer.declared.system) : null;
