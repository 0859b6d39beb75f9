import type { Locator, Page } from 'playwright-core';
import type { GroundRole } from '../../src/exchange/ground/plan-ground.ts';
import type { GroundIssueCode } from '../../src/exchange/ground/source-layer.ts';
import type { CoordinateSystem } from '../../src/model/datum.ts';
import type { GeometryBasis } from '../../src/model/geometry.ts';
import type { Standing } from '../../src/ui/ground/belonging.ts';
import { systemWords } from '../../src/ui/ground/system-words.ts';
import type { Visitor } from './driver.ts';
import type { FileAtHand } from './exchange-driver.ts';

const bytesOf = ({ content }: FileAtHand): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** What a person does with files of ground and figures. Every action of theirs is counted: a drop, a choice, a text, a button. */
export class GroundHand {
  actions = 0;
  private readonly visitor: Visitor;
  private readonly page: Page;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
    this.page = visitor.card.page();
  }

  private t(...said: Parameters<Visitor['t']>): string {
    return this.visitor.t(...said);
  }

  private get panel(): Locator {
    return this.page.getByRole('region', { name: this.t('ground.title'), exact: true });
  }

  /** A field by its label, which may have a word on what is wrong after it. */
  private field(role: 'combobox' | 'textbox', label: Parameters<Visitor['t']>[0]): Locator {
    return this.panel.getByRole(role, { name: new RegExp(`^${this.t(label)}`, 'u') });
  }

  /** Holds files over the page, as a person does who drags them in. */
  private async carry(type: 'dragover' | 'drop', files: readonly FileAtHand[]): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      (held) => {
        const made = new DataTransfer();
        for (const { name, base64 } of held) {
          made.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
        }
        return made;
      },
      files.map((file) => ({ name: file.name, base64: Buffer.from(bytesOf(file)).toString('base64') })),
    );
    await this.page.locator('.map-slot').dispatchEvent(type, { dataTransfer: transfer });
  }

  /** Holds files over the map until the page says that they may be dropped. */
  async holdOver(...files: FileAtHand[]): Promise<void> {
    await this.carry('dragover', files);
    await this.page.getByText(this.t('ground.drop'), { exact: true }).waitFor();
  }

  async drop(...files: FileAtHand[]): Promise<void> {
    this.actions += 1;
    await this.carry('drop', files);
  }

  /** Chooses files in the dialogue that the button on the map opens. */
  async choose(...files: FileAtHand[]): Promise<void> {
    this.actions += 1;
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: this.t('app.import'), exact: true }).click(),
    ]);
    await chooser.setFiles(
      files.map((file) => ({
        name: file.name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytesOf(file)),
      })),
    );
  }

  /** Waits until the panel shows what a file holds. */
  async shows(name: string): Promise<void> {
    await this.panel.getByRole('heading', { level: 2 }).getByText(name).waitFor();
    await this.panel.getByRole('progressbar').waitFor({ state: 'detached' });
    await this.panel.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  }

  async isGone(): Promise<void> {
    await this.panel.waitFor({ state: 'detached' });
  }

  async leave(): Promise<void> {
    await this.panel.getByRole('button', { name: this.t('ground.leave'), exact: true }).click();
    await this.isGone();
  }

  /** Turns to one of several contents of the files. */
  async turnTo(name: string): Promise<void> {
    await this.panel
      .getByRole('list', { name: this.t('ground.contents') })
      .getByRole('button', { name })
      .click();
  }

  /** Waits until the panel says this. */
  async says(...said: Parameters<Visitor['t']>): Promise<void> {
    await this.panel
      .getByText(this.t(...said))
      .first()
      .waitFor();
  }

  async read(): Promise<string> {
    return (await this.panel.innerText()).replaceAll(/\s+/gu, ' ');
  }

  /** Waits until the panel names a problem, and gives the sentence that does. */
  async readIssue(code: GroundIssueCode): Promise<string> {
    const words = this.t(`ground.issue.${code}`).replace(/\{\w+\}.*/u, '');
    const item = this.panel.getByRole('listitem').filter({ hasText: words }).first();
    await item.waitFor();
    return item.innerText();
  }

  /** Waits until the layer is taken for this. */
  async isTakenFor(role: GroundRole): Promise<void> {
    await this.field('combobox', 'ground.role')
      .and(this.page.locator(`select:has(option[value=${role}]:checked)`))
      .waitFor();
  }

  /** The chosen coordinate system as it reads; null while none is chosen. */
  async readSystem(): Promise<string | null> {
    const field = this.field('combobox', 'ground.system');
    await field.and(this.page.locator(':enabled')).waitFor();
    const chosen = field.locator('option:checked');
    return (await chosen.getAttribute('value')) === '' ? null : chosen.innerText();
  }

  async chooseSystem(system: CoordinateSystem): Promise<void> {
    this.actions += 1;
    const label = systemWords(system, (...said) => this.t(...said));
    await this.field('combobox', 'ground.system').selectOption({ label });
  }

  async exchangeAxes(): Promise<void> {
    this.actions += 1;
    await this.panel.getByRole('button', { name: this.t('ground.takeSwapped'), exact: true }).click();
  }

  async sayHow(basis: GeometryBasis, authority = ''): Promise<void> {
    this.actions += authority ? 2 : 1;
    await this.field('combobox', 'ground.basis').selectOption(basis);
    if (authority) await this.field('textbox', 'ground.authority').fill(authority);
  }

  /** How many rows stand so, as the panel counts them. */
  async readCount(standing: Standing): Promise<number> {
    const said = this.panel.locator(`[role=status] [data-standing=${standing}]`);
    await this.panel.locator('.ground-counts').waitFor();
    return (await said.count()) === 0 ? 0 : Number.parseInt(await said.innerText(), 10);
  }

  /** Waits until so many rows stand so. */
  async counts(standing: Standing, count: number): Promise<void> {
    await this.panel.getByText(`${count} ${this.t(`ground.standing.${standing}`)}`, { exact: true }).waitFor();
  }

  async acceptAll(count: number): Promise<void> {
    this.actions += 1;
    await this.panel.getByRole('button', { name: this.t('ground.acceptAll', { count }), exact: true }).click();
  }

  /** Accepts the best suggestion of a row. */
  async accept(row: string): Promise<void> {
    this.actions += 1;
    await this.row(row).getByRole('button').first().click();
  }

  /** Chooses what a row belongs to. */
  async belongs(row: string, owner: string): Promise<void> {
    this.actions += 1;
    await this.panel
      .getByLabel(this.t('ground.ownerOf', { name: row }), { exact: true })
      .selectOption({ label: owner });
  }

  private row(name: string): Locator {
    return this.panel.getByRole('row').filter({ has: this.page.locator('th').getByText(name, { exact: true }) });
  }

  /** Waits until a row reads so. */
  async rowReads(name: string, text: string): Promise<void> {
    await this.row(name).getByText(text).first().waitFor();
  }

  /** A row as it reads, without the choices. */
  async readRow(name: string): Promise<string> {
    const cells = this.row(name).locator('th, td:last-child, .ground-accept');
    return (await cells.allInnerTexts()).join(' ').replaceAll(/\s+/gu, ' ');
  }

  /** Names of the rows that are shown. */
  async readRows(): Promise<string[]> {
    const names = this.panel.locator('tbody th .ground-name');
    await names.first().waitFor();
    return names.allInnerTexts();
  }

  async sayUnit(column: string, unit: string): Promise<void> {
    this.actions += 1;
    await this.panel.getByLabel(this.t('ground.unitOf', { name: column }), { exact: true }).fill(unit);
  }

  readUnit(column: string): Promise<string> {
    return this.panel.getByLabel(this.t('ground.unitOf', { name: column }), { exact: true }).inputValue();
  }

  async saySource(source: string): Promise<void> {
    this.actions += 1;
    await this.field('textbox', 'ground.figureSource').fill(source);
  }

  private takeButton(what: GroundRole | 'figures', count: number): Locator {
    return this.panel.getByRole('button', { name: this.t(`ground.take.${what}`, { count }), exact: true });
  }

  /** Takes so many of what the panel shows. */
  async take(what: GroundRole | 'figures', count: number): Promise<void> {
    this.actions += 1;
    await this.takeButton(what, count).click();
  }

  async cannotTake(what: GroundRole | 'figures', count: number): Promise<void> {
    await this.takeButton(what, count).and(this.page.locator(':disabled')).waitFor();
  }

  private get undoOffer(): Locator {
    return this.page.locator('.notice').getByRole('button', { name: this.t('tracking.undo'), exact: true });
  }

  /** What the page says of the last taking, on the notice that offers to undo it. */
  async readNotice(): Promise<string> {
    await this.undoOffer.waitFor();
    return this.page.locator('.notice', { has: this.page.getByText(this.t('tracking.undo')) }).innerText();
  }

  /** Waits until there is no step to undo. */
  async hasNothingToUndo(): Promise<void> {
    await this.page
      .getByRole('button', { name: this.t('app.undo'), exact: true })
      .and(this.page.locator(':disabled'))
      .waitFor();
  }

  /** Waits until the open card says this. */
  async cardReads(text: string): Promise<void> {
    await this.visitor.card.getByText(text).first().waitFor();
  }

  async undoByNotice(): Promise<void> {
    await this.undoOffer.click();
  }
}
