/** A file of the system dragged over the window and let go. */
import type { Page } from 'playwright/test';

/** Drags the file in, waits for what is said meanwhile, and drops it. */
export async function dropFile(page: Page, file: string, whileOver: () => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files: [file], dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  await whileOver();
  await drag('drop');
  await devtools.detach();
}
