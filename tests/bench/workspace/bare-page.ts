/** The best bare Konva drawing of the same circles: nothing of an application, the least that such a drawing can cost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ElectronApplication, Page } from 'playwright/test';

import { ROOT } from './marks.ts';

/** A circle's place, CSS pixels. */
export interface Circle {
  readonly x: number;
  readonly y: number;
}

/**
 * Runs in the page. Zoom and pan move the finished canvas by CSS and draw it sharp 120 ms after the last step; a drag
 * moves a stage of 64 px by CSS; picking goes by plain arithmetic.
 */
const SCRIPT = `
function startBare(circles, width, height) {
  const host = document.getElementById('host');
  const small = document.getElementById('small');
  const stage = new Konva.Stage({ container: host, width, height, listening: false });
  const layer = new Konva.Layer({ listening: false });
  const sprite = document.createElement('canvas');
  sprite.width = sprite.height = 18;
  const pen = sprite.getContext('2d');
  pen.arc(9, 9, 5.5, 0, 2 * Math.PI); pen.fillStyle = '#1668c7'; pen.fill();
  let view = { k: 1, x: 0, y: 0 }, painted = view, held = -1, timer = 0, pan = null;
  layer.add(new Konva.Shape({ perfectDrawEnabled: false, sceneFunc(context) {
    const ctx = context._context;
    circles.forEach((circle, i) => {
      if (i !== held) ctx.drawImage(sprite, Math.round(circle.x * view.k + view.x - 9), Math.round(circle.y * view.k + view.y - 9));
    });
  } }));
  stage.add(layer);
  const hand = new Konva.Stage({ container: small, width: 64, height: 64, listening: false });
  const handLayer = new Konva.Layer({ listening: false });
  handLayer.add(new Konva.Circle({ x: 32, y: 32, radius: 5.5, fill: '#1668c7', listening: false }));
  hand.add(handLayer);
  const sharpen = () => { painted = view; layer.draw(); host.style.transform = 'none'; };
  const show = () => {
    const k = view.k / painted.k;
    host.style.transform = 'translate(' + (view.x - painted.x * k) + 'px,' + (view.y - painted.y * k) + 'px) scale(' + k + ')';
    clearTimeout(timer); timer = setTimeout(sharpen, 120);
  };
  addEventListener('pointerdown', (event) => {
    if (event.button === 1) { pan = { x: event.clientX, y: event.clientY }; event.preventDefault(); return; }
    held = circles.reduce((best, circle, i) => {
      const far = Math.hypot(circle.x * view.k + view.x - event.clientX, circle.y * view.k + view.y - event.clientY);
      return far < best.far ? { i, far } : best;
    }, { i: -1, far: Infinity }).i;
    layer.draw(); small.style.display = 'block';
  });
  addEventListener('pointermove', (event) => {
    if (pan) {
      view = { ...view, x: view.x + event.clientX - pan.x, y: view.y + event.clientY - pan.y };
      pan = { x: event.clientX, y: event.clientY }; show();
    } else if (held >= 0) small.style.transform = 'translate(' + (event.clientX - 32) + 'px,' + (event.clientY - 32) + 'px)';
  });
  addEventListener('pointerup', () => { pan = null; if (held >= 0) { held = -1; small.style.display = 'none'; layer.draw(); } });
  addEventListener('wheel', (event) => {
    event.preventDefault();
    const f = Math.exp(-event.deltaY * 0.0018);
    view = { k: view.k * f, x: event.clientX + (view.x - event.clientX) * f, y: event.clientY + (view.y - event.clientY) * f };
    show();
  }, { passive: false });
}`;

/** Opens a window with the bare drawing beside the app's. */
export async function openBarePage(
  app: ElectronApplication,
  window: { readonly width: number; readonly height: number },
  canvas: { readonly width: number; readonly height: number },
  circles: readonly Circle[],
): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const bare = new BrowserWindow({
      width,
      height,
      useContentSize: true,
      webPreferences: { partition: 'bench', backgroundThrottling: false },
    });
    void bare.loadURL('about:blank');
  }, window);
  const page = await opened;
  await page.setContent(`<style>body{margin:0;overflow:hidden}#host{transform-origin:0 0;will-change:transform}
    #small{position:fixed;left:0;top:0;width:64px;height:64px;display:none;will-change:transform}</style>
    <div id="host"></div><div id="small"></div>`);
  await page.addScriptTag({ content: readFileSync(join(ROOT, 'node_modules/konva/konva.min.js'), 'utf8') });
  await page.addScriptTag({ content: SCRIPT });
  await page.evaluate(`startBare(${JSON.stringify(circles)}, ${canvas.width}, ${canvas.height})`);
  return page;
}
