// The lists at the side, the search, the keys, and the address that says what is shown.

const by = id => document.getElementById(id);
const detail = by("detail"), search = by("search");
by("trace").textContent = summary.trace;
document.title = `${summary.trace} – WebGPU trace`;

/** Events and their passes, one below the other; writes that follow one another share a row. */
const timelineRows = [{}];
timeline.forEach((event, place) => {
  if (event.event === "write" && timeline[place - 1]?.event === "write") return;
  timelineRows.push({ event: place });
  for (let pass = event.first; pass < event.first + event.count; pass++) timelineRows.push({ pass });
});

function eventRow(place) {
  const event = timeline[place];
  if (event.event === "write") {
    let last = place;
    while (timeline[last + 1]?.event === "write") last++;
    const name = last > place ? many(last - place + 1, "write") : eventName(place);
    const sum = timeline.slice(place, last + 1).reduce((sum, write) => sum + write.bytes, 0);
    return [span("number", count(event.action)), span("grow quiet", name), span("quiet", bytes(sum))];
  }
  const failed = event.event === "failure";
  return [span("number", count(event.action)), span(`grow ${failed ? "failure" : event.event === "present" ? "quiet" : "strong"}`, eventName(place)),
    event.count > 1 && span("quiet", many(event.count, "pass", "passes"))];
}

const kinds = [...new Set(resources.map(resource => resource.kind))].sort();
const ofKind = kind => [...resources.keys()].filter(place => !kind || resources[place].kind === kind);
let resourceRows = ofKind("");
const shaderRows = [...resources.keys()].filter(place => resources[place].source);

const resourceRow = place => {
  const { kind, label, bytes: size, about } = resources[place];
  return [span("grow", span(label ? "strong" : "quiet", label ?? `#${place}`), " ", span("quiet", words(kind))),
    span("quiet", kind === "Texture" ? extent(place) : size != null ? bytes(size) : about?.format ?? "")];
};

/** What the side can show: for every list its rows, how one looks, and the address of each. */
const tabs = {
  Timeline: {
    rows: () => timelineRows,
    row: ({ event, pass }) => pass != null ? [span("number", ""), ...passRow(pass)] : event != null ? eventRow(event) : [span("number", ""), span("grow", "Summary")],
    address: ({ event, pass }) => pass != null ? `pass/${pass}` : event != null ? `event/${event}` : "summary",
  },
  Objects: { rows: () => resourceRows, row: resourceRow, address: place => `resource/${place}` },
  Shaders: {
    rows: () => shaderRows,
    row: place => [span("grow strong", resources[place].label ?? `#${place}`), span("quiet", `${resources[place].source.language}, ${bytes(resources[place].source.bytes)}`)],
    address: place => `resource/${place}`,
  },
  Failures: {
    rows: () => [...failures.keys()],
    row: place => [span("number", count(failures[place].action)), span("grow failure", failures[place].error)],
    address: place => `failure/${place}`,
  },
};
let tab = "Timeline", found = null;
const rows = () => found ?? tabs[tab].rows();
const rowAddress = row => found ? row.address : tabs[tab].address(row);

const side = new List("Timeline", {
  height: 28,
  row: i => found ? found[i].row() : tabs[tab].row(rows()[i]),
  choose: i => go(rowAddress(rows()[i]), true),
  enter: () => (detail.querySelector(".list") ?? detail.querySelector("pre, a") ?? detail).focus(),
});
by("rows").append(side.element);

function showTab(name) {
  tab = name;
  for (const button of by("tabs").children) {
    const chosen = button.dataset.tab === name;
    button.setAttribute("aria-selected", String(chosen));
    button.tabIndex = chosen ? 0 : -1;
  }
  by("kinds").hidden = found != null || name !== "Objects";
  side.element.setAttribute("aria-label", found ? "Search results" : name);
  side.fill(rows().length, found ? "Nothing found." : name === "Failures" ? "Nothing failed." : undefined);
  markRow();
}

Object.keys(tabs).forEach((name, i) => by("tabs").append(make("button", {
  type: "button", role: "tab", "data-tab": name, "aria-controls": "rows", "aria-keyshortcuts": String(i + 1),
  onclick: () => { search.value = ""; find(""); showTab(name); },
}, name, " ", span("count", count(name === "Timeline" ? timeline.length : tabs[name].rows().length)))));
by("tabs").addEventListener("keydown", event => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...by("tabs").children];
  const next = buttons[(buttons.findIndex(button => button.dataset.tab === tab) + step + buttons.length) % buttons.length];
  next.click();
  next.focus();
});

by("kind").append(make("option", { value: "" }, "all kinds"),
  ...kinds.map(kind => make("option", { value: kind }, `${words(kind)} (${count(ofKind(kind).length)})`)));
by("kind").addEventListener("change", () => { resourceRows = ofKind(by("kind").value); showTab(tab); });

