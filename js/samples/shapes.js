// Meshes without files: vertices of eight numbers (position, normal, texture coordinates), and indices.

import { GPUBufferUsage, bufferWith } from './common.js';

/** How pipelines read the vertices: locations 0, 1, 2. */
export const VERTEX = {
  arrayStride: 32,
  attributes: [
    { shaderLocation: 0, offset: 0, format: 'float32x3' },
    { shaderLocation: 1, offset: 12, format: 'float32x3' },
    { shaderLocation: 2, offset: 24, format: 'float32x2' },
  ],
};

/** A grid of columns × rows cells; `at(u, v)` gives position and normal. */
function grid(columns, rows, at) {
  const vertices = [];
  const indices = [];
  for (let r = 0; r <= rows; r++) {
    for (let c = 0; c <= columns; c++) {
      const [position, normal] = at(c / columns, r / rows);
      vertices.push(...position, ...normal, c / columns, r / rows);
      if (r === rows || c === columns) continue;
      const i = r * (columns + 1) + c;
      indices.push(i, i + 1, i + columns + 2, i, i + columns + 2, i + columns + 1);
    }
  }
  return { vertices, indices };
}

/** A cube from -1 to 1. */
export function cube() {
  const out = { vertices: [], indices: [] };
  for (const axis of [0, 1, 2]) {
    for (const sign of [1, -1]) {
      const first = out.vertices.length / 8;
      const side = grid(1, 1, (u, v) => {
        const position = [];
        position[axis] = sign;
        position[(axis + 1) % 3] = (2 * u - 1) * sign;
        position[(axis + 2) % 3] = 2 * v - 1;
        const normal = [0, 0, 0];
        normal[axis] = sign;
        return [position, normal];
      });
      out.vertices.push(...side.vertices);
      out.indices.push(...side.indices.map((i) => i + first));
    }
  }
  return out;
}

/** A square floor at height 0. */
export function floor(half) {
  return grid(1, 1, (u, v) => [[(2 * u - 1) * half, 0, (1 - 2 * v) * half], [0, 1, 0]]);
}

export function sphere(radius, columns = 32, rows = 16) {
  return grid(columns, rows, (u, v) => {
    const around = 2 * Math.PI * u;
    const down = Math.PI * v;
    const normal = [Math.sin(down) * Math.cos(around), Math.cos(down), Math.sin(down) * Math.sin(around)];
    return [normal.map((n) => n * radius), normal];
  });
}

export function torus(radius, thickness, columns = 48, rows = 24) {
  return grid(columns, rows, (u, v) => {
    const [a, b] = [2 * Math.PI * u, 2 * Math.PI * v];
    const normal = [Math.cos(b) * Math.cos(a), Math.sin(b), Math.cos(b) * Math.sin(a)];
    const way = radius + thickness * Math.cos(b);
    return [[way * Math.cos(a), thickness * Math.sin(b), way * Math.sin(a)], normal];
  });
}

/** A mesh on the GPU; `draw(pass, instances)` draws it. */
export function upload(device, { vertices, indices }) {
  const vertexBuffer = bufferWith(device, new Float32Array(vertices), GPUBufferUsage.VERTEX);
  const indexBuffer = bufferWith(device, new Uint32Array(indices), GPUBufferUsage.INDEX);
  return {
    draw(pass, instances = 1, firstInstance = 0) {
      pass.setVertexBuffer(0, vertexBuffer);
      pass.setIndexBuffer(indexBuffer, 'uint32');
      pass.drawIndexed(indices.length, instances, 0, 0, firstInstance);
    },
  };
}
