"""What schemathesis does not know, and what a schema cannot say.

Lines of JSON: an array in the description, one item a line on the wire. Bounds: the lower is not above the upper.
"""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines(_, value):
    # An object alone would be a good line: what is meant to be wrong has to stay wrong.
    items = value if isinstance(value, list) else [[value]]
    return "\n".join(json.dumps(item) for item in items).encode()


@schemathesis.hook
def filter_body(_, body):
    filters = body.get("filters") if isinstance(body, dict) else None
    for bounds in filters.values() if isinstance(filters, dict) else []:
        if isinstance(bounds, dict):
            low, high = bounds.get("min"), bounds.get("max")
            if isinstance(low, (int, float)) and isinstance(high, (int, float)) and low > high:
                return False
    return True
