"""logging: levels, formats, a traceback, the handler of last resort."""

import logging

logging.warning("%s on stderr", "straight")
layout = "%(levelname)s %(name)s %(lineno)d %(message)s"
logging.basicConfig(format=layout, force=True)
log = logging.getLogger("shop.cart")
log.info("not shown")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("shown with a traceback")
log.error("too few arguments: %s %s", 1)
