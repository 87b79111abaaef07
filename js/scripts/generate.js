// Writes what depends on the headers and the IDL into the folder build.

import fs from 'node:fs';
import { headerFolder } from './places.js';
import { functionNames, writeCalls } from './calls.js';
import { writeCommands } from './commands.js';
import { readHeaders } from './header.js';
import { readIdl } from './idl.js';

const build = new URL('../build/', import.meta.url);
const header = readHeaders(['webgpu.h', 'wgpu.h'].map((name) => `${headerFolder}/webgpu/${name}`));
const idl = readIdl();

fs.mkdirSync(build, { recursive: true });
const write = (name, text) => fs.writeFileSync(new URL(name, build), text);
write('calls.h', writeCalls(header));
write('commands.js', writeCommands(idl, header));
write('tables.json', JSON.stringify({ header: { ...header, functionNames: functionNames(header) }, idl }));
