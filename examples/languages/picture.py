"""Reads the pictures of the programs, to see that they hold what the programs say."""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def read_png(path):
    """The RGBA bytes of a PNG with 8 bits for each of red, green, blue and perhaps alpha."""
    data = path.read_bytes()
    if not data.startswith(SIGNATURE):
        raise ValueError(f"{path}: no PNG")
    header, compressed, at = None, b"", len(SIGNATURE)
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8:at + 8 + length]
        if zlib.crc32(kind + content) != struct.unpack_from(">I", data, at + 8 + length)[0]:
            raise ValueError(f"{path}: the checksum of {kind.decode()} is wrong")
        if kind == b"IHDR":
            header = struct.unpack(">IIBBBBB", content)
        elif kind == b"IDAT":
            compressed += content
        at += 12 + length
    width, height, depth, color, _, _, interlaced = header
    if depth != 8 or color not in (2, 6) or interlaced:
        raise ValueError(f"{path}: depth {depth}, color type {color}, interlaced {interlaced}; expected 8, 2 or 6, 0")
    channels = {2: 3, 6: 4}[color]
    pixels = unfilter(zlib.decompress(compressed), width * channels, height, channels)
    if channels == 3:
        pixels = b"".join(pixels[i:i + 3] + b"\xff" for i in range(0, len(pixels), 3))
    return pixels


def unfilter(data, row_size, height, channels):
    """Each row begins with how its bytes were foretold: not, by the left, by the upper, by both, by Paeth."""
    rows, above = bytearray(), bytearray(row_size)
    for y in range(height):
        start = y * (row_size + 1)
        kind, row = data[start], bytearray(data[start + 1:start + 1 + row_size])
        for x in range(row_size):
            left = row[x - channels] if x >= channels else 0
            corner = above[x - channels] if x >= channels else 0
            foretold = (0, left, above[x], (left + above[x]) // 2, paeth(left, above[x], corner))[kind]
            row[x] = (row[x] + foretold) & 0xFF
        rows += row
        above = row
    return bytes(rows)


def paeth(left, above, corner):
    """Of the three, the one that is nearest to left + above - corner."""
    guess = left + above - corner
    return min(left, above, corner, key=lambda value: abs(guess - value))


def fnv1a(data):
    result = 0x811C9DC5
    for byte in data:
        result = (result ^ byte) * 0x01000193 & 0xFFFFFFFF
    return result
