"""Every single-byte change, removal, insertion, swap and truncation of a bundle's files, for the Python checker.

    python3 positions.py FOLDER-OF-VERIFY-PY BUNDLE-FOLDER whole FILE...
    python3 positions.py FOLDER-OF-VERIFY-PY BUNDLE-FOLDER leaves

whole: every edit of these files, with the whole check. What it computes of what did not change, hashes of files and whether a
signature holds, is remembered from one edit to the next. leaves: every edit of the records, against the signed root alone.
"""

import functools
import io
import os
import sys

sys.path.insert(0, sys.argv[1])
import verify  # noqa: E402


def edits(data, at):
    if at == len(data):
        yield data + b"0"
        yield data + b"\n"
        return
    yield data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]
    yield data[:at] + data[at + 1:]
    yield data[:at] + bytes([data[at] ^ 2]) + data[at:]
    yield data[:at]
    if at + 1 < len(data) and data[at] != data[at + 1]:
        yield data[:at] + bytes([data[at + 1], data[at]]) + data[at + 2:]


def rejected(check, *arguments):
    try:
        check(*arguments)
    except verify.Wrong:
        return True
    return False


def remember(files):
    """Lets the checker remember what it computed of these files, each of which gives the same every time."""
    verify.Key.holds = functools.lru_cache(maxsize=64)(verify.Key.holds)
    verify.Key.__hash__, verify.Key.__eq__ = lambda key: hash(key.vkey), lambda key, other: key.vkey == other.vkey
    verify.Key = functools.lru_cache(maxsize=64)(verify.Key)
    digests = {id(data): verify.sha256(data) for data in files.values()}
    compute = verify.Bundle.digest
    verify.Bundle.digest = lambda bundle, name: digests.get(id(bundle.source[name])) or compute(bundle, name)


def whole(files, names):
    remember(files)
    done = 0
    for name in names:
        data = files[name]
        for at in range(len(data) + 1):
            for edited in edits(data, at):
                changed = dict(files)
                changed[name] = edited
                assert rejected(verify.verify, changed), (name, at)
                done += 1
    print("%d edits of %s, each with the whole check" % (done, ", ".join(names)))


def leaves(files):
    """A line is refused, or its leaf is another one."""
    data = files["records.ndjson"]
    bundle = verify.Bundle(files)
    manifest = verify.open_note(bundle.text("manifest.txt"), verify.read_keys(bundle), "manifest.txt")
    session = verify.read_manifest(manifest)[0]["session"]
    starts, done = [0], 0
    while starts[-1] < len(data):
        starts.append(data.index(b"\n", starts[-1]) + 1)
    lines = [data[a:b] for a, b in zip(starts, starts[1:])]
    known = [verify.check_record(line, seq, session)[0] for seq, line in enumerate(lines, 1)]
    for number, line in enumerate(lines):
        # with the next line, so that edits around the end of a line are seen as they are
        both = line + (lines[number + 1] if number + 1 < len(lines) else b"")
        for at in range(len(line)):
            for edited in edits(both, at):
                found = []
                try:
                    for offset, piece in enumerate(io.BytesIO(edited)):
                        found.append(verify.check_record(piece, number + 1 + offset, session)[0])
                except verify.Wrong:
                    done += 1
                    continue
                assert found != known[number:number + 2] or edited == both, ("records.ndjson", number + 1, at)
                done += 1
    print("%d edits of the records against the root" % done)


def main():
    folder, mode, names = sys.argv[2], sys.argv[3], sys.argv[4:]
    files = {}
    for name in verify.MEMBERS:
        with open(os.path.join(folder, name), "rb") as stream:
            files[name] = stream.read()
    verify.verify(files)
    if mode == "leaves":
        leaves(files)
    else:
        whole(files, names)


main()
