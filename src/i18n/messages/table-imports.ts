/** Tables that come in from files, and the templates for them. */
export const tableImportMessages = {
  'exchange.column.id': { zh: '编号', en: 'Id' },
  'exchange.column.scopeKind': { zh: '范围', en: 'Scope' },
  'exchange.column.scopeId': { zh: '对象', en: 'Set for' },
  'exchange.column.value': { zh: '目标值', en: 'Target value' },

  'exchange.table.targets': { zh: '目标', en: 'Targets' },
  'exchange.table.parcels': { zh: '地块', en: 'Parcels' },
  'exchange.table.land-records': { zh: '用地记录', en: 'Land records' },
  'exchange.templates': { zh: '模板', en: 'Templates' },
  'exchange.templatesHint': {
    zh: '表头可用中文、英文或字段名。编号可不填；填已有编号则修改该行，空格不改动原有内容。',
    en: 'Headings may be Chinese, English or the fields’ names. The id may stay empty; one that exists changes that row, and an empty cell changes nothing.',
  },
  'exchange.templateOf': { zh: '{format} · {table}模板', en: '{format} template for {table}' },
  'exchange.choose': { zh: '选择文件', en: 'Choose a file' },
  'exchange.drop': {
    zh: '选择文件，或把文件拖到页面任何位置；收下之前先看一遍。',
    en: 'Choose files, or drop them anywhere on the page; you see what they would do before anything is taken.',
  },
  'exchange.reading': { zh: '正在读取 {file}…', en: 'Reading {file}…' },
  'exchange.file.unreadable': {
    zh: '{file} 无法读取：不是完整的 XLSX 工作簿。请另存为 XLSX 或 CSV。',
    en: '{file} cannot be read: it is no whole XLSX workbook. Save it as XLSX or CSV.',
  },
  'exchange.file.old-workbook': {
    zh: '{file} 是旧式工作簿（.xls），请另存为 XLSX 或 CSV。',
    en: '{file} is a workbook of the old kind (.xls). Save it as XLSX or CSV.',
  },
  'exchange.file.locked': {
    zh: '{file} 有密码保护，请解除后再导入。',
    en: '{file} is protected by a password. Remove it and try again.',
  },
  'exchange.file.not-text': {
    zh: '{file} 不是 UTF-8 或 GB18030 的文本，也不是 XLSX 工作簿。',
    en: '{file} is neither text in UTF-8 or GB18030 nor an XLSX workbook.',
  },
  'exchange.file.no-table': {
    zh: '{file} 中没有认得的表头。请用上面的模板，或检查表头：{headings}',
    en: '{file} has no heading that is known. Use a template above, or check the headings: {headings}',
  },
  'exchange.preview': { zh: '{file} 中的内容', en: 'What is in {file}' },
  'exchange.counts': {
    zh: '新增 {added} 行，修改 {changed} 行，已有 {unchanged} 行，不收 {refused} 行',
    en: '{added} new, {changed} to change, {unchanged} already here, {refused} refused',
  },
  'exchange.ignored': { zh: '未读取的列：{headings}', en: 'Columns not read: {headings}' },
  'exchange.badUnit': {
    zh: '“{value}”的单位不识；表头应写亩、公顷、平方公里或平方米',
    en: 'the unit of “{value}” is not known; the heading should say mu, ha, km² or m²',
  },
  'exchange.added': { zh: '新增', en: 'New' },
  'exchange.changed': { zh: '修改', en: 'Change' },
  'exchange.refused': { zh: '不收', en: 'Refused' },
  'exchange.rowNumber': { zh: '行号', en: 'Row' },
  'exchange.reason': { zh: '原因', en: 'Reason' },
  'exchange.what': { zh: '内容', en: 'What' },
  'exchange.outcome': { zh: '处理', en: 'Outcome' },
  'exchange.more': { zh: '另有 {count} 行', en: '{count} more' },
  'exchange.saveRefused': { zh: '下载不收的行', en: 'Download the refused rows' },
  'exchange.refusedFile': { zh: '不收的行', en: 'refused-rows' },
  'exchange.take': { zh: '收下 {count} 行', en: 'Take {count} rows' },
  'exchange.takeOne': { zh: '收下 1 行', en: 'Take 1 row' },
  'exchange.leave': { zh: '不收，放弃', en: 'Take none' },
  'exchange.nothingToTake': {
    zh: '没有可收的行：都已有，或都不合要求。',
    en: 'There is nothing to take: every row is here already or refused.',
  },
  'exchange.taken': {
    zh: '已收下 {count} 行，可一次撤销。',
    en: '{count} rows taken; one undo takes them all back.',
  },
  'exchange.readOnly': {
    zh: '另一个标签页正在编辑；这里只能看。',
    en: 'Another tab is editing; here you can only look.',
  },
  'exchange.refusedNow': { zh: '没有收下：', en: 'Nothing was taken: ' },
  'exchange.change': { zh: '{column}：{from} → {to}', en: '{column}: {from} → {to}' },
  'exchange.empty': { zh: '空', en: 'empty' },
  'exchange.inColumn': { zh: '{column}：{reason}', en: '{column}: {reason}' },
  'exchange.unknownName': {
    zh: '没有名为“{value}”的{kind}；应为编号或全名',
    en: '“{value}” is no {kind} here; write its id or its exact name',
  },
  'exchange.severalOfName': {
    zh: '“{value}”不止一个（{ids}）；请填编号',
    en: 'more than one is called “{value}” ({ids}); write the id',
  },
  'exchange.sameRow': {
    zh: '与第 {row} 行内容相同；若确为两条，请各填编号',
    en: 'the same as row {row}; if both are meant, give each an id',
  },
  'exchange.parcelNameTaken': {
    zh: '该项目已有地块“{value}”（{id}）；要修改请填此编号，另有其地请改名',
    en: 'the project has a parcel “{value}” already ({id}); write that id to change it, or name the new one otherwise',
  },
  'exchange.duplicateId': {
    zh: '编号“{value}”已见于第 {row} 行',
    en: 'id “{value}” stands in row {row} already',
  },
  'exchange.valueMissing': { zh: '必填{words}', en: 'has to be filled in{words}' },
  'exchange.notAWord': {
    zh: '不容许“{value}”；应为 {expected}',
    en: '“{value}” is not allowed; it should be {expected}',
  },

  'exchange.sheet.guide': { zh: '填表说明', en: 'How to fill in' },
  'exchange.sheet.names': { zh: '名称与编号', en: 'Names and ids' },
  'exchange.guide.column': { zh: '列', en: 'Column' },
  'exchange.guide.field': { zh: '字段名', en: 'Field' },
  'exchange.guide.required': { zh: '必填', en: 'Required' },
  'exchange.guide.what': { zh: '填什么', en: 'What to write' },
  'exchange.guide.yes': { zh: '是', en: 'yes' },
  'exchange.guide.no': { zh: '否', en: 'no' },
  'exchange.guide.kind': { zh: '类别', en: 'Kind' },
  'exchange.guide.id': {
    zh: '可不填。填已有编号则修改该行；空格不改动原有内容',
    en: 'may stay empty; an id that exists changes that row, and empty cells change nothing',
  },
  'exchange.guide.text': { zh: '文字', en: 'text' },
  'exchange.guide.number': { zh: '数，如 1.5', en: 'a number such as 1.5' },
  'exchange.guide.land': {
    zh: '面积，单位见表头；不知道则不填，没有填 0',
    en: 'land in the unit of the heading; empty where it is not known, 0 where there is none',
  },
  'exchange.guide.date': {
    zh: '2021-05-31，不知日时写 2021-05',
    en: '2021-05-31, or 2021-05 where the day is not known',
  },
  'exchange.guide.year': { zh: '年份，如 2025', en: 'a year such as 2025' },
  'exchange.guide.reference': {
    zh: '编号或全名，见“名称与编号”；全市可不填',
    en: 'an id or exact name, see “Names and ids”; may be empty for the city',
  },
  'exchange.guide.parcel': {
    zh: '地块的编号或名称；可与同一文件中新增的地块对应',
    en: 'a parcel’s id or name; it may be one that the same file adds',
  },
} as const;
