// Reads a CloudEvents batch on standard input; the argument is the folder of schemas.
// Prints one line per event, "OK type" or "BAD type: reasons"; exits 0 whatever the verdicts.
import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { HTTP } from 'cloudevents';

const ajv = addFormats(new Ajv2020({ allErrors: true }));
const folder = process.argv[2];
for (const file of fs.readdirSync(folder)) ajv.addSchema(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));

// Readers must pass over members they do not know; what we send has none: what no schema names leaves by no door.
const close = (schema) => {
  if (Array.isArray(schema)) return schema.map(close);
  if (schema === null || typeof schema !== 'object') return schema;
  const closed = Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$id').map(([name, value]) => [name, close(value)]));
  return schema.type === 'object' && schema.properties ? { ...closed, additionalProperties: false } : closed;
};

const body = fs.readFileSync(0, 'utf8');
const parsed = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents-batch+json' }, body });
const raw = JSON.parse(body);
for (const [index, event] of parsed.entries()) {
  const reasons = [];
  try { event.validate(); } catch (error) { reasons.push(`envelope: ${error.message}`); }
  for (const [schema, value] of [['urn:sonla:schema:envelope.v1', raw[index]], [event.dataschema, event.data]]) {
    const check = ajv.getSchema(schema);
    if (!check) reasons.push(`no schema ${schema}`);
    else if (!check(value)) reasons.push(`${schema}: ${ajv.errorsText(check.errors)}`);
    else {
      const exact = ajv.compile(close(check.schema));
      if (!exact(value)) reasons.push(`${schema} does not name all of it: ${ajv.errorsText(exact.errors)}`);
    }
  }
  console.log(reasons.length ? `BAD ${event.type}: ${reasons.join('; ')}` : `OK ${event.type}`);
}
