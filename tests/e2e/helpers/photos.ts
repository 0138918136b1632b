/** Photos for tests: real ones, drawn in the window, and the way to the service past the screens. */
import { type Page } from 'playwright/test';

/** The page's bridge, as tests use it. */
export type Bridge = Record<
  string,
  (input: unknown) => Promise<{ ok: boolean; value: never; error: { code: string } }>
>;

/** Asks a channel through the page's own bridge. */
export const ask = async <T>(page: Page, channel: string, input: unknown): Promise<T> => {
  const answer = await page.evaluate(
    ([name, sent]) => (window as unknown as { mesochart: Bridge }).mesochart[name]!(sent),
    [channel, input] as const,
  );
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

/** A real JPEG, drawn in the window: red at the upper left, a ruler of ten centimetres, the rest by its number. */
export async function drawn(page: Page, width: number, height: number, number = 0): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h, n]) => {
      const canvas = new OffscreenCanvas(w!, h!);
      const context = canvas.getContext('2d')!;
      context.fillStyle = `hsl(${(n! * 47) % 360} 30% 72%)`;
      context.fillRect(0, 0, w!, h!);
      context.fillStyle = `hsl(${(n! * 47 + 20) % 360} 40% 60%)`;
      context.beginPath();
      context.ellipse(w! / 2, h! / 2, w! * 0.24, h! * 0.4, 0, 0, 7);
      context.fill();
      context.fillStyle = '#e00';
      context.fillRect(0, 0, w! / 8, h! / 8);
      context.fillStyle = '#222';
      for (let i = 0; i <= 10; i++) context.fillRect(w! * 0.1 + i * w! * 0.08, h! * 0.9, 3, h! * 0.06);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    },
    [width, height, number],
  );
  return Buffer.from(base64, 'base64');
}
