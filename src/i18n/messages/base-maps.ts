/** Base maps. */
export const baseMapMessages = {
  'base.title': { zh: '底图', en: 'Base map' },
  'base.embedded': { zh: '内置底图', en: 'Embedded base' },
  'base.embeddedHint': { zh: '不需要网络和密钥', en: 'needs no network and no key' },
  'base.own': { zh: '自己的地址…', en: 'An address of your own…' },
  'base.remove': { zh: '删除“{name}”', en: 'Remove “{name}”' },
  'base.shifted': {
    zh: '这个底图用 GCJ-02：图上的一切只在显示时随之偏移，存储的坐标不变。',
    en: 'This base is in GCJ-02: all on it is shifted along for display alone, and stored coordinates stay.',
  },
  'base.staysHere': {
    zh: '选择和密钥只存在这个浏览器里，不进链接，也不进修改集。',
    en: 'The choice and keys stay in this browser: in no link, and in no change set.',
  },

  'base.key': { zh: '天地图密钥（tk）', en: 'Tianditu key (tk)' },
  'base.keyHint': {
    zh: '在天地图开发者平台（console.tianditu.gov.cn）免费申请“浏览器端”密钥。',
    en: 'Free of charge for browsers from Tianditu’s developer console (console.tianditu.gov.cn).',
  },
  'base.keyFault': { zh: '密钥只含字母和数字', en: 'A key has letters and digits alone' },
  'base.useKey': { zh: '使用', en: 'Use' },
  'base.keyKept': { zh: '天地图密钥已存。', en: 'A Tianditu key is kept.' },
  'base.forgetKey': { zh: '忘记密钥', en: 'Forget this key' },

  'base.kind': { zh: '类型', en: 'Kind' },
  'base.kind.xyz': { zh: '瓦片（XYZ、WMTS、WMS）', en: 'Tiles (XYZ, WMTS, WMS)' },
  'base.kind.style': { zh: 'MapLibre 样式（JSON）', en: 'MapLibre style (JSON)' },
  'base.kind.pmtiles': { zh: 'PMTiles 文件', en: 'PMTiles file' },
  'base.name': { zh: '名称', en: 'Name' },
  'base.nameFault': { zh: '请填名称', en: 'It needs a name' },
  'base.address': { zh: '地址', en: 'Address' },
  'base.addressHint.xyz': {
    zh: '含 {z}、{x}、{y} 的地址；WMTS 也可以，如 …&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    en: 'With {z}, {x}, {y} in it; a WMTS request too, as …&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  },
  'base.addressHint.style': {
    zh: '样式文件的地址，如 https://…/style.json',
    en: 'Of the style, as https://…/style.json',
  },
  'base.addressHint.pmtiles': {
    zh: '.pmtiles 文件的地址；所在主机须支持分段请求',
    en: 'Of the .pmtiles file, on a host that answers requests for parts of it',
  },
  'base.above': { zh: '上面一层的地址（如注记，可不填）', en: 'Address of a layer above (as labels; may be empty)' },
  'base.addressFault.refused': {
    zh: '须以 https:// 开头；本机（http://127.0.0.1）和本页所在主机除外',
    en: 'Has to begin with https://, unless on this machine (http://127.0.0.1) or the host of this page',
  },
  'base.addressFault.tiles': {
    zh: '须含 {z}、{x}、{y}，除主机编号如 {0-7} 外不能有别的花括号',
    en: 'Needs {z}, {x}, {y}, and nothing else in braces but numbers of hosts, as {0-7}',
  },
  'base.datum': { zh: '坐标基准', en: 'Datum' },
  'base.datum.choose': { zh: '请选择', en: 'Choose' },
  'base.datum.wgs84': { zh: 'WGS84', en: 'WGS84' },
  'base.datum.cgcs2000': { zh: 'CGCS2000（天地图）', en: 'CGCS2000 (Tianditu)' },
  'base.datum.gcj02': { zh: 'GCJ-02（高德、腾讯等）', en: 'GCJ-02 (Amap, Tencent and others)' },
  'base.datumHint': {
    zh: '网络墨卡托网格。百度（BD-09）的瓦片另有网格，不能这样接入。',
    en: 'On the Web Mercator grid. Baidu’s tiles (BD-09) have a grid of their own, and cannot be had so.',
  },
  'base.datumFault': { zh: '请选底图的坐标基准', en: 'Choose the datum of the base' },
  'base.credit': { zh: '署名（版权、审图号）', en: 'Credit (rights, map approval number)' },
  'base.maxZoom': { zh: '最大级别', en: 'Largest zoom' },
  'base.maxZoomFault': { zh: '1 到 22 的整数', en: 'A whole number from 1 to 22' },
  'base.tileSize': { zh: '瓦片边长', en: 'Tile size' },
  'base.add': { zh: '添加并使用', en: 'Add and use' },
  'base.cancel': { zh: '取消', en: 'Cancel' },

  'base.failed': {
    zh: '底图“{name}”不能显示：{why}。现用内置底图。',
    en: 'The base map “{name}” is not shown: {why}. The embedded one is.',
  },
  'base.problem.no-answer': {
    zh: '对方没有应答（断网，或对方不允许本页读取）',
    en: 'its host gives no answer (no network, or it does not let this page read it)',
  },
  'base.problem.status': { zh: '对方回答错误 {detail}', en: 'its host answers with error {detail}' },
  'base.problem.not-a-style': { zh: '得到的不是 MapLibre 样式', en: 'what came is no MapLibre style' },
  'base.problem.not-a-tile-file': { zh: '得到的不是 PMTiles 文件', en: 'what came is no PMTiles file' },
  'base.problem.no-tile': { zh: '要的瓦片一张也没有得到', en: 'not one tile could be had' },
  'base.problem.no-tile-status': {
    zh: '要的瓦片一张也没有得到（错误 {detail}）',
    en: 'not one tile could be had (error {detail})',
  },
  'base.retry': { zh: '再试', en: 'Try again' },
  'base.useEmbedded': { zh: '改用内置底图', en: 'Keep the embedded one' },
} as const;
