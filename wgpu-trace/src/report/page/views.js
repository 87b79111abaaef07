// What the large part of the window shows: the trace as a whole, or one thing of it.

function eventName(place) {
  const event = timeline[place];
  switch (event.event) {
    case "submission": return `Submission ${event.index}`;
    case "present": return `Frame ${event.frame}`;
    case "write": return `Write to ${resourceName(event.resource)}`;
    case "failure": return `Failed: ${failures[event.failure].what}`;
  }
}

const heading = (title, ...under) => [make("h1", { tabindex: -1 }, title), make("p", { class: "under" }, ...under)];
const section = (title, ...content) => make("section", {}, make("h2", {}, title), ...content);
const action = number => `action ${count(number)}`;
const failureRemark = failure => make("p", { class: "remark failure" }, failure.error);

function summaryView() {
  const shaders = resources.filter(resource => resource.source);
  const tile = (number, text) => make("div", { class: "tile" }, make("b", {}, number), span("", text));
  const limits = Object.entries(summary.device?.required_limits ?? {});
  const most = Math.max(1, ...Object.values(summary.actions_by_kind));
  const last = new Map();
  for (const pass of passes) for (const target of pass.targets ?? []) {
    if (target.after != null) last.set(target.texture, [target, passes.indexOf(pass)]);
  }
  return [
    heading(summary.trace, [recordedBy(), summary.replayed_on && `pictures drawn on ${summary.replayed_on}`].filter(Boolean).join("; ")),
    summary.remarks.map(remark => make("p", { class: "remark" }, remark)),
    make("div", { class: "tiles" },
      tile(count(summary.submissions), "submissions"), tile(count(passes.length), "passes"),
      tile(count(summary.draws), "draws"), tile(count(summary.dispatches), "dispatches"),
      tile(count(summary.presents), "frames"), tile(count(resources.length), "objects"),
      tile(count(shaders.length), "shaders"), tile(bytes(summary.uploaded), "uploaded"),
      tile(count(failures.length), "failures")),
    last.size > 0 && section("Last pictures", make("div", { class: "pictures" },
      [...last.values()].slice(-12).map(([target, pass]) => make("figure", {},
        make("a", { href: `#pass/${pass}` }, picture(target.after, resourceName(target.texture))),
        make("figcaption", {}, resourceLink(target.texture), ` ${extent(target.texture, target.level)}`))))),
    section("Features asked for", tree(features(summary.device?.required_features))),
    section("Actions", table(["Action", "Count#", ""], Object.entries(summary.actions_by_kind).sort((a, b) => b[1] - a[1]).map(([kind, number]) =>
      [kind, count(number), make("i", { class: "bar", style: { width: `${10 * number / most}rem` } })]))),
    limits.length > 0 && make("details", {}, make("summary", {}, "Limits asked for"),
      table(["Limit", "Value#"], limits.map(([name, value]) => [words(name), count(value)]))),
  ];
}

function recordedBy() {
  const { machine, backend, device } = summary;
  return ["Recorded", machine?.program && `by ${machine.program}`, machine?.adapter && `on ${adapterName(machine)}`,
    backend && `(${backend})`, machine?.system && `under ${machine.system}`, device?.label && `as device “${device.label}”`].filter(Boolean).join(" ");
}

function adapterName({ adapter, device_type, vendor_id, device_id, driver, driver_info }) {
  const hex = number => number.toString(16).padStart(4, "0");
  const about = [device_type, vendor_id && `${hex(vendor_id)}:${hex(device_id)}`,
    driver && `driver ${driver} ${driver_info}`.trim()].filter(Boolean).join(", ");
  return about ? `${adapter}, ${about}` : adapter;
}

const features = text => typeof text === "string" ? text.split("|").map(name => name.trim()).filter(Boolean) : text;

