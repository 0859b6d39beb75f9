import { describe, expect, test } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { panels } from '../../src/model/view-state.ts';
import { useStage } from './browser.ts';
import { openAtlas } from './driver.ts';

const stage = useStage();

describe.each(languages)('axe, in %s', (language) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each([
      ['desktop', false],
      ['phone', true],
    ])('finds nothing serious on a %s', async (_, isPhone) => {
      const visitor = await openAtlas(stage, { language, colorScheme, isPhone });
      await visitor.map.ready();
      const faults: string[] = [];
      const audit = async (place: string) =>
        faults.push(...(await visitor.audit()).map((fault) => `${place}: ${fault}`));
      for (const panel of panels) {
        await visitor.readPanel(panel);
        await audit(panel);
      }
      await visitor.openFilters();
      await audit('filters');
      await visitor.closeFilters();
      await visitor.openBySearch('三防灯');
      await audit('card of a project');
      await visitor.openBySearch('滨海区');
      await audit('card of an area');
      await visitor.openTable();
      await audit('table');
      expect(faults).toEqual([]);
      await visitor.leave();
    });
  });
});
