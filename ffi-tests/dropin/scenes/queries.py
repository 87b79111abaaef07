"""Query sets: occlusion, timestamps, pipeline statistics. Times are compared by their order."""

import numpy as np
from scene import scene
from wgpu import BufferUsage
from wgpu.backends.wgpu_native import extras

from .gpu import COVER, color, contents, create_pipeline, create_target, empty, new_device

PAINT = COVER + "@fragment fn paint(cover: Cover) -> @location(0) vec4f { return vec4f(1.0); }"


def resolve(device, encoder, query_set, values=None):
    size = 8 * (values or query_set.count)
    buffer = empty(device, size, BufferUsage.QUERY_RESOLVE)
    encoder.resolve_query_set(query_set, 0, query_set.count, buffer, 0)
    device.queue.submit([encoder.finish()])
    return contents(device, buffer, np.uint64)


def in_order(times):
    return {"set": bool((times > 0).all()), "in order": bool((np.diff(times.astype(np.int64)) >= 0).all())}


@scene
def occlusion():
    device = new_device()
    query_set = device.create_query_set(label="seen", type="occlusion", count=3)
    pipeline = create_pipeline(device, PAINT)
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(
        color_attachments=[color(create_target(device).create_view())], occlusion_query_set=query_set)
    render_pass.set_pipeline(pipeline)
    for query, vertices in enumerate((3, 0, 3)):
        render_pass.begin_occlusion_query(query)
        render_pass.set_scissor_rect(0, 0, 8 * (query + 1), 8)
        render_pass.draw(vertices)
        render_pass.end_occlusion_query()
    render_pass.end()
    return {"label": query_set.label, "type": str(query_set.type), "count": query_set.count,
            "seen": resolve(device, encoder, query_set)}


@scene
def timestamps_of_passes():
    device = new_device("timestamp-query")
    query_set = device.create_query_set(type="timestamp", count=4)

    def writes(first):
        return {"query_set": query_set, "beginning_of_pass_write_index": first,
                "end_of_pass_write_index": first + 1}

    encoder = device.create_command_encoder()
    encoder.begin_compute_pass(timestamp_writes=writes(0)).end()
    render_pass = encoder.begin_render_pass(
        color_attachments=[color(create_target(device).create_view())], timestamp_writes=writes(2))
    render_pass.set_pipeline(create_pipeline(device, PAINT))
    render_pass.draw(3)
    render_pass.end()
    return in_order(resolve(device, encoder, query_set))


@scene
def timestamps_anywhere():
    device = new_device(
        "timestamp-query", "timestamp-query-inside-encoders", "timestamp-query-inside-passes")
    query_set = device.create_query_set(type="timestamp", count=4)
    encoder = device.create_command_encoder()
    extras.write_timestamp(encoder, query_set, 0)
    compute_pass = encoder.begin_compute_pass()
    extras.write_timestamp(compute_pass, query_set, 1)
    compute_pass.end()
    render_pass = encoder.begin_render_pass(
        color_attachments=[color(create_target(device).create_view())])
    extras.write_timestamp(render_pass, query_set, 2)
    render_pass.end()
    extras.write_timestamp(encoder, query_set, 3)
    return in_order(resolve(device, encoder, query_set))


@scene
def pipeline_statistics():
    device = new_device("pipeline-statistics-query")
    names = ["vertex-shader-invocations", "clipper-invocations", "clipper-primitives-out",
             "fragment-shader-invocations", "compute-shader-invocations"]
    query_set = extras.create_statistics_query_set(device, count=1, statistics=names)
    pipeline = create_pipeline(device, PAINT)
    encoder = device.create_command_encoder()
    render_pass = encoder.begin_render_pass(
        color_attachments=[color(create_target(device).create_view())])
    render_pass.set_pipeline(pipeline)
    extras.begin_pipeline_statistics_query(render_pass, query_set, 0)
    render_pass.draw(3)
    extras.end_pipeline_statistics_query(render_pass)
    render_pass.end()
    return dict(zip(names, resolve(device, encoder, query_set, values=5).tolist()))
