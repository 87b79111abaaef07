"""Two processes work on one buffer: the child fills it, the parent doubles it, the child reads it.

    WGPU_LIB_PATH=target/release/libwgpu_native.so python two_processes.py
"""

import array
import os
import socket
import subprocess
import sys

from shared_gpu import Gpu, receive_memory, send_memory

COUNT = 65536


def parent():
    gpu = Gpu()
    memory = gpu.create_memory(4 * COUNT)
    ours, theirs = socket.socketpair(socket.AF_UNIX)
    child = subprocess.Popen([sys.executable, __file__, str(theirs.fileno())], pass_fds=[theirs.fileno()])
    theirs.close()
    send_memory(ours, memory.export())
    assert ours.recv(1) == b"w", "the child has not written"
    with memory.access() as access:
        gpu.double(memory.buffer, COUNT)
    fence, value = access.done
    fence.wait(value)  # the fence itself can be sent as well, where the driver can export it
    ours.sendall(b"d")
    assert child.wait() == 0
    print(f"{COUNT} numbers went through two processes, in one memory")


def child(link):
    gpu = Gpu()
    handle = receive_memory(link)
    memory = gpu.import_memory(handle, 4 * COUNT)
    os.close(handle.fd)
    with memory.access() as access:
        gpu.write(memory.buffer, array.array("I", range(COUNT)).tobytes())
    fence, value = access.done
    fence.wait(value)
    link.sendall(b"w")
    assert link.recv(1) == b"d", "the parent has not doubled"
    with memory.access():
        numbers = array.array("I", gpu.read(memory.buffer, 4 * COUNT))
    assert numbers.tolist() == [2 * i for i in range(COUNT)]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        child(socket.socket(fileno=int(sys.argv[1])))
    else:
        parent()
