"""Lines of JSON, which schemathesis does not know: an array in the description, one item a line on the wire."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def lines(_, value):
    # An object alone would be a good line: what is meant to be wrong has to stay wrong.
    items = value if isinstance(value, list) else [[value]]
    return "\n".join(json.dumps(item) for item in items).encode()
