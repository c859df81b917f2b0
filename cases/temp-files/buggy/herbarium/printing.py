"""Text on paper."""

from tempfile import NamedTemporaryFile


def send(text, printer):
    """Printers open a file by its name, so it is closed first."""
    with NamedTemporaryFile("w", delete=False) as job:
        job.write(text)
    printer.print_file(job.name)
