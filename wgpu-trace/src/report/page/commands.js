// Commands in words, and the state that each of them finds.

const reference = value => value?.ref === undefined ? String(value ?? "none") : resourceName(value.ref);
const at = offset => offset ? ` at ${count(offset)}` : "";
const decimal = value => String(+Number(value).toFixed(3));
const color = ({ r, g, b, a }) => [r, g, b, a].map(decimal).join(", ");
const rectangle = ({ x, y, w, h }) => `${decimal(w)} × ${decimal(h)} at ${decimal(x)}, ${decimal(y)}`;
const hexadecimal = values => values.map(value => value.toString(16).padStart(8, "0")).join(" ");
const instances = ({ instance_count, first_instance }) =>
  (instance_count === 1 ? "" : `, ${many(instance_count, "instance")}`) + (first_instance ? `, first instance ${first_instance}` : "");
const copySide = side => reference(side.buffer ?? side.texture ?? side);

/** What a command's arguments say, in few words. */
const phrases = {
  SetPipeline: of => reference(of.pipeline),
  SetBindGroup: of => `${of.index}: ${reference(of.bind_group)}` + (of.dynamic_offsets ? ` offset by ${of.dynamic_offsets.join(", ")}` : ""),
  SetVertexBuffer: of => `${of.slot}: ${reference(of.buffer)}${at(of.offset)}`,
  SetIndexBuffer: of => `${reference(of.buffer)}${at(of.offset)}, ${of.index_format}`,
  SetBlendConstant: of => color(of.color),
  SetStencilReference: of => String(of.reference),
  SetViewport: of => `${rectangle(of.rect)}, depth ${decimal(of.depth_min)} to ${decimal(of.depth_max)}`,
  SetScissor: of => rectangle(of.rect),
  SetImmediate: of => `${many(of.size_bytes, "byte")}${at(of.offset)}`,
  Draw: of => many(of.vertex_count, "vertex", "vertices") + (of.first_vertex ? ` from ${of.first_vertex}` : "") + instances(of),
  DrawIndexed: of => many(of.index_count, "index", "indices") + (of.first_index ? ` from ${of.first_index}` : "") +
    (of.base_vertex ? `, base vertex ${of.base_vertex}` : "") + instances(of),
  DrawIndirect: of => `${many(of.count, "draw")} by ${reference(of.buffer)}${at(of.offset)}`,
  MultiDrawIndirectCount: of => `at most ${many(of.max_count, "draw")} by ${reference(of.buffer)}${at(of.offset)}`,
  DispatchWorkgroups: of => of.workgroups.join(" × ") + " workgroups",
  DispatchWorkgroupsIndirect: of => `by ${reference(of.buffer)}${at(of.offset)}`,
  ExecuteBundle: of => reference(of.bundle),
  PushDebugGroup: of => of.label,
  InsertDebugMarker: of => of.label,
  CopyBufferToBuffer: of => `${reference(of.src)}${at(of.src_offset)} → ${reference(of.dst)}${at(of.dst_offset)}`,
  ClearBuffer: of => reference(of.dst) + at(of.offset),
  ClearTexture: of => reference(of.dst),
  WriteTimestamp: of => `${of.query_index} of ${reference(of.query_set)}`,
  ResolveQuerySet: of => `${of.start_query} … ${of.start_query + of.query_count - 1} of ${reference(of.query_set)} → ${reference(of.destination)}`,
  BeginOcclusionQuery: of => String(of.query_index),
  BeginPipelineStatisticsQuery: of => `${of.query_index} of ${reference(of.query_set)}`,
};
for (const copy of ["CopyBufferToTexture", "CopyTextureToBuffer", "CopyTextureToTexture"]) {
  phrases[copy] = of => `${copySide(of.src)} → ${copySide(of.dst)}`;
}
const phrase = ([name, of]) => phrases[name]?.(of) ?? "";
const works = ([name]) => /^(Draw|MultiDraw|Dispatch|ExecuteBundle|Copy|Clear|Resolve)/.test(name);

