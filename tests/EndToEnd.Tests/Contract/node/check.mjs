// Reads exchanges as JSON lines on stdin and answers each with {"id": n, "problems": [...]} on stdout.
// usage: node check.mjs <folder with openapi.json and gateway.schema.json>

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { RestContract } from './rest.mjs';
import { GatewayContract } from './gateway.mjs';

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const rest = new RestContract(read('openapi.json'));
const gateway = new GatewayContract(read('gateway.schema.json'));

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const exchange = JSON.parse(line);
  const problems = exchange.kind === 'rest' ? rest.check(exchange) : gateway.check(exchange);
  process.stdout.write(JSON.stringify({ id: exchange.id, problems }) + '\n');
}
