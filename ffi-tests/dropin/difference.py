"""How far two results are apart.

Pictures may differ by 1 in a channel, floats by what rounding explains; all else has to be equal.
"""

import numpy as np

PICTURE_TOLERANCE = 1


def is_picture(value):
    return isinstance(value, np.ndarray) and value.dtype == np.uint8 and value.shape[-1:] == (4,)


class Difference:
    """What a walk through two results found."""

    def __init__(self, one, other):
        self.values = 0
        self.pictures = 0
        self.largest = 0  # of a channel, in any picture
        self.problems = []
        self._walk("", one, other)

    def _walk(self, path, one, other):
        if isinstance(one, dict) and isinstance(other, dict):
            for key in [*one, *(key for key in other if key not in one)]:
                where = f"{path}.{key}" if path else str(key)
                if key in one and key in other:
                    self._walk(where, one[key], other[key])
                else:
                    self.problems.append(f"{where}: only in one of them")
        elif isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)) \
                and len(one) == len(other):
            for index, pair in enumerate(zip(one, other)):
                self._walk(f"{path}[{index}]", *pair)
        elif isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
            self._arrays(path, one, other)
        else:
            self.values += 1
            if type(one) is not type(other) or one != other:
                self.problems.append(f"{path}: {one!r} and {other!r}")

    def _arrays(self, path, one, other):
        picture = is_picture(one)
        self.pictures += picture
        self.values += not picture
        if one.dtype == object:  # what stands for a frame that was not drawn
            self.problems.append(f"{path}: nothing to compare")
        elif one.shape != other.shape or one.dtype != other.dtype:
            self.problems.append(
                f"{path}: {one.dtype}{list(one.shape)} and {other.dtype}{list(other.shape)}")
        elif picture:
            largest = int(np.abs(one.astype(int) - other.astype(int)).max(initial=0))
            self.largest = max(self.largest, largest)
            if largest > PICTURE_TOLERANCE:
                self.problems.append(f"{path}: a channel differs by {largest}")
        elif one.dtype.kind == "f":
            if not np.allclose(one, other, rtol=1e-5, atol=1e-6, equal_nan=True):
                self.problems.append(f"{path}: floats differ")
        elif not np.array_equal(one, other):
            self.problems.append(f"{path}: {np.count_nonzero(one != other)} values differ")
