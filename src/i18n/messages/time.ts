/** Projects over time, by the plan's schedule and by what has been recorded. */
export const timeMessages = {
  'time.line': { zh: '时间轴', en: 'Time line' },
  'time.play': { zh: '逐月播放', en: 'Play month by month' },
  'time.pause': { zh: '暂停', en: 'Pause' },
  'time.periodFrom': { zh: '建设期起于', en: 'Construction from' },
  'time.periodTo': { zh: '建设期止于', en: 'Construction to' },
  'time.fieldFrom': { zh: '建设期从', en: 'Building from' },
  'time.fieldTo': { zh: '至', en: 'to' },
  'time.open': { zh: '不限', en: 'open' },
  'time.clearPeriod': { zh: '不限建设期', en: 'Any construction period' },
  'time.fromTo': { zh: '{from}–{to}', en: '{from} – {to}' },

  'time.scheduleIsPlans': {
    zh: '进度是规划自己的安排，不是实际进展：规划列出的 {all} 个项目里，{count} 个在第一年（{year} 年）开工。',
    en: 'The schedule is the plan’s own, and no record of what happened: of the {all} projects that it lists, it lets {count} start in its first year, {year}.',
  },
  'time.years': { zh: '按计划，各年开工与竣工', en: 'Starts and ends by year, by the plan' },
  'time.yearsNote': {
    zh: '每个项目全数计在开工年或竣工年，不分摊。全部项目，不随筛选变化。',
    en: 'Each project counts wholly in the year of its start, or of its end. All projects, whatever the filter.',
  },
  'time.year': { zh: '年份', en: 'Year' },
  'time.startingLand': { zh: '开工项目用地', en: 'Land of those to start' },
  'time.endingLand': { zh: '竣工项目用地', en: 'Land of those to end' },
  'time.starting': { zh: '应开工', en: 'To start' },
  'time.ending': { zh: '应竣工', en: 'To end' },
  'time.projectCount': { zh: '{count} 项', en: '{count} projects' },
  'time.projectCountOne': { zh: '1 项', en: '1 project' },
  'time.projectsOf': { zh: '{count}/{all} 项', en: '{count} of {all} projects' },

  'time.gantt': { zh: '项目建设期', en: 'Construction of the projects' },
  'time.ganttNote': {
    zh: '按规划所列起止月份，首末两月都算在内；竖线为截至月末。颜色为产业；浅色为筛选之外。',
    en: 'First and last month by the plan, both included; the line is the end of the as-of month. Colour is the industry; pale is left out by the filter.',
  },
  'time.groupBy': { zh: '分组', en: 'Group by' },
  'time.groupBy.area': { zh: '区域', en: 'Area' },
  'time.groupBy.industry': { zh: '产业', en: 'Industry' },
  'time.ganttKeys': {
    zh: '上下键逐行移动，回车在地图上看项目；在组名上回车按该组筛选。',
    en: 'Arrow keys go from row to row; Enter shows a project on the map, and on a group filters by it.',
  },
  'time.ganttTold': {
    zh: '移到一行，看项目的月份、用地和投资',
    en: 'Point at a row for its months, land and investment',
  },
  'time.filterBy': { zh: '按“{name}”筛选', en: 'Filter by {name}' },
  'time.months': { zh: '{count} 个月', en: '{count} months' },
  'time.leftOut': { zh: '筛选之外', en: 'left out by the filter' },

  'time.phases': { zh: '截至 {month}，按计划应处的状态', en: 'As of {month}, what should be by the plan’s schedule' },
  'time.phasesNote': {
    zh: '按规划起止月份推算，不是实际进展。首末两月都算在建：本月应竣工的项目仍列在“应在建”。条带按计划新增用地。',
    en: 'From the plan’s months, and no record of what happened. The first and the last month count as under way: a project due to end this month is still listed there. The band is by planned new land.',
  },
  'time.phase': { zh: '状态', en: 'State' },
  'time.beginningNow': { zh: '本月应开工 {count} 项', en: '{count} to start this month' },
  'time.endingNow': { zh: '本月应竣工 {count} 项', en: '{count} to end this month' },
  'time.list': { zh: '项目清单', en: 'List of projects' },
  'time.noneInPhase': { zh: '没有项目', en: 'No project' },
  'time.landUnknown': { zh: '另有 {count} 项用地未知', en: 'land of {count} more unknown' },

  'time.cumulative.land': { zh: '累计计划新增用地（按计划）', en: 'Planned new land, cumulative by the plan' },
  'time.cumulative.investment': { zh: '累计计划总投资（按计划）', en: 'Planned investment, cumulative by the plan' },
  'time.byStart': { zh: '按开工月计', en: 'by start month' },
  'time.byEnd': { zh: '按竣工月计', en: 'by end month' },
  'time.cumulativeNote': {
    zh: '到 {month} 底，按开工月计 {start}，按竣工月计 {end}。规划只给起止月份，每个项目全数计在开工月或竣工月，不分摊到各月。',
    en: 'By the end of {month}: {start} by start month, {end} by end month. The plan gives a first and a last month alone, so each project counts wholly at one or the other; nothing is spread.',
  },
  'time.actualSupplied': { zh: '实际已供', en: 'actually supplied' },
  'time.actualStarted': { zh: '实际动工', en: 'works actually begun' },
  'time.actualNote': {
    zh: '{stage}：{land}（{count} 个项目；没有记录的未知）。',
    en: '{stage}: {land} ({count} projects; those without a record are unknown).',
  },
  'time.actualNone': {
    zh: '{stage}：另有 {count} 个项目记录为 0。',
    en: '{stage}: {count} more recorded as 0.',
  },
  'time.actualWithoutProject': {
    zh: '{stage}：不属于任何项目的地块另有 {land}，不在图中。',
    en: '{stage}: a further {land} on parcels of no project, not in the chart.',
  },
  'time.atLeast': { zh: '至少 {land}', en: 'at least {land}' },
  'time.noActual': {
    zh: '所选项目到该月没有供地或动工记录：实际用地未知，不是 0。',
    en: 'Of the selected projects no land is recorded as supplied or begun by then: actual land is unknown, not 0.',
  },
  'time.month': { zh: '月份', en: 'Month' },
  'time.byStartCount': { zh: '已到开工月（项）', en: 'Start month reached, projects' },
  'time.byEndCount': { zh: '已到竣工月（项）', en: 'End month reached, projects' },
  'time.inUnit': { zh: '{name}（{unit}）', en: '{name}, {unit}' },

  'time.planActual': { zh: '计划与实际', en: 'Plan against actual' },
  'time.planActualOf': {
    zh: '{known}/{all} 个所选项目有记录；其余没有填报，实际未知。',
    en: '{known} of {all} selected projects have a record; of the others nothing is reported, and what happened is unknown.',
  },
  'time.openLedger': { zh: '到台账登记', en: 'Record in the ledger' },
  'time.plannedMonths': { zh: '计划建设期', en: 'Planned months' },
  'time.plannedLand': { zh: '计划用地', en: 'Planned land' },
} as const;
