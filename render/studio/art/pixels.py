"""What pictures of things are made of."""

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""(h, w, 4) premultiplied RGBA."""
