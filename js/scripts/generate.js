// Writes what depends on the headers and the IDL into the folder build.

import fs from 'node:fs';
import { headerFolder } from './places.js';
import { functionNames, writeCalls } from './calls.js';
import { writeCommands } from './commands.js';
import { readHeaders } from './header.js';
import { writeDictionaries } from './dictionaries.js';
import { layStructsOut } from './layout.js';
import { writeStructs } from './structs.js';
import { readIdl } from './idl.js';

const build = new URL('../build/', import.meta.url);
const header = readHeaders(['webgpu.h', 'wgpu.h'].map((name) => `${headerFolder}/webgpu/${name}`));
const idl = readIdl();
const layouts = layStructsOut(header);

fs.mkdirSync(build, { recursive: true });
const write = (name, text) => fs.writeFileSync(new URL(name, build), text);
write('calls.h', writeCalls(header));
write('commands.js', writeCommands(idl, header));
write('dictionaries.js', writeDictionaries(idl));
write('structs.js', writeStructs(header, layouts));
write('tables.json', JSON.stringify({ header: { ...header, structs: layouts, functionNames: functionNames(header) }, idl }));
