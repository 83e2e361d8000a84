"""Every single-byte change, removal, insertion, swap and truncation of a bundle's files, for the Python checker.

    python3 positions.py FOLDER-OF-VERIFY-PY BUNDLE-FOLDER parts|whole STRIDE

parts: each file against its hash in the manifest, and each line of the records by itself; that is quick and is done at every
position. whole: the whole check, at every STRIDEth position.
"""

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


def hashes_hold(files):
    _, hashes = verify.read_manifest(verify.open_note(files["manifest.txt"].decode(), verify.read_keys(verify.Bundle(files)),
                                                      "manifest.txt"))
    done = 0
    for name in hashes:
        for at in range(len(files[name]) + 1):
            for edited in edits(files[name], at):
                assert rejected(verify.check_member, hashes, name, io.BytesIO(edited)), (name, at)
                done += 1
    return done


def records_hold(files):
    """Each edit of the records, against the signed root alone: a line is refused, or its leaf is another one."""
    data = files["records.ndjson"]
    session = verify.read_manifest(verify.open_note(files["manifest.txt"].decode(),
                                                    verify.read_keys(verify.Bundle(files)), "manifest.txt"))[0]["session"]
    starts, done = [0], 0
    while starts[-1] < len(data):
        starts.append(data.index(b"\n", starts[-1]) + 1)
    lines = [data[a:b] for a, b in zip(starts, starts[1:])]
    leaves = [verify.check_record(line, seq, session)[0] for seq, line in enumerate(lines, 1)]
    for number, line in enumerate(lines):
        # with the next line, so that edits around the end of a line are seen as they are
        both = line + (lines[number + 1] if number + 1 < len(lines) else b"")
        for at in range(len(line)):
            for edited in edits(both, at):
                pieces = [piece for piece in io.BytesIO(edited)]
                found = []
                try:
                    for offset, piece in enumerate(pieces):
                        found.append(verify.check_record(piece, number + 1 + offset, session)[0])
                except verify.Wrong:
                    done += 1
                    continue
                assert found != leaves[number:number + 2] or edited == both, ("records.ndjson", number + 1, at)
                done += 1
    return done


def whole(files, stride):
    done = 0
    for name, data in files.items():
        for at in range(0, len(data) + 1, stride):
            for edited in edits(data, at):
                changed = dict(files)
                changed[name] = edited
                assert rejected(verify.verify, changed), (name, at)
                done += 1
    return done


def main():
    folder, mode, stride = sys.argv[2], sys.argv[3], int(sys.argv[4])
    files = {}
    for name in verify.MEMBERS:
        with open(os.path.join(folder, name), "rb") as stream:
            files[name] = stream.read()
    verify.verify(files)
    if mode == "parts":
        print("%d edits against the hashes, %d of the records against the root" % (hashes_hold(files), records_hold(files)))
    else:
        print("%d edits, each with the whole check" % whole(files, stride))


main()
