"""Reads messages as a mail program would, with Python's own parser, and prints what is in them as JSON."""

import email
import email.header
import email.policy
import email.utils
import hashlib
import json
import sys


def decoded(words):
    return str(email.header.make_header(email.header.decode_header(words)))


def addresses(header):
    # Not by `header.addresses`, which before Python 3.13 keeps the space between encoded words (RFC 2047, 6.2).
    return [{"name": decoded(name), "address": address} for name, address in email.utils.getaddresses([header])]


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    message = email.message_from_bytes(data, policy=email.policy.default)
    raw = email.message_from_bytes(data)
    parts = list(message.walk())
    return {
        "defects": [repr(defect) for part in parts for defect in part.defects]
        + [repr(defect) for part in parts for header in part.values() for defect in getattr(header, "defects", [])],
        "headers": sorted(name.lower() for name in message.keys()),
        "from": addresses(raw["from"]),
        "to": addresses(raw["to"]),
        "subject": message["subject"],
        "date": message["date"].datetime.isoformat(),
        "unsent": message["x-unsent"],
        "text": message.get_body(("plain",)).get_content().replace("\r\n", "\n"),
        "attachments": [
            {
                "name": part.get_filename(),
                "type": part.get_content_type(),
                "sha256": hashlib.sha256(part.get_content()).hexdigest(),
            }
            for part in message.iter_attachments()
        ],
    }


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
