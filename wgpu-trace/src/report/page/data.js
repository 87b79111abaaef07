// The data, and ways to name and reach what is in it.

const data = JSON.parse(document.getElementById("data").textContent);
const { summary, timeline, passes, resources, failures, pictures } = data;

const parsed = new Map();
/** A list of commands; it is parsed when first asked for. */
function commandsAt(place) {
  if (place == null) return [];
  if (!parsed.has(place)) {
    if (parsed.size > 64) parsed.clear();
    parsed.set(place, JSON.parse(data.lists[place]));
  }
  return parsed.get(place);
}

/** The entry of the timeline that a pass belongs to, for every pass. */
const eventOfPass = [];
timeline.forEach((event, place) => {
  for (let pass = event.first; pass < event.first + event.count; pass++) eventOfPass[pass] = place;
});

const words = name => name.replace(/(?<=[a-z])([A-Z])/g, (_, letter) => " " + letter.toLowerCase());
const count = number => number.toLocaleString("en");
const many = (number, one, several = one + "s") => `${count(number)} ${number === 1 ? one : several}`;

function bytes(number) {
  for (const unit of ["B", "KiB", "MiB", "GiB"]) {
    if (number < 1024 || unit === "GiB") return `${Number.isInteger(number) ? number : number.toFixed(1)} ${unit}`;
    number /= 1024;
  }
}

const resourceName = place => {
  const { kind, label } = resources[place];
  return words(kind) + (label ? ` “${label}”` : ` #${place}`);
};
const passKinds = { render: "Render pass", compute: "Compute pass", commands: "Commands" };
const passName = place => passKinds[passes[place].kind] + (passes[place].label ? ` “${passes[place].label}”` : "");

/** Width × height, and the depth where there is one; at a level of a texture. */
function dimensions({ width, height, depthOrArrayLayers: depth = 1 }, level = 0) {
  const side = length => Math.max(1, length >> level);
  return `${side(width)} × ${side(height)}` + (depth > 1 ? ` × ${depth}` : "");
}
const extent = (place, level) => resources[place].about?.size ? dimensions(resources[place].about.size, level) : "";
