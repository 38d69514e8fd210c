// Builds every front-end asset of the site. Add a row to `entries` for a new one.
//   *.css        bundled and minified by Lightning CSS
//   *.scss       compiled by Sass, then as above; `bootstrap/…` is found in node_modules
//   *.js, *.ts   bundled and minified by esbuild
//   others       copied as they are
// A source that names a folder copies the whole folder.
import { cpSync, mkdirSync, statSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { browserslistToTargets, bundleAsync, transform } from 'lightningcss';
import * as sass from 'sass';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const theme = 'src/Themes/CivicSite.Theme';
const engine = 'src/Engine/CivicSite.Engine';
const maps = 'src/Modules/CivicSite.Maps';
const regiment = 'src/Modules/CivicSite.ImmortalRegiment';
const museum = 'src/Modules/CivicSite.Museum';
const fonts = 'node_modules/@fontsource-variable';

const entries = [
  { source: `${theme}/Assets/styles/site.css`, outfile: `${theme}/wwwroot/styles/site.css` },
  { source: `${theme}/Assets/scripts/site.js`, outfile: `${theme}/wwwroot/scripts/site.js` },
  { source: `${theme}/Assets/images`, outfile: `${theme}/wwwroot/images` },
  ...['cyrillic', 'cyrillic-ext', 'latin'].flatMap((subset) => [
    { source: `${fonts}/golos-text/files/golos-text-${subset}-wght-normal.woff2`, outfile: `${theme}/wwwroot/fonts/golos-text-${subset}.woff2` },
    { source: `${fonts}/geologica/files/geologica-${subset}-wght-normal.woff2`, outfile: `${theme}/wwwroot/fonts/geologica-${subset}.woff2` },
    { source: `${fonts}/golos-text/files/golos-text-${subset}-wght-normal.woff2`, outfile: `${engine}/wwwroot/fonts/golos-text-${subset}.woff2` },
  ]),
  ...['map', 'map-editor'].map((script) => ({ source: `${maps}/Assets/${script}.js`, outfile: `${maps}/wwwroot/scripts/${script}.js` })),
  ...['facts-editor', 'gallery', 'picture-fields'].map((script) => ({ source: `${regiment}/Assets/${script}.js`, outfile: `${regiment}/wwwroot/scripts/${script}.js` })),
  { source: `${maps}/Assets/map.css`, outfile: `${maps}/wwwroot/styles/map.css` },
  { source: `${regiment}/Assets/wall.css`, outfile: `${regiment}/wwwroot/styles/wall.css` },
  { source: `${regiment}/Assets/wall.js`, outfile: `${regiment}/wwwroot/scripts/wall.js` },
  { source: `${museum}/Assets/day.css`, outfile: `${museum}/wwwroot/styles/day.css` },
  { source: `${museum}/Assets/day.ts`, outfile: `${museum}/wwwroot/scripts/day.js` },
  { source: `${engine}/Assets/admin/admin.scss`, outfile: `${engine}/wwwroot/styles/admin.css` },
  { source: `${engine}/Assets/admin/admin.js`, outfile: `${engine}/wwwroot/scripts/admin.js` },
  { source: `${engine}/Assets/editor/editor.css`, outfile: `${engine}/wwwroot/styles/editor.css` },
  { source: `${engine}/Assets/editor/editor.js`, outfile: `${engine}/wwwroot/scripts/editor.js` },
  { source: `${engine}/Assets/editor/wysiwyg.js`, outfile: `${engine}/wwwroot/scripts/wysiwyg.js` },
  { source: `${engine}/Assets/editor/icons.svg`, outfile: `${engine}/wwwroot/images/editor-icons.svg` },
  { source: `${engine}/Assets/images`, outfile: `${engine}/wwwroot/images` },
];

const targets = browserslistToTargets(['chrome 111', 'edge 111', 'firefox 113', 'safari 16.4']);

async function buildStyle({ source, outfile }) {
  const { code } = await bundleAsync({ filename: join(root, source), minify: true, targets });
  return write(outfile, code);
}

async function buildSass({ source, outfile }) {
  // Bootstrap 5 is written for an older Sass; its warnings are not ours to act on.
  const { css } = await sass.compileAsync(join(root, source), {
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
    silenceDeprecations: ['import'],
  });
  const { code } = transform({ filename: source, code: Buffer.from(css), minify: true, targets });
  return write(outfile, code);
}

async function buildScript({ source, outfile }) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    write: false,
  });
  return write(outfile, outputFiles[0].contents);
}

function copy({ source, outfile }) {
  const to = join(root, outfile);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(root, source), to, { recursive: true });
}

function write(outfile, contents) {
  const to = join(root, outfile);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, contents);
  const kib = (bytes) => (bytes / 1024).toFixed(1).padStart(6);
  console.log(`${kib(contents.length)} KiB ${kib(gzipSync(contents).length)} KiB gzip  ${outfile}`);
}

function build(entry) {
  if (entry.source.endsWith('.css')) return buildStyle(entry);
  if (entry.source.endsWith('.scss')) return buildSass(entry);
  if (/\.[jt]s$/.test(entry.source)) return buildScript(entry);
  return copy(entry);
}

async function buildAll() {
  for (const entry of entries) await build(entry);
}

await buildAll();

if (process.argv.includes('--watch')) {
  const folders = new Set(entries.map((entry) => join(root, entry.source))
    .filter((path) => !path.includes('node_modules'))
    .map((path) => (statSync(path).isDirectory() ? path : dirname(path))));
  let timer;
  for (const folder of folders) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => buildAll().catch((error) => console.error(error.message)), 100);
    });
  }
  console.log('Watching for changes…');
}
