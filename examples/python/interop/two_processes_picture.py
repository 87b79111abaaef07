"""Two processes work on one texture: the child writes a picture, the parent draws a disc on it, the child looks.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python two_processes_picture.py
"""

import os
import socket
import subprocess
import sys

from shared_gpu import Gpu, receive_memory, send_memory

WIDTH, HEIGHT = 200, 120


def picture():
    """A gradient, bluer to the right and greener to the bottom."""
    return b"".join(bytes((0, y, x, 255)) for y in range(HEIGHT) for x in range(WIDTH))


def parent():
    gpu = Gpu()
    memory = gpu.create_texture_memory(WIDTH, HEIGHT)
    ours, theirs = socket.socketpair(socket.AF_UNIX)
    child = subprocess.Popen([sys.executable, __file__, str(theirs.fileno())], pass_fds=[theirs.fileno()])
    theirs.close()
    send_memory(ours, memory.export())
    assert ours.recv(1) == b"w", "the child has not written"
    with memory.access() as access:
        gpu.draw_disc(memory.texture, WIDTH, HEIGHT)
    fence, value = access.done
    fence.wait(value)  # the fence itself can be sent as well, where the driver can export it
    ours.sendall(b"d")
    assert child.wait() == 0
    print(f"{WIDTH} x {HEIGHT} texels went through two processes, in one texture")


def child(link):
    gpu = Gpu()
    handle = receive_memory(link)
    memory = gpu.import_texture_memory(handle, WIDTH, HEIGHT)
    os.close(handle.fd)
    with memory.access() as access:
        gpu.write_texture(memory.texture, WIDTH, HEIGHT, picture())
    fence, value = access.done
    fence.wait(value)
    link.sendall(b"w")
    assert link.recv(1) == b"d", "the parent has not drawn"
    with memory.access():
        seen = gpu.read_texture(memory.texture, WIDTH, HEIGHT)
    was, drawn = picture(), 0
    for i in range(WIDTH * HEIGHT):
        x, y = i % WIDTH + 0.5 - WIDTH / 2, i // WIDTH + 0.5 - HEIGHT / 2
        inside = x * x + y * y < (HEIGHT / 2) ** 2
        drawn += inside
        assert seen[4 * i:4 * i + 4] == (b"\xff\0\0\xff" if inside else was[4 * i:4 * i + 4]), (x, y)
    assert 11000 < drawn < 11500  # the area of the disc


if __name__ == "__main__":
    if len(sys.argv) > 1:
        child(socket.socket(fileno=int(sys.argv[1])))
    else:
        parent()
