import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import '../../../src/i18n/later-messages.ts';
import type { GroundRead, SourceTable } from '../../../src/exchange/ground/source-layer.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { effectivePack } from '../../../src/pack/effective-pack.ts';
import { type Atlas, createAtlas } from '../../../src/state/atlas.ts';
import { defaultView } from '../../../src/state/default-view.ts';
import { importState } from '../../../src/ui/exchange/import-state.ts';
import { desk, leaveDesk, openOnDesk, putAway } from '../../../src/ui/ground/desk.ts';
import { isOnDesk } from '../../../src/ui/ground/incoming.ts';
import type { GroundAsk, GroundClient } from '../../../src/worker/ground-client.ts';
import { cityReader, packOf } from '../../pack/packs.ts';
import { directClient } from './direct-client.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await packOf(cityReader);
});
afterEach(() => {
  leaveDesk();
  importState.value = { is: 'none' };
});

const atlasOf = (): Atlas => createAtlas(effectivePack(pack), defaultView(pack.info, 'zh'), '');

const file = (name: string, text = ''): File => new File([text], name);
const table = (name: string): SourceTable => ({
  file: name,
  name,
  columns: ['镇', '产值'],
  rows: [{ number: 2, cells: { 镇: '龙山镇', 产值: '3' } }],
});
const read = (part: Partial<GroundRead>): GroundRead => ({
  layers: [],
  tables: [],
  issues: [],
  ownTables: [],
  ...part,
});

/** A client of which the test sees the questions, and which answers when told. */
function waitingClient() {
  const asked: { readonly options: GroundAsk; readonly fail: () => void }[] = [];
  const client: GroundClient = (_task, _ask, options = {}) =>
    new Promise((_, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      asked.push({ options, fail: () => reject(new Error('the worker is gone')) });
    });
  return { asked, client };
}

describe('reading', () => {
  test('tells how far it has come, and ends when it is cancelled', async () => {
    const { asked, client } = waitingClient();
    const opened = openOnDesk(atlasOf(), [file('a.zip')], client);
    asked[0]?.options.progress?.(0.4);
    expect(desk.value).toMatchObject({ is: 'reading', names: ['a.zip'], done: 0.4 });
    leaveDesk();
    await opened;
    expect(asked[0]?.options.signal?.aborted).toBe(true);
    expect(desk.value).toEqual({ is: 'empty' });
    expect(isOnDesk.value).toBe(false);
  });

  test('that fails says so, and can be tried again', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { asked, client } = waitingClient();
    const opened = openOnDesk(atlasOf(), [file('a.zip')], client);
    asked[0]?.fail();
    await opened;
    const failed = desk.value;
    expect(failed).toMatchObject({ is: 'failed', names: ['a.zip'] });
    expect(isOnDesk.value).toBe(true);
    if (failed.is === 'failed') failed.again();
    expect(desk.value.is).toBe('reading');
    vi.restoreAllMocks();
  });

  test('of new files takes the place of what is being read', async () => {
    const { asked, client } = waitingClient();
    const atlas = atlasOf();
    const first = openOnDesk(atlas, [file('a.zip')], client);
    openOnDesk(atlas, [file('b.zip')], client);
    await first;
    expect(asked[0]?.options.signal?.aborted).toBe(true);
    expect(desk.value).toMatchObject({ is: 'reading', names: ['b.zip'] });
  });
});

describe('what was read', () => {
  test('is looked at one by one, and the desk is left after the last', async () => {
    const client = directClient(read({ tables: [table('a.csv'), table('b.csv')] }));
    await openOnDesk(atlasOf(), [file('a.csv'), file('b.csv')], client);
    expect(desk.value).toMatchObject({ is: 'read', shown: 'table-0' });
    putAway('table-0');
    expect(desk.value).toMatchObject({ is: 'read', shown: 'table-1' });
    putAway('table-1');
    expect(desk.value).toEqual({ is: 'empty' });
    expect(isOnDesk.value).toBe(false);
  });

  test('of the ledger’s own tables waits on its import page, and nothing else is shown', async () => {
    const atlas = atlasOf();
    const targets = file(
      '目标.csv',
      '范围,对象,指标,年份,口径,目标值（亩）,性质\n区域,滨海区,已供,2025,累计,15,正式下达\n',
    );
    await openOnDesk(atlas, [targets], directClient(read({ ownTables: ['目标.csv'] })));
    await vi.waitFor(() => expect(importState.value).toMatchObject({ is: 'read', file: '目标.csv' }));
    expect(atlas.view.value).toMatchObject({ drawer: 'ledger', ledgerPage: 'import' });
    expect(isOnDesk.value).toBe(false);
  });

  test('of no figure and no ground goes there too, where its headings are known', async () => {
    const parcels = file('地块.csv', '项目,地块名或宗地号,供地方式\nP03,观海卫-1,出让\n');
    const issue = { code: 'no-shape', file: '地块.csv', params: {} } as const;
    await openOnDesk(atlasOf(), [parcels], directClient(read({ issues: [issue] })));
    await vi.waitFor(() => expect(importState.value).toMatchObject({ is: 'read', file: '地块.csv' }));
    expect(isOnDesk.value).toBe(false);
  });

  test('is shown beside them where files hold both', async () => {
    const atlas = atlasOf();
    const targets = file('目标.csv', '范围,对象,指标,年份,口径,目标值（亩）,性质\n');
    const client = directClient(read({ tables: [table('a.csv')], ownTables: ['目标.csv'] }));
    await openOnDesk(atlas, [targets, file('a.csv')], client);
    expect(isOnDesk.value).toBe(true);
    expect(atlas.view.value.ledgerPage).toBe('import');
  });

  test('is told where nothing of it can be used', async () => {
    const issues = [{ code: 'zip-truncated', file: 'a.zip', params: {} }] as const;
    await openOnDesk(atlasOf(), [file('a.zip')], directClient(read({ issues })));
    expect(desk.value).toMatchObject({ is: 'read', issues, reviews: [], shown: null });
    expect(isOnDesk.value).toBe(true);
  });
});
