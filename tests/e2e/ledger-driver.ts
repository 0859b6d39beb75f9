import type { Locator, Page } from 'playwright-core';
import type { MessageKey } from '../../src/i18n/translate.ts';
import type { LedgerGroup, RuleResult, TargetStatus } from '../../src/model/ledger.ts';
import type { Target } from '../../src/model/target.ts';
import type { Stage } from '../../src/model/tracking.ts';
import type { LedgerPage } from '../../src/model/view-state.ts';
import type { Visitor } from './driver.ts';

export interface TargetEntry {
  readonly value: string;
  readonly year?: string;
  readonly document?: string;
  /** null leaves it unchosen. */
  readonly basis?: Target['basis'] | null;
}

/** A column of the ledger by what its heading says. */
export type LedgerColumn = Extract<MessageKey, `ledger.column.${string}` | `stage.${Stage}`>;

const toNumber = (text: string): number => Number(text.replace('−', '-').replaceAll(',', ''));

/** What a person does in the ledger and reads of it. */
export class LedgerHand {
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get drawer(): Locator {
    return this.page.getByRole('region', { name: this.t('app.ledger'), exact: true });
  }

  private get table(): Locator {
    return this.drawer.getByRole('table');
  }

  private get editor(): Locator {
    return this.drawer.getByRole('form');
  }

  /** The one action that shows the ledger. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('app.openLedger'), exact: true }).click();
    await this.table.waitFor();
  }

  /** Leaves and comes back, once the strip says that all edits are kept. */
  async reloadWhenSaved(): Promise<void> {
    await this.page.locator('.status-strip').getByRole('status').getByText(this.t('keep.saved')).waitFor();
    await this.page.reload();
    await this.visitor.map.ready();
  }

  async isClosed(): Promise<void> {
    await this.drawer.waitFor({ state: 'detached' });
  }

  async openPage(page: LedgerPage): Promise<void> {
    await this.drawer.getByRole('tab', { name: this.t(`ledger.page.${page}`), exact: true }).click();
    await this.drawer.getByRole('tabpanel', { name: this.t(`ledger.page.${page}`), exact: true }).waitFor();
  }

  async groupBy(group: LedgerGroup): Promise<void> {
    await this.drawer.getByRole('radio', { name: this.t(`ledger.group.${group}`), exact: true }).check({ force: true });
    await this.table.getByRole('columnheader', { name: this.t(`ledger.group.${group}`) }).waitFor();
  }

  async countWithinTheYear(year: string): Promise<void> {
    const name = this.t('ledger.span.annual', { year });
    await this.drawer.getByRole('radio', { name, exact: true }).check({ force: true });
  }

  /** Place of a column among the cells of a row. */
  private async place(column: LedgerColumn): Promise<number> {
    await this.table.waitFor();
    // Headings of the second row begin after the one of the names, which spans both.
    const heads = await this.table.locator('thead tr:last-child th').allInnerTexts();
    const index = heads.indexOf(this.t(column));
    if (index < 0) throw new Error(`no column “${this.t(column)}” among ${heads.join(', ')}`);
    return index + 1;
  }

