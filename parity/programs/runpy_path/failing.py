raise LookupError(__name__)
