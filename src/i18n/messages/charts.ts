export const chartMessages = {
  'charts.subject': { zh: '对象', en: 'Subject' },
  'charts.projects': { zh: '项目', en: 'Projects' },
  'charts.enterprises': { zh: '企业', en: 'Enterprises' },
  'charts.hint': {
    zh: '在图上横向拖动，或移动滑块、填写数值，即可框选；地图、合计与其余各图随之变化，一次拖动一步撤销。Esc 清除。',
    en: 'Drag across a chart, move its sliders or type its ends to select; map, totals and the other charts follow, and one drag is one step of undo. Escape clears.',
  },
  'charts.histogramOf': { zh: '{title}的分布，{known} 项有数', en: 'Distribution of {title}, {known} known' },
  'charts.noteProjects': {
    zh: '淡者为全部项目，浓者为所选。有数 {known} 项，不详 {unknown} 项。柱含下限不含上限；框选止于上限之前的最大值，与柱所含相同。',
    en: 'Pale: all projects; strong: selected. {known} known, {unknown} unknown. A bar holds its lower end and not its upper; a drag ends at the largest value before it, so that both hold the same.',
  },
  'charts.noteEnterprises': {
    zh: '淡者为全部企业，浓者为所选。有数 {known} 家，不详 {unknown} 家。柱含下限不含上限；框选止于上限之前的最大值，与柱所含相同。',
    en: 'Pale: all enterprises; strong: selected. {known} known, {unknown} unknown. A bar holds its lower end and not its upper; a drag ends at the largest value before it, so that both hold the same.',
  },
  'charts.nothingKnown': { zh: '没有已知的数值。', en: 'No value is known.' },
  'charts.beside': { zh: '所填范围在图外。', en: 'The range lies beside the chart.' },
  'charts.least': { zh: '{title}：下限', en: '{title}: least' },
  'charts.most': { zh: '{title}：上限', en: '{title}: most' },
  'charts.clearOf': { zh: '清除框选：{title}', en: 'Clear the selection: {title}' },
  'charts.all': { zh: '全部', en: 'All' },
  'charts.selected': { zh: '所选', en: 'Selected' },
  'charts.selectedLand': { zh: '所选用地', en: 'Selected land' },
  'charts.selectedEnterprises': {
    zh: '所选 {count} / {all} 家企业',
    en: '{count} of {all} enterprises selected',
  },
};
