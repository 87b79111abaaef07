// The strip at the top: the whole trace at a glance, a bar for every submission.

const overview = document.getElementById("overview");
const submissions = [];
timeline.forEach((event, place) => {
  if (event.event === "submission" || event.event === "failure") submissions.push(place);
});

const margin = 16;

/** How much a part of the timeline does, by kind of pass. */
function weights(events) {
  const sums = { render: 0, compute: 0, commands: 0, failed: 0 };
  for (const event of events.map(place => timeline[place])) {
    if (event.event === "failure") sums.failed += 1;
    for (let pass = event.first; pass < event.first + event.count; pass++) {
      const { kind, draws, dispatches, count } = passes[pass];
      sums[kind] += kind === "render" ? 1 + draws : kind === "compute" ? 1 + dispatches : count;
    }
  }
  return sums;
}

/** Which submissions share a bar when there are more of them than pixels. */
function bars(width) {
  const most = Math.max(1, Math.floor(width / 3));
  const each = Math.ceil(submissions.length / most) || 1;
  const all = [];
  for (let i = 0; i < submissions.length; i += each) all.push(submissions.slice(i, i + each));
  return all;
}

function drawOverview(chosenEvent) {
  const width = overview.clientWidth, height = overview.clientHeight, scale = devicePixelRatio || 1;
  overview.width = width * scale;
  overview.height = height * scale;
  const context = overview.getContext("2d");
  context.scale(scale, scale);
  const all = bars(width - 2 * margin), sums = all.map(weights);
  const total = sum => sum.render + sum.compute + sum.commands + sum.failed;
  // Square roots let a copy be seen beside a thousand draws.
  const highest = Math.sqrt(Math.max(1, ...sums.map(total)));
  const step = Math.min(28, (width - 2 * margin) / Math.max(1, all.length)), gap = step > 4 ? 1 : 0;
  const left = i => margin + i * step;
  const style = getComputedStyle(document.documentElement);
  const probe = name => resolveColor(style.getPropertyValue(`--${name}`));
  const colors = { render: probe("render"), compute: probe("compute"), commands: probe("commands"), failed: probe("failure") };
  sums.forEach((sum, i) => {
    const full = Math.sqrt(total(sum)) / highest * (height - 14);
    let bottom = height - 5;
    for (const [kind, part] of Object.entries(sum)) {
      const high = total(sum) ? full * part / total(sum) : 0;
      context.fillStyle = colors[kind];
      context.fillRect(left(i), bottom - high, step - gap, high);
      bottom -= high;
    }
    if (all[i].includes(chosenEvent)) {
      context.fillStyle = probe("accent");
      context.fillRect(left(i), height - 4, Math.max(step - gap, 3), 4);
    }
  });
  overview.setAttribute("aria-label", `${many(summary.submissions, "submission")}, ${many(passes.length, "pass", "passes")}`);
  overview.onclick = event => {
    const bar = all[Math.floor((event.offsetX - margin) / step)];
    if (bar) location.hash = `event/${bar[0]}`;
  };
  overview.onmousemove = event => {
    const bar = all[Math.floor((event.offsetX - margin) / step)];
    overview.title = bar ? eventName(bar[0]) + (bar.length > 1 ? ` and ${bar.length - 1} more` : "") : "";
  };
}

/** A colour of the style as a canvas takes it: light-dark() is for elements only. */
function resolveColor(text) {
  const probe = make("i", { hidden: true, style: { color: text } });
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