function passView(place, chosenCommand) {
  const pass = passes[place], event = timeline[eventOfPass[place]], commands = commandsAt(pass.commands);
  const work = [many(pass.count, "command"), pass.draws && many(pass.draws, "draw"), pass.dispatches && many(pass.dispatches, "dispatch", "dispatches")];
  return [
    heading(passName(place), make("a", { href: `#event/${eventOfPass[place]}` }, eventName(eventOfPass[place])),
      `, ${action(pass.action)} · ${work.filter(Boolean).join(", ")}`),
    event.event === "failure" && failureRemark(failures[event.failure]),
    pass.targets && section("Targets", make("div", {}, pass.targets.map(target => targetPictures(target)))),
    pass.kind === "render" && section("Attachments", attachmentTable(pass.setup)),
    pass.setup?.timestamp_writes && section("Timestamps", tree(pass.setup.timestamp_writes)),
    pass.setup?.occlusion_query_set && section("Occlusion queries", tree(pass.setup.occlusion_query_set)),
    section("Commands", pass.commands == null
      ? make("p", { class: "remark" }, "The commands are left out: the page would be too large.")
      : commandList(commands, pass.kind, chosenCommand, command => go(`pass/${place}/${command}`, true))),
  ];
}

/** A list of commands, and beside it the state that the chosen one runs with. */
function commandList(commands, kind, chosen, choose) {
  if (!commands.length) return span("quiet", "none");
  const depth = depths(commands);
  const state = make("div", { class: "state", "aria-live": "polite" });
  const show = index => {
    const [name, of] = commands[index];
    state.replaceChildren(
      make("h2", {}, `Command ${index + 1}: ${words(name)}`), Object.keys(of).length ? tree(of) : span("quiet", "no arguments"),
      ...kind === "commands" ? [] : [make("h2", {}, "State"), make("dl", { class: "tree" }, stateRows(stateAfter(commands, index), kind))]);
  };
  const list = new List("Commands", {
    height: 23, most: 24,
    row: index => [span("number", String(index + 1)),
      span("grow command", span(works(commands[index]) ? "strong" : "", "  ".repeat(depth[index]) + commands[index][0]), " ", span("quiet", phrase(commands[index])))],
    choose: index => { show(index); choose(index); },
    enter: () => state.querySelector("a")?.focus(),
  });
  list.fill(commands.length);
  const firstWork = commands.findIndex(works);
  const first = chosen ?? Math.max(0, firstWork);
  list.select(first, true);
  show(list.chosen);
  return make("div", { class: "split" }, list.element, state);
}

function targetPictures(target) {
  const where = [`level ${target.level}`, `layer ${target.layer}`].filter((_, i) => [target.level, target.layer][i]).join(", ");
  const title = make("p", { class: "under" }, `${target.name}: `, resourceLink(target.texture), ` ${extent(target.texture, target.level)} ${where}`);
  if (target.after == null) return [title, make("p", { class: "remark" }, target.remark ?? "No picture was made.")];
  const shown = (place, text) => place != null && make("figure", {}, picture(place, text), make("figcaption", {}, text));
  const { changed } = target;
  let difference = "";
  if (changed) {
    const share = 100 * changed.pixels / changed.of;
    const [x, y, width, height] = changed.rect ?? [];
    difference = !changed.pixels ? "Nothing changed"
      : `${target.before == null ? "Empty before" : "Difference"}: ${count(changed.pixels)} of ${many(changed.of, "pixel")} ` +
        `(${share < 1 ? share.toFixed(2) : share.toFixed(0)} %), within ${width} × ${height} at ${x}, ${y}`;
  }
  return [title, make("div", { class: "pictures" }, shown(target.before, "Before"), shown(target.after, "After"),
    changed && make("figure", {}, target.before != null && changed.pixels > 0 && differenceCanvas(target), make("figcaption", {}, difference)))];
}

