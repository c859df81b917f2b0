"""What the shop is made of, and where Python finds it."""

import sys
from pathlib import Path

BASE = Path(__file__).resolve().parent

sys.path.append(str(BASE / "vendor"))  # apps that others wrote
sys.path.append(str(BASE / "shop"))  # ours, in the old import style

INSTALLED_APPS = ["shop.catalog", "shop.orders", "loyalty"]
REPORTS = ["reports.restock", "reports.members"]
OWNER = "owner@shop.example"
