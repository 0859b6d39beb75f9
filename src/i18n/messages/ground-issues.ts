/** What can be wrong with a file of ground, and what would be right; place, value and expectation are added to it. */
export const groundIssueMessages = {
  'ground.issue.unreadable': {
    zh: '文件损坏，读不出来；请重新取得或另存',
    en: 'the file is damaged and cannot be read; get it again or save it anew',
  },
  'ground.issue.unknown-format': {
    zh: '不认得这种文件；可用 Shapefile、GeoJSON、KML、KMZ、界址点 TXT、CSV、XLSX',
    en: 'this kind of file is not known; Shapefile, GeoJSON, KML, KMZ, boundary points (TXT), CSV and XLSX are',
  },
  'ground.issue.too-large': {
    zh: '文件过大，未读取；请分成几个',
    en: 'the file is too large and was not read; divide it',
  },
  'ground.issue.zip-truncated': {
    zh: '压缩包不完整，可能没有传完；请重新取得',
    en: 'the archive is not whole, perhaps cut off on its way; get it again',
  },
  'ground.issue.zip-bomb': {
    zh: '压缩包展开后过大，未展开',
    en: 'the archive would unpack to far too much, and was not unpacked',
  },
  'ground.issue.part-missing': {
    zh: 'Shapefile 缺一部分；.shp 与 .dbf 须同名同在',
    en: 'a part of the Shapefile is missing; .shp and .dbf of one name belong together',
  },
  'ground.issue.wrong-encoding': {
    zh: '文字编码不符；可用 UTF-8 或 GB18030',
    en: 'the text is in another encoding; UTF-8 and GB18030 are read',
  },
  'ground.issue.unknown-projection': {
    zh: '所写的坐标系不识；请在下面选定，或转换为 CGCS2000、WGS84 后再导入',
    en: 'the coordinate system that the file names is not known; choose one below, or convert the file to CGCS2000 or WGS84',
  },
  'ground.issue.wrong-projection': {
    zh: '坐标不可能属于所写的坐标系；请在下面选定',
    en: 'the coordinates cannot be of the system that the file names; choose one below',
  },
  'ground.issue.mixed-systems': {
    zh: '与文件中其余坐标不是同一个坐标系；请按坐标系分成几个文件',
    en: 'the coordinates are of another system than the rest of the file; make a file for each',
  },
  'ground.issue.not-areal': {
    zh: '是点或线，没有面积，未取用；应为面',
    en: 'a point or line has no area and is left out; a polygon is needed',
  },
  'ground.issue.nested-collection': {
    zh: '图形集合套着图形，未取用；应为单独的面',
    en: 'shapes nested in a collection are left out; each should be a polygon of its own',
  },
  'ground.issue.no-shape': {
    zh: '没有图形',
    en: 'there is no shape',
  },
  'ground.issue.bad-coordinate': {
    zh: '坐标不是两个数，未取用',
    en: 'a coordinate is not two numbers, and is left out',
  },
  'ground.issue.ring-short': {
    zh: '一圈的坐标太少，未取用；一圈至少三个点，并回到起点',
    en: 'a ring has too few coordinates and is left out; it needs three points and ends where it begins',
  },
  'ground.issue.ring-open': {
    zh: '一圈没有回到起点，未取用',
    en: 'a ring does not end where it begins, and is left out',
  },
  'ground.issue.ring-crosses-itself': {
    zh: '边界与自身相交，未取用；交点标在地图上',
    en: 'the boundary crosses itself and is left out; the map marks where',
  },
  'ground.issue.ring-repeated-point': { zh: '有重复的点', en: 'a point is repeated' },
  'ground.issue.zero-area': { zh: '面积为零，未取用', en: 'it has no area and is left out' },
  'ground.issue.hole-outside': {
    zh: '内圈不在外圈之内，未取用；交点标在地图上',
    en: 'a hole does not lie inside its outer ring, and is left out; the map marks where',
  },
  'ground.issue.out-of-range': {
    zh: '坐标超出所选坐标系的范围，未取用',
    en: 'a coordinate is out of the range of the chosen system, and is left out',
  },
  'ground.issue.formula-cell': {
    zh: '单元格是公式，文件里没有算出的值，当作未知',
    en: 'the cell is a formula of which the file holds no value; it counts as unknown',
  },
  'ground.issue.number-expected': {
    zh: '不是数，当作未知',
    en: 'this is no number and counts as unknown',
  },
  'ground.issue.duplicate-key': {
    zh: '与第 {expected} 行说的是同一个；每个只能有一行，都未取用',
    en: 'row {expected} is about the same; each may have one row, and neither is taken',
  },
  'ground.issue.cell-count': {
    zh: '这一行的格数多于表头，未取用；文字里有逗号的要加引号',
    en: 'the row has more cells than the heading and is left out; a text with commas needs quotation marks',
  },
  'ground.issue.malformed-shape': {
    zh: '图形的文字不完整或写法不对，未取用',
    en: 'the text of the shape is incomplete or not well formed, and is left out',
  },
  'ground.issue.malformed-line': {
    zh: '这一行的写法不合格式，未取用',
    en: 'the line is not laid out as it should be, and is left out',
  },
  'ground.issue.point-count': {
    zh: '点数与地块那一行写明的不同；请核对有没有缺点',
    en: 'there are more or fewer points than the parcel’s line states; check that none is missing',
  },
  'ground.issue.records-differ': {
    zh: '图形与属性的条数不同；请重新导出',
    en: 'there are not as many attributes as shapes; export it anew',
  },
  'ground.issue.parts-overlap': {
    zh: '几部分相互重叠，未取用；交点标在地图上',
    en: 'its parts overlap each other, and it is left out; the map marks where',
  },
} as const;