/** What differs between the pictures before and after: as bright as the difference is large. */
function differenceCanvas({ before, after }) {
  const canvas = make("canvas", { role: "img", "aria-label": "Difference" });
  Promise.all([before, after].map(place => {
    const image = new Image();
    image.src = pictureSource(place);
    return image.decode().then(() => image);
  })).then(([first, second]) => {
    canvas.width = second.width;
    canvas.height = second.height;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const pixels = image => {
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    };
    const [a, b] = [pixels(first).data, pixels(second).data];
    const result = context.createImageData(canvas.width, canvas.height);
    for (let i = 0; i < a.length; i += 4) {
      const most = Math.max(...[0, 1, 2, 3].map(part => Math.abs(a[i + part] - b[i + part])));
      result.data.set([255, 255 - most, 255 - most, most ? 64 + most * 0.75 : 0], i);
    }
    context.putImageData(result, 0, 0);
    enlarge(canvas, canvas.width);
  }).catch(() => canvas.remove());
  return canvas;
}

function attachmentTable(setup) {
  const load = op => typeof op === "string" ? op : Object.keys(op ?? {})[0] ?? "";
  const cleared = op => typeof op === "object" && op ? Object.values(op)[0] : null;
  const texture = view => view?.ref != null && resources[view.ref].about?.texture;
  const row = (name, view, loadOp, storeOp, clear) => {
    const of = texture(view);
    return [name, tree(of || view), of?.ref == null ? "" : resources[of.ref].about?.format ?? "", of?.ref == null ? "" : extent(of.ref), load(loadOp), storeOp ?? "", clear ?? ""];
  };
  const rows = [];
  setup.color_attachments?.forEach((attachment, slot) => {
    if (!attachment) return;
    const clear = cleared(attachment.load_op);
    rows.push(row(`color ${slot}`, attachment.view, attachment.load_op, attachment.store_op, clear && typeof clear === "object" && swatch(clear)));
    if (attachment.resolve_target) rows.push(row(`resolve ${slot}`, attachment.resolve_target, "", "store"));
  });
  const depth = setup.depth_stencil_attachment;
  for (const aspect of ["depth", "stencil"]) {
    const channel = depth?.[aspect];
    if (!channel || (channel.load_op == null && channel.store_op == null && !channel.read_only)) continue;
    const clear = cleared(channel.load_op);
    rows.push(row(aspect + (channel.read_only ? ", read-only" : ""), depth.view, channel.load_op, channel.store_op, clear == null ? "" : String(clear)));
  }
  return rows.length ? table(["", "Texture", "Format", "Size", "Load", "Store", "Clear value"], rows) : span("quiet", "none");
}

function swatch(clear) {
  const part = value => Math.round(255 * Math.max(0, Math.min(1, value)));
  const { r, g, b, a } = clear;
  return make("span", {}, make("i", { class: "swatch", style: { background: `rgb(${part(r)} ${part(g)} ${part(b)} / ${part(a) / 255})` } }), color(clear));
}

function eventView(place) {
  const event = timeline[place];
  if (event.event === "write") return writesView(place);
  if (event.event === "present") return [heading(eventName(place), `Presented on `, resourceLink(event.resource), `, ${action(event.action)}`)];
  const failure = event.event === "failure" && failures[event.failure];
  const all = Array.from({ length: event.count }, (_, i) => event.first + i);
  const pictured = all.filter(pass => passes[pass].targets?.some(target => target.after != null));
  return [
    heading(eventName(place), `${action(event.action)} · ${many(event.count, "pass", "passes")}`),
    failure && failureRemark(failure), failure?.resource != null && make("p", {}, resourceLink(failure.resource)),
    pictured.length > 0 && section("Pictures", make("div", { class: "pictures" }, pictured.slice(0, 60).map(pass =>
      passes[pass].targets.filter(target => target.after != null).map(target => make("figure", {},
        make("a", { href: `#pass/${pass}` }, picture(target.after, resourceName(target.texture))),
        make("figcaption", {}, passLink(pass), `, ${target.name}`)))).flat())),
    all.length > 0 && section("Passes", passList(all)),
  ];
}

