// A scene of three.js, drawn by its WebGPURenderer without a browser: what it asks of a canvas is little.

import * as THREE from 'three/webgpu';
import { Canvas, install } from 'webgpu-c';
import { SIZE } from '../common.js';

// What browsers have as global names.
install();
globalThis.self ??= globalThis;
globalThis.requestAnimationFrame ??= (callback) => setTimeout(() => callback(performance.now()), 16);
globalThis.cancelAnimationFrame ??= clearTimeout;

function sceneOf() {
  const scene = new THREE.Scene();
  scene.background = new THREE.Color(0x202833);
  const sun = new THREE.DirectionalLight(0xffffff, 3);
  sun.position.set(2, 4, 3);
  sun.castShadow = true;
  Object.assign(sun.shadow.camera, { left: -3, right: 3, top: 3, bottom: -3, near: 1, far: 10 });
  scene.add(sun, new THREE.HemisphereLight(0xaaccff, 0x443322, 1));

  const add = (geometry, material, x, y, z) => {
    const mesh = new THREE.Mesh(geometry, new THREE.MeshStandardMaterial(material));
    mesh.position.set(x, y, z);
    mesh.castShadow = mesh.receiveShadow = true;
    scene.add(mesh);
    return mesh;
  };
  const texels = new Uint8Array(8 * 8 * 4).map((_, i) => (i % 4 === 3 || ((i >> 2) ^ (i >> 5)) & 1 ? 255 : 120));
  const map = new THREE.DataTexture(texels, 8, 8);
  map.needsUpdate = true;
  add(new THREE.PlaneGeometry(6, 6), { color: 0x8899aa, map }, 0, -0.8, 0).rotation.x = -Math.PI / 2;
  add(new THREE.TorusKnotGeometry(0.5, 0.17, 96, 16), { color: 0xe07030, roughness: 0.35, metalness: 0.2 }, -0.7, 0.2, 0);
  add(new THREE.IcosahedronGeometry(0.55, 0), { color: 0x50a060, flatShading: true }, 0.9, -0.2, 0.5);
  return scene;
}

export default async function draw(device, target) {
  const canvas = new Canvas(SIZE, SIZE);
  const renderer = new THREE.WebGPURenderer({ canvas, device, antialias: true });
  await renderer.init();
  renderer.setSize(SIZE, SIZE, false);
  renderer.shadowMap.enabled = true;
  const camera = new THREE.PerspectiveCamera(45, 1, 0.1, 50);
  camera.position.set(1.8, 1.9, 3.4);
  camera.lookAt(0, -0.1, 0);
  renderer.render(sceneOf(), camera);

  const { data } = await canvas.read();
  device.queue.writeTexture({ texture: target }, data, { bytesPerRow: 4 * SIZE }, [SIZE, SIZE]);
  renderer.dispose();
}
