"""An archive of village websites, as browsers show them."""
