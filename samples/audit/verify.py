#!/usr/bin/env python3
"""Verifies an exported audit trail, alone: python3 verify.py EXPORT [SEQUENCE:HASH seen earlier]"""
import base64, hashlib, json, re, sys
from datetime import datetime

MEMBERS = "id recordedAt businessAt actor organisation origin action subjectType subjectId document before after traceId".split()

def plain(name, text):  # an instant is the same however it is written
    parts = re.fullmatch(r"(.{19})\.?(\d*)(Z|.{6})", text) if text and name.endswith("At") else None
    return (datetime.fromisoformat(parts[1] + parts[3].replace("Z", "+00:00")).timestamp(), parts[2].ljust(7, "0")) if parts else text

def fault(line, previous, sequence):
    row = line["record"]
    if line["sequence"] != sequence or row is None:
        return f"seal {sequence} or its record is missing, or {line['sequence']} does not belong here"
    if hashlib.sha256(previous + line["canonical"].encode()).hexdigest() != line["hash"]:
        return f"record {row['id']} (seal {sequence}) was changed, or one before it was removed or inserted"
    sealed = [None if text == "-" else base64.b64decode(text[1:]).decode() for text in line["canonical"].split("\n")]
    if [plain(*pair) for pair in zip(MEMBERS, sealed)] != [plain(name, row[name]) for name in MEMBERS]:
        return f"record {row['id']} (seal {sequence}) reads otherwise than what was sealed"

previous, count, known = bytes(32), 0, sys.argv[2] if len(sys.argv) > 2 else None
for line in map(json.loads, open(sys.argv[1], encoding="utf-8")):
    if wrong := fault(line, previous, count + 1):
        sys.exit(f"BROKEN: {wrong}")
    previous, count = bytes.fromhex(line["hash"]), count + 1
    known = None if known == f"{count}:{line['hash']}" else known
if known:
    sys.exit(f"BROKEN: the chain does not hold {known}: its end was cut off, or it was computed anew")
print(f"{count} records, the chain holds; head {count}:{previous.hex()}")
