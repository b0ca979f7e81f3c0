"""What schemathesis does not know, and what a schema cannot say.

Lines of JSON: an array in the description, one item a line on the wire. Bounds: the lower is not above the upper. Titles
that the catalogue has not are no wish, where they are all there is.
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
    if not isinstance(body, dict):
        return True
    if isinstance(body.get("like"), list) and not isinstance(body.get("query"), str):
        return False
    filters = body.get("filters")
    for bounds in filters.values() if isinstance(filters, dict) else []:
        if isinstance(bounds, dict):
            low, high = bounds.get("min"), bounds.get("max")
            if isinstance(low, (int, float)) and isinstance(high, (int, float)) and low > high:
                return False
    return True
