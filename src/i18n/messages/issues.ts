import type { IssueCode } from '../../model/issue.ts';
import type { Language } from '../../model/language.ts';

/** What is wrong, and after it what would be right. `{value}` is what was found. */
export const issueMessages = {
  'issue.file-missing': {
    zh: '缺少此文件；数据包应含 {expected}',
    en: 'the file is missing; the pack should hold {expected}',
  },
  'issue.file-unreadable': {
    zh: '文件无法读取（{value}）；应为可读的 {expected} 文件',
    en: 'the file cannot be read ({value}); it should be readable, in {expected}',
  },
  'issue.not-json': {
    zh: '不是合法的 JSON（{value}）；应为完整的 {expected} 文件',
    en: 'this is not valid JSON ({value}); it should be a whole {expected} file',
  },
  'issue.not-csv': {
    zh: '不是合法的 CSV（始于“{value}”）；应为 {expected}，引号须成对',
    en: 'this is not valid CSV (from “{value}”); it should be {expected}, with every quote closed',
  },
  'issue.json-shape': {
    zh: '“{value}”不合要求；应为 {expected}',
    en: '“{value}” does not fit; it should be {expected}',
  },
  'issue.column-missing': {
    zh: '缺少列 {value}；表头应含 {expected}',
    en: 'column {value} is missing; the header should have {expected}',
  },
  'issue.column-unknown': {
    zh: '列 {value} 没有说明，未读取；可用的列：{expected}',
    en: 'column {value} is not described and was not read; it should be one of {expected}',
  },
  'issue.cell-count': {
    zh: '此行有 {value} 格；应与表头一样为 {expected} 格',
    en: 'the row has {value} cells; it should have {expected}, as the header has',
  },
  'issue.value-missing': { zh: '缺少必填的值；应为 {expected}', en: 'a value is missing; it should be {expected}' },
  'issue.not-a-number': {
    zh: '“{value}”不是数；应写作 {expected}',
    en: '“{value}” is not a number; it should be written like {expected}',
  },
  'issue.not-an-integer': {
    zh: '“{value}”不是整数；应写作 {expected}',
    en: '“{value}” is not a whole number; it should be written like {expected}',
  },
  'issue.not-a-month': {
    zh: '“{value}”不是年月；应写作 {expected}',
    en: '“{value}” is not a month; it should be written like {expected}',
  },
  'issue.not-a-date': {
    zh: '“{value}”不是日期；应写作 {expected}（不知日时写 2022-05）',
    en: '“{value}” is not a date; it should be written like {expected}, or 2022-05 where the day is not known',
  },
  'issue.not-a-year': {
    zh: '“{value}”不是年份；应写作 {expected}',
    en: '“{value}” is not a year; it should be written like {expected}',
  },
  'issue.not-a-shape': {
    zh: '“{value}”不是可用的图形；应为 {expected}',
    en: '“{value}” is no shape that can be used; it should be {expected}',
  },
  'issue.not-a-boolean': {
    zh: '“{value}”不是是否值；应为 {expected} 之一',
    en: '“{value}” is neither true nor false; it should be one of {expected}',
  },
  'issue.not-allowed': {
    zh: '不容许“{value}”；应为：{expected}',
    en: '“{value}” is not allowed; it should be: {expected}',
  },
  'issue.out-of-range': {
    zh: '“{value}”超出范围；应 {expected}',
    en: '“{value}” is out of range; it should be {expected}',
  },
  'issue.month-order': {
    zh: '结束年月 {value} 早于开始年月；应为 {expected}',
    en: 'the end {value} comes before the start; it should be {expected}',
  },
  'issue.duplicate-id': {
    zh: '编号“{value}”已见于第 {expected} 行（项），此处未采用；每个编号只应出现一次',
    en: 'id “{value}” stands in no. {expected} already, and this one is left out; each id should occur once',
  },
  'issue.unknown-reference': {
    zh: '“{value}”无此条目；应为 {expected} 中的编号',
    en: '“{value}” is not known; it should be one of the ids of {expected}',
  },
  'issue.ring-open': {
    zh: '边界环未闭合，终点为 {value}；应回到起点 {expected}',
    en: 'the ring is open, it ends at {value}; it should end where it began, at {expected}',
  },
  'issue.ring-short': {
    zh: '边界环只有 {value} 个点；应至少 {expected} 个',
    en: 'the ring has {value} positions; it should have {expected} or more',
  },
  'issue.coordinates-out-of-range': {
    zh: '坐标 {value} 超出范围；应在 {expected} 之内（WGS84，经度在前）',
    en: 'the coordinates {value} are out of range; they should be within {expected} (WGS84, longitude first)',
  },
  'issue.geometry-type': {
    zh: '几何类型 {value} 不适用；应为：{expected}',
    en: 'geometry of type {value} does not fit; it should be one of {expected}',
  },
  'issue.row-without-geometry': {
    zh: '“{value}”没有几何；应在 {expected} 中有同编号的要素',
    en: '“{value}” has no geometry; there should be a feature of this id in {expected}',
  },
  'issue.geometry-without-row': {
    zh: '几何“{value}”没有对应的行；应在 {expected} 中有同编号的行',
    en: 'geometry “{value}” has no row; there should be a row of this id in {expected}',
  },
  'issue.conflict': {
    zh: '“{value}”与“{expected}”相矛盾；两处应一致',
    en: '“{value}” contradicts “{expected}”; the two should agree',
  },
  'issue.no-room': {
    zh: '“{expected}”的边界内放不下“{value}”的示意圆，它与其他地块重叠或越出边界',
    en: 'the boundary of “{expected}” has no room for the circle of “{value}”, which overlaps other ground or crosses the boundary',
  },
  'issue.unknown-unit': {
    zh: '此列未写明单位或单位不识，“{value}”无法换算；datapackage.json 中的 unit 应为：{expected}',
    en: 'the column has no known unit, so “{value}” cannot be read; its unit in datapackage.json should be one of: {expected}',
  },
  'issue.read-only': {
    zh: '“{value}”没有写入：另一个标签页正在编辑，此页只读；应先在此页接管编辑',
    en: '“{value}” is not entered: another tab is editing and this page is read-only; take over the editing here first',
  },
} as const satisfies Readonly<Record<`issue.${IssueCode}`, Readonly<Record<Language, string>>>>;