/** How deep in debug groups every command stands. */
function depths(commands) {
  let depth = 0;
  return commands.map(([name]) => {
    if (name === "PopDebugGroup") depth = Math.max(0, depth - 1);
    return name === "PushDebugGroup" ? depth++ : depth;
  });
}

/** The state after the commands up to and with the one at `last`. */
function stateAfter(commands, last) {
  let state = { groups: new Map(), vertex: new Map(), debug: [], immediates: new Map() };
  for (const [name, of] of commands.slice(0, last + 1)) {
    switch (name) {
      case "SetPipeline": state.pipeline = of.pipeline; break;
      case "SetBindGroup": state.groups.set(of.index, of); break;
      case "SetVertexBuffer": state.vertex.set(of.slot, of); break;
      case "SetIndexBuffer": state.index = of; break;
      case "SetBlendConstant": state.blend = of.color; break;
      case "SetStencilReference": state.stencil = of.reference; break;
      case "SetViewport": state.viewport = of; break;
      case "SetScissor": state.scissor = of.rect; break;
      case "SetImmediate": of.values.forEach((value, i) => state.immediates.set(of.offset + 4 * i, value)); break;
      case "PushDebugGroup": state.debug.push(of.label); break;
      case "PopDebugGroup": state.debug.pop(); break;
      // A bundle leaves nothing set behind.
      case "ExecuteBundle":
        state = { ...state, pipeline: null, index: null, groups: new Map(), vertex: new Map(), immediates: new Map() };
        break;
    }
  }
  return state;
}

/** A state as rows of name and content; `kind` is that of the pass, which says what there can be. */
function stateRows(state, kind) {
  const rows = [];
  const row = (name, ...content) => rows.push(make("dt", {}, name), make("dd", {}, ...content));
  const draws = kind === "render";
  if (state.debug.length) row("debug groups", state.debug.join(" › "));
  row("pipeline", state.pipeline ? tree(state.pipeline) : span("quiet", "none"));
  for (const [index, { bind_group, dynamic_offsets }] of [...state.groups].sort((a, b) => a[0] - b[0])) {
    const bound = bind_group && resources[bind_group.ref]?.about?.entries;
    row(`bind group ${index}`, tree(bind_group),
      dynamic_offsets && ` offset by ${dynamic_offsets.join(", ")}`,
      bound?.length && make("dl", { class: "tree" }, bound.map(({ binding, resource }) =>
        [make("dt", {}, `binding ${binding}`), make("dd", {}, boundLine(resource))]).flat()));
  }
  if (state.immediates.size) {
    const values = [...state.immediates].sort((a, b) => a[0] - b[0]);
    row("immediates", make("code", {}, `${hexadecimal(values.map(([, value]) => value))}`),
      span("quiet", ` from byte ${values[0][0]}`));
  }
  if (!draws) return rows;
  for (const [slot, { buffer, offset, size }] of [...state.vertex].sort((a, b) => a[0] - b[0])) {
    row(`vertex buffer ${slot}`, tree(buffer), at(offset), size ? `, ${bytes(size)}` : "");
  }
  if (state.index) row("index buffer", tree(state.index.buffer), `${at(state.index.offset)}, ${state.index.index_format}`);
  row("viewport", state.viewport ? phrases.SetViewport(state.viewport) : span("quiet", "all of the target"));
  row("scissor", state.scissor ? rectangle(state.scissor) : span("quiet", "all of the target"));
  if (state.blend) row("blend constant", color(state.blend));
  if (state.stencil != null) row("stencil reference", String(state.stencil));
  return rows;
}

/** What is bound: the object, and of a buffer which part. */
function boundLine(resource) {
  const [[kind, of]] = Object.entries(resource);
  if (kind !== "Buffer") return tree(of);
  const buffer = of.buffer ?? of;
  return make("span", {}, tree(buffer), at(of.offset), of.size ? `, ${bytes(of.size)}` : "");
}
