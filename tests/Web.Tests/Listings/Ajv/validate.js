// node validate.js FOLDER < lines
// Reads the schemas of FOLDER (schema/*.json and schema/compiled/*.json). Each line of the input is {"schema": "service.json", "value": {…}}.
// Writes one line for each value that its schema refuses, and at the end how many values were looked at.
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const Ajv = require('ajv/dist/2020').default;
const formats = require('ajv-formats').default;

const folder = path.join(process.argv[2], 'schema');
const notes = ['name', 'path', 'datapackage_metadata', 'tabular_required', 'constraints', 'core', 'datapackage_type', 'example', 'options'];
const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true, keywords: notes });
formats(ajv);
for (const file of fs.readdirSync(folder).filter(f => f.endsWith('.json') && f !== 'openapi.json')) {
  ajv.addSchema({ ...JSON.parse(fs.readFileSync(path.join(folder, file))), $id: file });
}
for (const file of fs.readdirSync(path.join(folder, 'compiled')).filter(f => f.endsWith('_list.json'))) {
  ajv.addSchema({ ...JSON.parse(fs.readFileSync(path.join(folder, 'compiled', file))), $id: 'compiled/' + file });
}

let count = 0;
readline.createInterface({ input: process.stdin }).on('line', line => {
  const { schema, value } = JSON.parse(line);
  const check = ajv.getSchema(schema);
  count++;
  if (!check(value)) {
    console.log(`${schema} ${value.id}: ${ajv.errorsText(check.errors)}`);
  }
}).on('close', () => console.log(`${count} looked at`));
