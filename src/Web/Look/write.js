// Compiles the styles, left to right and right to left, and lays the fonts beside them: node write.js OUTPUT-FOLDER
const fs = require('fs');
const path = require('path');
const sass = require('sass');
const rtlcss = require('rtlcss');

const out = process.argv[2];
const fonts = path.join(__dirname, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files');
fs.mkdirSync(out, { recursive: true });

const { css } = sass.compile(path.join(__dirname, 'site.scss'), {
  loadPaths: [path.join(__dirname, 'node_modules'), __dirname],
  style: 'compressed',
  quietDeps: true,
});
fs.writeFileSync(path.join(out, 'site.css'), css);
fs.writeFileSync(path.join(out, 'site.rtl.css'), rtlcss.process(css));
for (const part of ['latin', 'latin-ext']) {
  fs.copyFileSync(path.join(fonts, `atkinson-hyperlegible-next-${part}-wght-normal.woff2`), path.join(out, `${part}.woff2`));
}
for (const mark of ['icon.svg', 'mark.svg', 'draft.js']) {
  fs.copyFileSync(path.join(__dirname, mark), path.join(out, mark));
}