function passList(all) {
  const list = new List("Passes", {
    most: 20, row: i => passRow(all[i]), enter: i => go(`pass/${all[i]}`),
  });
  list.fill(all.length);
  return make("div", { class: "boxed" }, list.element);
}

function passRow(place) {
  const pass = passes[place];
  const pictured = pass.targets?.find(target => target.after != null);
  const failed = timeline[eventOfPass[place]].event === "failure";
  return [
    make("i", { class: `mark ${failed ? "failed" : pass.kind}`, role: "img", "aria-label": passKinds[pass.kind] }),
    make("a", { href: `#pass/${place}`, class: "grow", tabindex: -1, title: passName(place) }, pass.label || passKinds[pass.kind]),
    pictured && make("img", { src: pictureSource(pictured.after), alt: "" }),
    span("quiet", pass.draws ? many(pass.draws, "draw") : pass.dispatches ? many(pass.dispatches, "dispatch", "dispatches") : many(pass.count, "command")),
  ];
}

/** Writes that follow one another. */
function writesView(first) {
  let last = first;
  while (timeline[last + 1]?.event === "write") last++;
  const list = new List("Writes", {
    most: 28,
    row: i => [span("number", count(timeline[first + i].action)), span("grow", resourceLink(timeline[first + i].resource)), span("quiet", bytes(timeline[first + i].bytes))],
    enter: i => go(`resource/${timeline[first + i].resource}`),
  });
  list.fill(last - first + 1);
  const sum = timeline.slice(first, last + 1).reduce((sum, write) => sum + write.bytes, 0);
  return [heading(many(last - first + 1, "write"), `${bytes(sum)}, from ${action(timeline[first].action)}`), make("div", { class: "boxed" }, list.element)];
}

function resourceView(place, line) {
  const resource = resources[place];
  const facts = [resource.about?.format, resource.kind === "Texture" && extent(place), resource.bytes != null && bytes(resource.bytes)];
  const list = new List("History", {
    most: 20,
    row: i => {
      const [number, pass, what] = resource.history[i];
      return [span("number", count(number)), span("grow", what, pass != null && [" in ", passLink(pass)])];
    },
    enter: i => resource.history[i][1] != null && go(`pass/${resource.history[i][1]}`),
  });
  list.fill(resource.history.length);
  return [
    heading(resourceName(place), facts.filter(Boolean).join(" · ") || `object ${place}`),
    resource.source && sourceSection(resource, line),
    section(resource.source ? "Pipelines that use it" : "Used by",
      resource.users?.length ? make("ul", { class: "plain" }, resource.users.slice(0, 500).map(user => make("li", {}, resourceLink(user)))) : span("quiet", "no other object")),
    resource.commands != null && section("Commands", commandList(commandsAt(resource.commands), "render", undefined, () => {})),
    section("Descriptor", tree(resource.about)),
    section("History", make("div", { class: "boxed" }, list.element)),
  ];
}

function sourceSection({ source }, found) {
  const about = make("p", { class: "under" }, `${source.language}, ${bytes(source.bytes)}` + (source.file ? `, ${source.file}` : ""));
  if (source.text == null) return section("Source", about, make("p", { class: "remark" }, source.remark));
  const lines = source.text.replace(/\r?\n$/, "").split(/\r?\n/);
  return section("Source", about, make("pre", { class: "source", tabindex: 0, "aria-label": "Source" },
    lines.map((text, i) => make("span", { id: `line-${i + 1}`, class: found === i + 1 && "found" }, text))));
}

function failureView(place) {
  const failure = failures[place];
  const event = timeline.findIndex(event => event.event === "failure" && event.failure === place);
  return event >= 0 ? eventView(event) : [
    heading(failure.replay ? "Error while replaying" : `Failed: ${failure.what}`, action(failure.action)),
    failureRemark(failure), failure.resource != null && make("p", {}, resourceLink(failure.resource)),
  ];
}