  /** The row of an area, platform, industry or project, of the total, or of the city. */
  private row(name: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.page.locator('th[scope=row]').getByText(name, { exact: true }),
    });
  }

  /** What a cell says, its lines joined by spaces. */
  async read(name: string, column: LedgerColumn): Promise<string> {
    const index = await this.place(column);
    const cell = this.row(name).locator('> *').nth(index);
    return (await cell.innerText()).replaceAll(/\s+/gu, ' ').trim();
  }

  /** Waits until a cell says this. */
  async reads(name: string, column: LedgerColumn, text: string): Promise<void> {
    const index = await this.place(column);
    await this.row(name).locator('> *').nth(index).getByText(text).first().waitFor();
  }

  async readTotal(column: LedgerColumn): Promise<number> {
    return toNumber(await this.read(this.t('ledger.total'), column));
  }

  /** The figures of a column in all rows that have one. */
  async readColumn(column: LedgerColumn): Promise<number[]> {
    const index = await this.place(column);
    const rows = this.table.locator('tbody tr.ledger-line:not(.ledger-project)');
    const texts = await rows.evaluateAll(
      (found, place) => found.map((row) => row.children[place]?.querySelector('.number')?.textContent ?? ''),
      index,
    );
    return texts.filter((text) => text !== '').map(toNumber);
  }

  async hasStatus(name: string, status: TargetStatus): Promise<void> {
    await this.reads(name, 'ledger.column.status', this.t(`targetStatus.${status}`));
  }

  async beginTarget(name: string): Promise<void> {
    await this.table.getByRole('button', { name: this.t('target.enterFor', { name }) }).click();
    await this.editor.waitFor();
  }

  /** Waits until a row says of how many projects supply is known, in place of a status. */
  async hasReported(name: string, known: number, of: number): Promise<void> {
    await this.reads(name, 'ledger.column.status', this.t('absence.reported', { known, of }));
  }

  async chooseBasis(basis: Target['basis']): Promise<void> {
    await this.editor.getByLabel(this.t('target.basis')).selectOption(basis);
  }

  /** Writes into the form for a target and saves it by Enter. */
  async writeTarget({ value, year, document, basis = 'official' }: TargetEntry): Promise<void> {
    const field = (key: MessageKey) => this.editor.getByLabel(this.t(key), { exact: false });
    await field('target.value').fill(value);
    if (year !== undefined) await field('target.year').fill(year);
    if (basis !== null) await this.chooseBasis(basis);
    if (document !== undefined) await field('target.source').fill(document);
    await field('target.source').press('Enter');
  }

  /** What the open form says is wrong. */
  async readFaults(): Promise<string> {
    await this.editor.locator('.field-fault').first().waitFor();
    return (await this.editor.locator('.field-fault').allInnerTexts()).join('\n');
  }

  async enterTarget(name: string, entry: TargetEntry): Promise<void> {
    await this.beginTarget(name);
    await this.writeTarget(entry);
    await this.editor.waitFor({ state: 'detached' });
  }

  /** Opens the targets of a row that has one. */
  private async openTargets(name: string): Promise<void> {
    await this.table.getByRole('button', { name: this.t('target.changeFor', { name }) }).click();
    await this.editor.waitFor();
  }

  async enterAnotherTarget(name: string, entry: TargetEntry): Promise<void> {
    await this.openTargets(name);
    await this.drawer.getByRole('button', { name: this.t('target.add'), exact: true }).click();
    await this.writeTarget(entry);
    await this.editor.waitFor({ state: 'detached' });
  }

  /** Opens the targets of a row that contradict each other. */
  async openRivals(name: string, count: number): Promise<void> {
    await this.table.getByRole('button', { name: this.t('target.rivalsFor', { name, count }) }).click();
    await this.drawer.getByText(this.t('target.rivalsNote')).waitFor();
  }

  /** Removes one of the targets that are open, by what its line says, and leaves them. */
  async removeOpenTarget(said: string): Promise<void> {
    const line = this.drawer.getByRole('listitem').filter({ hasText: said });
    await line.getByRole('button', { name: this.t('target.removeNamed', { target: '' }) }).click();
    await line.waitFor({ state: 'detached' });
    await this.visitor.keyboard.press('Escape');
    await this.editor.waitFor({ state: 'detached' });
  }

  async removeTarget(name: string, said: string): Promise<void> {
    await this.openTargets(name);
    await this.removeOpenTarget(said);
  }

  /** Opens the form for a target of a platform that has no row. */
  async beginTargetOfOther(platform: string): Promise<void> {
    const list = this.table.getByRole('combobox', { name: this.t('ledger.otherPlatforms') });
    await list.selectOption({ label: platform });
    await this.beginTarget(platform);
  }

  /** Writes the value alone into the open form. */
  async writeValue(value: string): Promise<void> {
    await this.editor.getByLabel(this.t('target.value')).fill(value);
  }

  /** Writes where the target stands, and saves it. */
  async finishTarget(document: string): Promise<void> {
    await this.chooseBasis('official');
    await this.editor.getByLabel(this.t('target.source')).fill(document);
    await this.editor.getByLabel(this.t('target.source')).press('Enter');
    await this.editor.waitFor({ state: 'detached' });
  }

  /** Waits until the open form may be written into, or may not. */
  async mayWrite(may: boolean): Promise<void> {
    const field = this.editor.getByLabel(this.t('target.value'));
    await field.and(this.page.locator(may ? ':enabled' : ':disabled')).waitFor();
  }

  /** Moves the pointer over what the drawer leaves of the map until the row of this name is marked. */
  async pointAtOnMap(name: string): Promise<void> {
    const marked = this.row(name).and(this.page.locator('[data-hovered]'));
    const drawer = await this.drawer.boundingBox();
    if (!drawer) throw new Error('the ledger is not open');
    const { x: left, y: bottom, width } = drawer;
    const topBar = 70;
    for (let y = topBar + 10; y < bottom; y += 20)
      for (let x = left + width / 2; x > left; x -= 20) {
        await this.page.mouse.move(x, y);
        if ((await marked.count()) > 0) return;
      }
    throw new Error(`“${name}” is nowhere on the map`);
  }

  async openRow(name: string): Promise<void> {
    await this.table.getByRole('button', { name: this.t('ledger.openRow', { name }), exact: true }).click();
  }

  /** Opens the first row that has projects. */
  async openFirstRow(): Promise<void> {
    const name = this.t('ledger.openRow', { name: '' });
    await this.table.getByRole('button', { name }).first().click();
    await this.table.locator('.ledger-project').first().waitFor();
  }

  /** Counts the records that are later than the as-of date. */
  async countToLatest(month: string): Promise<void> {
    await this.drawer.getByRole('button', { name: this.t('ledger.goToLatest', { month }), exact: true }).click();
  }

  /** Waits until the field has the focus. */
  async isWriting(label: MessageKey): Promise<void> {
    await this.editor.getByLabel(this.t(label)).and(this.page.locator(':focus')).waitFor();
  }

  /** Names of the projects that open rows show. */
  readProjects(): Promise<string[]> {
    return this.table.locator('.ledger-project .ledger-show').allInnerTexts();
  }

  async record(project: string, stage: Stage, land: string, date: string): Promise<void> {
    const name = this.t('ledger.record', { stage: this.t(`stage.${stage}`), name: project });
    await this.table.getByRole('button', { name }).first().click();
    await this.editor.getByLabel(this.t('tracking.land')).fill(land);
    await this.editor.getByLabel(this.t('tracking.date')).fill(date);
    await this.editor.getByLabel(this.t('tracking.date')).press('Enter');
    await this.editor.waitFor({ state: 'detached' });
  }

  /** Presses the name of a row, which shows it on the map. */
  async show(name: string): Promise<void> {
    await this.row(name).getByRole('button', { name, exact: true }).click();
  }

  /** Waits until the row of the selection is marked, and in sight. */
  async isMarked(name: string): Promise<void> {
    await this.row(name).and(this.page.locator('[aria-current=true]')).waitFor();
  }

  /** Whether the row stands where it can be seen, clear of the table's head and total. */
  async isInSight(name: string): Promise<boolean> {
    const [row, head, total] = await Promise.all([
      this.row(name).boundingBox(),
      this.table.locator('thead').boundingBox(),
      // The cells stay in view, and not the row that holds them.
      this.row(this.t('ledger.total')).locator('th').boundingBox(),
    ]);
    if (!row || !head || !total) return false;
    return row.y >= head.y + head.height - 1 && row.y + row.height <= total.y + 1;
  }

  /** The commitments, each as it reads. */
  async readCommitments(): Promise<string[]> {
    const rows = await this.table.locator('tbody tr').allInnerTexts();
    return rows.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  }

  async beginProgress(commitment: string): Promise<void> {
    await this.table.getByRole('button', { name: this.t('commitment.enterFor', { name: commitment }) }).click();
    await this.editor.waitFor();
  }

  async enterQuota(used: string, quota: string, date: string): Promise<void> {
    await this.editor.getByLabel(this.t('commitment.quotaUsed')).fill(used);
    await this.editor.getByLabel(this.t('commitment.base')).fill(quota);
    await this.editor.getByLabel(this.t('commitment.date')).fill(date);
    await this.editor.getByLabel(this.t('commitment.date')).press('Enter');
    await this.editor.waitFor({ state: 'detached' });
  }

  private rule(name: string): Locator {
    return this.drawer.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name }) });
  }

  async readRule(name: string): Promise<string> {
    return (await this.rule(name).innerText()).replaceAll(/\s+/gu, ' ').trim();
  }

  /** Sets the user's own parameter of a rule. */
  async setRule(name: string, parameter: string): Promise<void> {
    const field = this.rule(name).getByRole('textbox', { name: this.t('rule.ownParameter') });
    await field.fill(parameter);
    await field.press('Enter');
  }

  /** Waits until the rule counts so many of a result. */
  async ruleReads(name: string, result: RuleResult, count: number): Promise<void> {
    const counted = this.rule(name)
      .getByRole('listitem')
      .filter({ hasText: this.t(`rule.result.${result}`) });
    await counted.getByText(String(count), { exact: true }).waitFor();
  }

  async openRule(name: string): Promise<void> {
    await this.drawer.getByRole('button', { name: this.t('rule.open', { name }), exact: true }).click();
    await this.rule(name).getByRole('table').waitFor();
  }

  async readFindings(name: string): Promise<string[]> {
    return this.rule(name).getByRole('table').locator('tbody tr').allInnerTexts();
  }
}
