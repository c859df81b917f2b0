"""-W error makes an exception of a warning."""

import sys
import warnings

print(sys.warnoptions)
warnings.warn("now an error", UserWarning)
