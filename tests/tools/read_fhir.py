"""Reads FHIR Bundles as PyPI's `fhir.resources` knows R4: `python read_fhir.py <bundle.json>…`. Prints one
line of JSON a file: how many entries, what is wrong, and what it would write differently."""

import json
import sys

from fhir.resources.R4B.bundle import Bundle


def differs(one, other, at="Bundle"):
    """Where two values are not the same."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from differs(one.get(key), other.get(key), f"{at}.{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for nth, (a, b) in enumerate(zip(one, other)):
            yield from differs(a, b, f"{at}[{nth}]")
    elif one != other:
        yield at


def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        bundle = Bundle.model_validate_json(text)
    except ValueError as error:
        return {"entries": 0, "errors": str(error).splitlines(), "differs": []}
    again = json.loads(bundle.model_dump_json())
    return {
        "entries": len(bundle.entry or []),
        "errors": [],
        "differs": list(differs(json.loads(text), again)),
    }


for path in sys.argv[1:]:
    print(json.dumps(read(path)))
