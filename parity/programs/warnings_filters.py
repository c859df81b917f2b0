"""Filters, records and simplefilter's order."""

import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="quiet")
    warnings.warn("loud")
    warnings.warn("quiet please")
    print([(str(each.message), each.lineno) for each in caught])
warnings.filterwarnings("error", category=BytesWarning)
warnings.warn("made an error", BytesWarning)