/** Everything whose label, source, commands or error has the text. */
function matches(text) {
  const all = [], has = string => string != null && String(string).toLowerCase().includes(text);
  const result = (address, row) => all.length < 5000 && all.push({ address, row });
  failures.forEach((failure, place) => has(failure.error) && result(`failure/${place}`, () => tabs.Failures.row(place)));
  resources.forEach((resource, place) => {
    if (has(resourceName(place)) || has(resource.about?.format)) result(`resource/${place}`, () => resourceRow(place));
    if (!has(resource.source?.text)) return;
    resource.source.text.split(/\r?\n/).forEach((line, i) => has(line) && result(`resource/${place}/${i + 1}`,
      () => [span("number", String(i + 1)), span("grow command", line.trim()), span("quiet", resourceName(place))]));
  });
  // Commands name objects by their places; only lists that can have a match are looked through.
  const named = resources.flatMap((_, place) => has(resourceName(place)) ? [place] : []);
  const naming = new RegExp(`"ref":(?:${named.slice(0, 1000).join("|") || "none"})\\}`);
  const lists = new Map();
  const listed = place => {
    if (place == null) return -1;
    if (!lists.has(place)) {
      const may = has(data.lists[place]) || naming.test(data.lists[place]);
      lists.set(place, may ? commandsAt(place).findIndex(command => has(command[0]) || has(phrase(command))) : -1);
    }
    return lists.get(place);
  };
  timeline.forEach((event, place) => has(eventName(place)) && event.event !== "write" && result(`event/${place}`, () => eventRow(place)));
  passes.forEach((pass, place) => {
    const command = listed(pass.commands);
    if (command >= 0) result(`pass/${place}/${command}`, () => [...passRow(place).slice(0, 2), span("quiet", commandsAt(pass.commands)[command][0])]);
    else if (has(passName(place))) result(`pass/${place}`, () => passRow(place));
  });
  return all;
}

function find(text) {
  found = text.trim() ? matches(text.trim().toLowerCase()) : null;
  by("found").textContent = found ? (found.length < 5000 ? `${count(found.length)} found` : "5,000 or more") : "";
}
let waiting;
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { find(search.value); showTab(tab); }, 80);
});
search.addEventListener("keydown", event => {
  if (event.key === "Escape") { search.value = ""; find(""); showTab(tab); }
  else if (event.key !== "Enter" && event.key !== "ArrowDown") return;
  else { clearTimeout(waiting); find(search.value); showTab(tab); side.select(Math.max(0, side.chosen)); }
  side.element.focus();
  event.preventDefault();
  event.stopPropagation();
});

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT)$/.test(event.target.tagName)) return;
  const name = Object.keys(tabs)[Number(event.key) - 1];
  if (event.key === "/") { search.focus(); search.select(); }
  else if (event.key === "Escape") side.element.focus();
  else if (name) { by("tabs").querySelector(`[data-tab=${name}]`).click(); side.element.focus(); }
  else return;
  event.preventDefault();
});

/** Shows what an address names; `quietly` leaves no entry in the browser's history. */
function go(address, quietly = false) {
  if (!quietly) location.hash = address;
  else if (location.hash !== `#${address}`) {
    history.replaceState(null, "", `#${address}`);
    show();
  }
}

let shown = "";
/** Shows what the address says, and marks it at the side. */
function show() {
  const address = decodeURIComponent(location.hash.slice(1)) || "summary";
  const [kind, text, further] = address.split("/");
  const place = Number(text), view = `${kind}/${text}`;
  // Moving within the commands of a pass changes the address, not the view.
  if (shown === view && kind === "pass" && detail.contains(document.activeElement)) return;
  shown = view;
  const number = further === undefined ? undefined : Number(further);
  const views = {
    pass: () => passes[place] && passView(place, number),
    event: () => timeline[place] && eventView(place),
    resource: () => resources[place] && resourceView(place, number),
    failure: () => failures[place] && failureView(place),
  };
  const content = views[kind]?.() || summaryView();
  detail.replaceChildren(...content.flat(3).filter(Boolean));
  detail.scrollTop = 0;
  forgetLists();
  if (kind === "resource" && number) by(`line-${number}`)?.scrollIntoView({ block: "center" });
  markRow();
  drawOverview(kind === "event" ? place : kind === "pass" ? eventOfPass[place] : undefined);
}

/** Marks the row of what is shown, where the list has it. */
function markRow() {
  const address = location.hash.slice(1) || "summary";
  if (side.chosen >= 0 && rows()[side.chosen] && rowAddress(rows()[side.chosen]) === address) return;
  const [kind, place] = address.split("/");
  const all = rows();
  const row = all.findIndex(row => rowAddress(row) === (found || !place ? address : `${kind}/${place}`));
  if (row >= 0) side.select(row, true);
}

addEventListener("hashchange", show);
addEventListener("resize", () => drawOverview(eventOfShown()));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawOverview(eventOfShown()));
const eventOfShown = () => {
  const [kind, place] = shown.split("/");
  return kind === "event" ? Number(place) : kind === "pass" ? eventOfPass[place] : undefined;
};

const shownFirst = location.hash.slice(1).split("/")[0];
showTab({ resource: "Objects", failure: "Failures" }[shownFirst] ?? "Timeline");
show();
side.element.focus({ preventScroll: true });
document.documentElement.dataset.ready = "true";
