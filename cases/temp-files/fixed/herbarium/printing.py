"""Text on paper."""

from pathlib import Path
from tempfile import TemporaryDirectory


def send(text, printer):
    """Printers open a file by its name, so it is closed first."""
    with TemporaryDirectory() as desk:
        job = Path(desk, "job")
        job.write_text(text)
        printer.print_file(job)
