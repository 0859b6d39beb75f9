import type { Page } from 'playwright-core';

/** A person's hands on the keyboard, and where the focus is. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses keys one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Writes a text where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Goes from control to control with the Tab key until one whose name begins so has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let step = 0; step < 150; step += 1) {
      await this.page.keyboard.press('Tab');
      if ((await this.focus()).startsWith(name)) return;
    }
    throw new Error(`no way by the Tab key to “${name}”`);
  }

  /** The accessible name of what has the focus; empty where nothing of the page has. */
  async focus(): Promise<string> {
    const focused = this.page.locator(':focus');
    if ((await focused.count()) === 0) return '';
    return /"((?:[^"\\]|\\.)*)"/u.exec(await focused.ariaSnapshot())?.[1] ?? '';
  }
}
