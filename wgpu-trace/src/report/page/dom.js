// Making elements. Text from the trace only ever becomes text nodes and attribute values of our
// choice, so it cannot become markup.

/** An element with attributes and children; strings become text, null and false nothing. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "style") Object.assign(element.style, value);
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value != null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(child => child != null && child !== false));
  return element;
}

const span = (style, ...children) => make("span", { class: style }, ...children);
const resourceLink = place => make("a", { href: `#resource/${place}` }, resourceName(place));
const passLink = place => make("a", { href: `#pass/${place}` }, passName(place));
const pictureSource = place => "data:image/png;base64," + pictures[place];
const picture = (place, text) => make("img", {
  src: pictureSource(place), alt: text,
  onload: ({ target }) => enlarge(target, target.naturalWidth),
});

/** Shows small pictures several times as large, every pixel as a square. */
function enlarge(element, width) {
  const times = Math.floor(160 / width);
  if (times > 1) Object.assign(element.style, { width: `${width * times}px`, imageRendering: "pixelated" });
}

/** A value of the trace: fields below each other, objects as links. */
function tree(value) {
  if (value === null || value === undefined) return span("quiet", "none");
  if (typeof value !== "object") return document.createTextNode(String(value));
  if ("ref" in value) return resourceLink(value.ref);
  if (Array.isArray(value)) {
    if (!value.length) return span("quiet", "none");
    if (value.every(item => typeof item !== "object")) return document.createTextNode(value.join(", "));
    return make("ol", { start: 0 }, value.map(item => make("li", {}, tree(item))));
  }
  if ("width" in value && "height" in value) return document.createTextNode(dimensions(value));
  if (Object.keys(value).join() === "x,y,z") return document.createTextNode(`${value.x}, ${value.y}, ${value.z}`);
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  if (!fields.length) return span("quiet", "none");
  return make("dl", { class: "tree" }, fields.map(([name, field]) =>
    [make("dt", {}, words(name).replaceAll("_", " ")), make("dd", {}, tree(field))]).flat());
}

/** A table; columns whose title ends with "#" hold numbers. */
function table(titles, rows) {
  const right = titles.map(title => title.endsWith("#") && "right");
  const cell = (tag, content, column) => make(tag, { class: right[column] }, content);
  return make("table", {},
    make("thead", {}, make("tr", {}, titles.map((title, i) => cell("th", title.replace("#", ""), i)))),
    make("tbody", {}, rows.map(row => make("tr", {}, row.map((content, i) => cell("td", content, i))))));
}
