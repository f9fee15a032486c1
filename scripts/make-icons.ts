import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

/**
 * Draws the icons of the installed page from its SVG: `node scripts/make-icons.ts`. A maskable one has
 * no corners of its own, since each system cuts them as it likes.
 */
const FOLDER = new URL('../adapters/web/page/', import.meta.url);
const SIZES = [192, 512];

const svg = await readFile(new URL('icon.svg', FOLDER), 'utf8');
const kinds = { icon: svg, maskable: svg.replace(' rx="7"', '') };

const browser = await chromium.launch(findChromium());
for (const size of SIZES)
  for (const [name, picture] of Object.entries(kinds)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${picture}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${size}.png`, FOLDER), png);
    await page.close();
  }
await browser.close();
