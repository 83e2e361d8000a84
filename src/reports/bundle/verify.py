#!/usr/bin/env python3
"""Checks a Rubricon bundle without Rubricon.

    python3 verify.py BUNDLE.zip [--vkey KEY] [--witness KEY]...

It needs Python 3.9 or newer and the package `cryptography` (for the Ed25519 signatures), and no network. It shares no code with
Rubricon; what it does is written down in Rubricon's SPEC.md, sections 3, 4, 5, 8, 9, 10, 18, 19 and 23. Exit code: 0 the bundle holds,
1 it does not, 2 there is nothing to check.

BUNDLE.zip can be a folder with the unpacked files too. With --vkey nothing that another key vouches for is accepted: give the key
that the server published at /api/vkey, or that somebody you trust wrote down. With --witness, which can be given several times, the
witness with this key must have signed the server's log of all sessions too.
"""

import argparse
import base64
import binascii
import datetime
import hashlib
import io
import json
import os
import sys
import zipfile

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    print("Nothing was checked: this needs the package `cryptography`. python3 -m pip install cryptography, or on Debian and Ubuntu "
          "apt install python3-cryptography", file=sys.stderr)
    sys.exit(2)

MEMBERS = ["README.txt", "records.ndjson", "rubric.json", "checkpoint.txt", "inclusion.txt", "keys.txt", "witnesses.txt",
           "assessment.json", "trail.json", "record.html", "record.es.html", "verify.py", "manifest.txt"]
FIELDS = ["actor", "at", "body", "cause", "kind", "seq", "stream", "v"]
NOBODY = "0" * 26


class Wrong(Exception):
    """The first thing that is wrong."""


class Changed(Wrong):
    """A file is not the one that was signed."""


def require(holds, what):
    if not holds:
        raise Wrong(what)


def sha256(*parts):
    hasher = hashlib.sha256()
    for part in parts:
        hasher.update(part)
    return hasher.digest()


def decode64(text, what):
    """Base64 that is written in its one way."""
    try:
        decoded = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, ValueError):
        raise Wrong(what + " is not base64")
    require(base64.b64encode(decoded).decode() == text, what + " is not written as base64 should be")
    return decoded


def decimal(text, what):
    require(text.isascii() and text.isdigit() and str(int(text)) == text, what + " is not a number")
    return int(text)


def as_text(data, name):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(name + " is not text")


# --- signed notes, checkpoints and proofs (C2SP signed-note, tlog-checkpoint, tlog-proof; RFC 6962) ---

ED25519, COSIGNATURE = 1, 4


class Key:
    """A vkey, of the server or of a witness."""

    def __init__(self, vkey, kind, where):
        parts = vkey.split("+", 2)
        require(len(parts) == 3 and parts[0] and not any(c.isspace() for c in parts[0]), "a key in %s cannot be read" % where)
        data = decode64(parts[2], "a key in " + where)
        require(len(data) == 33 and data[0] == kind, "a key in %s is not an Ed25519 key of its kind" % where)
        self.vkey, self.name = vkey, parts[0]
        self.id = sha256(self.name.encode(), b"\n", data)[:4]
        require(parts[1] == self.id.hex(), "a key in %s has a wrong id" % where)
        self.key = Ed25519PublicKey.from_public_bytes(data[1:])

    def holds(self, signature, signed):
        try:
            self.key.verify(signature, signed)
        except InvalidSignature:
            return False
        return True


def read_note(note, name):
    """The text of a note, and of each signature whose it says it is, the id of the key, and the bytes."""
    require(all(c >= " " or c == "\n" for c in note), name + " has characters that do not belong there")
    text, separator, lines = note.rpartition("\n\n")
    require(separator and lines.endswith("\n"), name + " is not a signed note")
    signatures = []
    for line in lines[:-1].split("\n"):
        dash, signer, data = (line.split(" ") + ["", ""])[:3]
        require(line == "%s %s %s" % (dash, signer, data) and dash == "\u2014" and signer, name + " has a line that is no signature")
        data = decode64(data, "a signature of " + name)
        require(len(data) > 4, name + " has a line that is no signature")
        signatures.append((signer, data[:4], data[4:]))
    return text + "\n", signatures


def check_signature(text, signature, keys, name):
    """Checks a signature by one of the server's keys."""
    signer, key_id, data = signature
    key = next((key for key in keys if (key.name, key.id) == (signer, key_id)), None)
    require(key, "%s is not signed by a key of keys.txt that may sign it" % name)
    require(key.holds(data, text.encode()), "the signature of %s does not hold" % name)


def open_note(note, keys, name):
    """The text of a note that has one signature, by one of the keys."""
    text, signatures = read_note(note, name)
    require(len(signatures) == 1, name + " does not have one signature")
    check_signature(text, signatures[0], keys, name)
    return text


def open_cosigned(note, newest, witnesses, name):
    """The text of a note that the server signed first, and then perhaps witnesses (C2SP tlog-cosignature): the key of each, or what it
    calls itself if its key is not known, and when it signed."""
    text, signatures = read_note(note, name)
    check_signature(text, signatures[0], [newest], name)
    require(len(set((signer, key_id) for signer, key_id, _ in signatures)) == len(signatures), name + " has a signature twice")
    cosigned = []
    for signer, key_id, data in signatures[1:]:
        witness = next((key for key in witnesses if (key.name, key.id) == (signer, key_id)), None)
        if witness is None:
            cosigned.append((signer, None))
            continue
        time = int.from_bytes(data[:8], "big")
        signed = "cosignature/v1\ntime %d\n%s" % (time, text)
        require(len(data) == 72 and witness.holds(data[8:], signed.encode()),
                "the signature of the witness %s in %s does not hold" % (signer, name))
        cosigned.append((witness, time))
    return text, cosigned


def shown_time(seconds):
    try:
        at = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
        return at.strftime("%Y-%m-%d %H:%M:%S UTC")
    except OverflowError:
        return "second %d since 1970" % seconds


def read_checkpoint(text, name):
    lines = text.split("\n")
    require(len(lines) == 4 and lines[3] == "" and lines[0], name + " is not a checkpoint")
    root = decode64(lines[2], "the root in " + name)
    require(len(root) == 32, "the root in %s is not a SHA-256" % name)
    return lines[0], decimal(lines[1], "the size in " + name), root


def node(left, right):
    return sha256(b"\x01", left, right)


def check_inclusion(path, index, leaf, size, root):
    """RFC 9162, section 2.1.3.2; the tree is that of RFC 6962."""
    require(index < size, "inclusion.txt is about a place that the log does not have")
    at, last, value = index, size - 1, leaf
    for sibling in path:
        require(last > 0, "the path in inclusion.txt is too long")
        if at & 1 or at == last:
            value = node(sibling, value)
            while at & 1 == 0 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            value = node(value, sibling)
        at, last = at >> 1, last >> 1
    require(last == 0 and value == root, "the checkpoint is not in the log of logs that inclusion.txt states")


class Tree:
    """The roots of the complete subtrees of a growing tree, from the left."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def push(self, leaf):
        size, value = self.size, leaf
        while size & 1:
            value, size = node(self.peaks.pop(), value), size >> 1
        self.peaks.append(value)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256()
        value = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            value = node(left, value)
        return value


# --- the manifest ---

def read_manifest(text):
    lines = text.split("\n")
    names = MEMBERS[:-1]
    require(len(lines) == 6 + len(names) and lines[-1] == "" and lines[0] == "rubricon bundle v1",
            "manifest.txt is not that of a bundle of this version")
    fields = {}
    for line, field in zip(lines[1:5], ["session", "scope", "records", "program"]):
        require(line.startswith(field + " "), "manifest.txt does not state the " + field)
        fields[field] = line[len(field) + 1:]
    fields["records"] = decimal(fields["records"], "the number of records in manifest.txt")
    hashes = {}
    for line, name in zip(lines[5:], names):
        require(len(line) == 66 + len(name) and line[64:] == "  " + name, "manifest.txt does not list " + name)
        hashes[name] = line[:64]
    return fields, hashes


# --- records ---

def read_line(line, seq):
    """One line of records.ndjson: the entry's text, and the salt and body if they are there."""
    where = "record %d: " % seq
    require(line.endswith(b"\n"), where + "its line is cut off")
    text = as_text(line[:-1], where + "its line")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise Wrong(where + "its line cannot be read")
    require(isinstance(data, dict) and type(data.get("seq")) is int and isinstance(data.get("entry"), str),
            where + "its line lacks a seq or an entry")
    known = {name: data[name] for name in ("seq", "entry", "salt", "body") if name in data}
    written = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    require(written == text, where + "its line is not written as it should be")
    require(data["seq"] == seq, where + "record %d stands in its place" % data["seq"])
    require(("salt" in data) == ("body" in data), where + "it has a salt without a body, or a body without a salt")
    salt = None
    if "salt" in data:
        require(isinstance(data["salt"], str) and isinstance(data["body"], str), where + "its salt or body is no text")
        try:
            salt = bytes.fromhex(data["salt"])
        except ValueError:
            raise Wrong(where + "its salt cannot be read")
        require(len(salt) == 32 and salt.hex() == data["salt"], where + "its salt is not 32 bytes")
    return data["entry"], salt, data.get("body")


def check_record(line, seq, session):
    """Checks one record. Answers its leaf hash, its entry, and its data if the body is there."""
    where = "record %d: " % seq
    entry_text, salt, body = read_line(line, seq)
    try:
        entry = json.loads(entry_text)
    except (ValueError, RecursionError):
        raise Wrong(where + "its entry cannot be read")
    require(isinstance(entry, dict) and sorted(entry) == FIELDS, where + "its entry does not have the fields of an entry")
    require(entry["v"] == 1 and entry["seq"] == seq and entry["stream"] == session,
            where + "its entry says that it is record %s of %s" % (entry["seq"], entry["stream"]))
    data = None
    if body is not None:
        hashed = sha256(b"rubricon/body/v1", salt, body.encode("utf-8", "surrogatepass")).hex()
        require(hashed == entry["body"], where + "its body does not have the hash that its entry states")
        try:
            data = json.loads(body)
        except (ValueError, RecursionError):
            raise Wrong(where + "its body cannot be read")
        require(isinstance(data, dict), where + "its body cannot be read")
    return sha256(b"\x00", entry_text.encode("utf-8", "surrogatepass")), entry, data


# --- counting again (SPEC.md, sections 8 to 10) ---

class Meeting:
    """What of a session is needed to count its votes again."""

    def __init__(self):
        self.created = self.settings = None
        self.proposals = {}
        # What stands in each vote that is not sealed: by person, the seq and what they said.
        self.standing = {}
        # Who cast the ballots and gave the answers that are withheld, by seq, since the last vote was sealed.
        self.hidden = {}
        self.hides_people = False
        self.reveals, self.closings, self.decided = {}, {}, {}
        self.plans = {}
        self.recounted = self.partly = 0

    def push(self, seq, entry, data):
        kind, actor = entry["kind"], entry["actor"]
        if data is None:
            self.withheld(seq, kind, actor)
            return
        if kind == "session_created":
            self.created, self.settings = data, data["settings"]
        elif kind == "settings_changed":
            self.settings = data["settings"]
        elif kind in ("ballot_cast", "ballot_entered"):
            where = ("round", data["item"], data["round"])
            self.standing.setdefault(where, {})[data.get("participant", actor)] = (seq, data["choice"])
        elif kind == "ballot_withdrawn":
            self.standing.get(("round", data["item"], data["round"]), {}).pop(actor, None)
        elif kind == "proposal_made":
            self.proposals[data["item"], data["proposal"]] = data["level"]
        elif kind in ("proposal_answered", "answer_entered"):
            where = ("proposal", data["item"], data["proposal"])
            self.standing.setdefault(where, {})[data.get("participant", actor)] = (seq, data["answer"])
        elif kind in ("participant_removed", "participant_recused"):
            for (_, item, _), standing in self.standing.items():
                if data.get("item", item) == item:
                    standing.pop(data["participant"], None)
        elif kind == "round_revealed":
            self.reveal(seq, data)
        elif kind == "proposal_closed":
            self.close(seq, data)
        elif kind == "item_decided":
            self.decide(seq, data)
        elif kind == "next_step_changed":
            self.change_step(seq, actor, data)
        # One vote is open at a time, and what was said in it counts in no other. An advance round is revealed item by item.
        ended = kind in ("round_cancelled", "proposal_closed", "proposal_cancelled", "advance_closed", "advance_cancelled")
        if ended or (kind == "round_revealed" and data["round"] != 0):
            self.standing, self.hidden = {}, {}

    def withheld(self, seq, kind, actor):
        if kind in ("ballot_cast", "proposal_answered"):
            self.hidden[seq] = actor
        elif kind in ("ballot_entered", "answer_entered"):
            self.hidden[seq] = None
        elif kind in ("participant_recused", "participant_removed"):
            self.hides_people = True

    def who(self, seq, data, where, listed):
        """Checks the people of a sealed vote. Answers what they said, or None where that is withheld."""
        at = "record %d: " % seq
        eligible, recused, absent = data["eligible"], data["recused"], data["absent"]
        tally = data["tally"]
        require(tally["recused"] == len(recused) and tally["absent"] == len(absent), at + "its counts are not its lists")
        require(len(set(eligible + recused + absent)) == len(eligible) + len(recused) + len(absent),
                at + "somebody is in two of its lists")
        require(listed == sorted(set(listed)), at + "what it counts is not in order")
        require(data["rule"] == self.settings["rule"], at + "its rule is not the one that was in force")
        standing = self.standing.get(where, {})
        said = {one: (who, what) for who, (one, what) in standing.items()}
        require(all(one in self.hidden or one in said for one in listed), at + "it counts a record that is none of its votes")
        authors = [self.hidden[one] if one in self.hidden else said[one][0] for one in listed]
        named = [author for author in authors if author is not None]
        require(len(set(named)) == len(named) and all(author in eligible for author in named),
                at + "it counts somebody twice, or somebody who was not eligible")
        if self.hides_people or any(one in self.hidden for one in listed):
            self.partly += 1
            return None
        require(listed == sorted(standing[one][0] for one in eligible if one in standing),
                at + "the votes that it counts are not those that stand")
        self.recounted += 1
        return [said[one][1] for one in listed]

    @staticmethod
    def with_quorum(data, outcome):
        """Without its quorum nothing is met."""
        quorum = data.get("quorum")
        return outcome if quorum is None or quorum["present"] >= quorum["needed"] else "not_met"

    def reveal(self, seq, data):
        where, tally = "record %d: " % seq, data["tally"]
        said = self.who(seq, data, ("round", data["item"], data["round"]), data["ballots"])
        scale = self.created["levels"]
        require([one["level"] for one in tally["levels"]] == scale, where + "its tally is not on the scale")
        counts = [one["count"] for one in tally["levels"]]
        require(sum(counts) + tally["unsure"] + tally["abstain"] == len(data["ballots"]), where + "its tally does not add up")
        require(tally["not_voted"] == len(data["eligible"]) - len(data["ballots"]), where + "its tally does not add up")
        if said is not None:
            require(counts == [said.count({"level": level}) for level in scale], where + "its tally is not that of its ballots")
            require((tally["unsure"], tally["abstain"]) == (said.count("unsure"), said.count("abstain")),
                    where + "its tally is not that of its ballots")
        place = met(data["rule"], counts)
        outcome = self.with_quorum(data, "not_met" if place is None else {"level": scale[place]})
        require(data["outcome"] == outcome, where + "its outcome is not what the rule says of its tally")
        self.reveals[data["item"]] = (seq, outcome)

    def close(self, seq, data):
        where, counts = "record %d: " % seq, data["tally"]["counts"]
        said = self.who(seq, data, ("proposal", data["item"], data["proposal"]), data["answers"])
        require(sum(counts) == len(data["answers"]) and len(counts) == 6, where + "its answers do not add up")
        require(data["tally"]["not_answered"] == len(data["eligible"]) - len(data["answers"]), where + "its answers do not add up")
        if said is not None:
            require(counts == [said.count(answer) for answer in range(6)], where + "its counts are not those of its answers")
        rule = data["rule"]
        floor = rule["consent"]["floor"] if isinstance(rule, dict) and "consent" in rule else 3
        require(data["floor"] == floor, where + "its floor is not that of the rule")
        consents = sum(counts) > 0 and sum(counts[:floor]) == 0
        level = self.proposals.get((data["item"], data["proposal"]))
        require(data["outcome"] == self.with_quorum(data, {"level": level} if consents else "not_met"), where + "its outcome is not that of its answers")
        if isinstance(rule, dict) and "consent" in rule:
            self.closings[data["item"]] = (seq, data["outcome"])
        else:
            self.closings.pop(data["item"], None)

    def decide(self, seq, data):
        where = "record %d: " % seq
        item, verdict = data["item"], data["verdict"]
        require(item in self.reveals, where + "it decides what was never voted on")
        revealed, outcome = self.reveals[item]
        closed = self.closings.get(item)
        if closed and closed[0] > revealed:
            outcome = closed[1]
        follows = verdict == outcome or (verdict == "no_consensus" and outcome == "not_met")
        require(data["basis"] == ("follows_rule" if follows else "departs_from_rule"),
                where + "what it says of the rule is not what the vote says")
        require(follows or data["rationale"], where + "it departs from the rule without a reason")
        require(data.get("supersedes") == self.decided.get(item), where + "it supersedes another decision than it says")
        self.decided[item] = seq
        self.plans[item] = [(dict(step, state="open"), None) for step in data["next_steps"]]
        self.recounted += 1

    def change_step(self, seq, actor, data):
        """How a next step stands: of the last decision on its item, one that it has, and not as it stood."""
        where = "record %d: " % seq
        item, number = data["item"], data["step"]
        require(item in self.decided and data["decision"] == self.decided[item],
                where + "it is about a next step of another decision than the last one on its item")
        plan = self.plans[item]
        require(1 <= number <= len(plan), where + "the decision has no such next step")
        require(data["state"] in ("open", "done", "dropped"), where + "a next step is open, done or dropped")
        require(("by" in data) == (actor == NOBODY), where + "it must name either its actor or whom the host wrote it down for")
        stood, told = plan[number - 1]
        stands, note = {name: data[name] for name in ("what", "who", "by_when", "state") if name in data}, data.get("note")
        require(stands != stood or note not in (None, told), where + "it changes nothing")
        plan[number - 1] = (stands, note)


def met(rule, counts):
    """The place on the scale at which a rule is met by these votes."""
    votes = sum(counts)
    if votes == 0:
        return None
    there = [place for place, count in enumerate(counts) if count]
    middle, below = 0, counts[0]
    while 2 * below < votes:
        middle += 1
        below += counts[middle]
    if rule == "unanimous":
        return there[0] if len(there) == 1 else None
    if rule == "within_one":
        return middle if there[-1] - there[0] <= 1 else None
    if rule == "majority":
        return next((place for place in there if 2 * counts[place] > votes), None)
    if rule == "median":
        return middle
    require(isinstance(rule, dict) and len(rule) == 1, "a rule that is not known")
    if "consent" in rule:
        return None
    percent = rule["threshold"]["percent"]
    fits = lambda place: 100 * counts[place] >= percent * votes and all(abs(other - place) <= 1 for other in there)
    return next((place for place in there if fits(place)), None)


# --- the whole ---

class Bundle:
    """The files of a bundle by name: bytes, or a zip file or a folder that they are read from piece by piece."""

    def __init__(self, source):
        self.source = source
        if isinstance(source, dict):
            names = list(source)
        elif isinstance(source, zipfile.ZipFile):
            names = source.namelist()
        else:
            names = os.listdir(source)
        for name in MEMBERS:
            require(name in names, name + " is missing")
        for place, name in enumerate(names):
            require(name in MEMBERS and name not in names[:place], name + " does not belong in a bundle, or is in it twice")

    def open(self, name):
        if isinstance(self.source, dict):
            return io.BytesIO(self.source[name])
        if isinstance(self.source, zipfile.ZipFile):
            return self.source.open(name)
        return open(os.path.join(self.source, name), "rb")

    def text(self, name):
        with self.open(name) as stream:
            return as_text(stream.read(), name)

    def digest(self, name):
        hasher = hashlib.sha256()
        with self.open(name) as stream:
            for piece in iter(lambda: stream.read(1 << 16), b""):
                hasher.update(piece)
        return hasher.digest()


def read_keys(bundle, name="keys.txt", kind=ED25519):
    lines = bundle.text(name).split("\n")
    require(lines[-1] == "", name + " does not have one key on each line")
    return [Key(line, kind, name) for line in lines[:-1]]


def check_chain(bundle, fields, keys, trusted):
    """Checks the signatures, and every record against them."""
    text = open_note(bundle.text("checkpoint.txt"), keys, "checkpoint.txt")
    origin, size, root = read_checkpoint(text, "checkpoint.txt")
    session = fields["session"]
    require(any(origin == "%s/session/%s" % (key.name, session) for key in keys), "checkpoint.txt is not that of this session")
    require(size == fields["records"], "checkpoint.txt covers another number of records than manifest.txt states")
    # Whom the reader knows comes first: the bundle cannot put another key in their place.
    witnesses = trusted + read_keys(bundle, "witnesses.txt", COSIGNATURE)
    cosigned = check_logged(bundle.text("inclusion.txt"), text, keys[-1], witnesses)
    for witness in trusted:
        require(any(one is witness for one, _ in cosigned), "the log of all sessions is not cosigned by the witness " + witness.vkey)
    tree, meeting, withheld = Tree(), Meeting(), {}
    with bundle.open("records.ndjson") as lines:
        for line in lines:
            seq = tree.size + 1
            leaf, entry, data = check_record(line, seq, session)
            tree.push(leaf)
            try:
                meeting.push(seq, entry, data)
            except (KeyError, TypeError, AttributeError, IndexError):
                raise Wrong("record %d: its body is not that of its kind" % seq)
            if data is None:
                withheld[entry["kind"]] = withheld.get(entry["kind"], 0) + 1
    require(tree.size == size, "records.ndjson has %d records, and the checkpoint covers %d" % (tree.size, size))
    require(tree.root() == root, "the records are not those that were signed: their root is not the one in checkpoint.txt")
    return meeting, withheld, cosigned


def check_logged(text, checkpoint, newest, witnesses):
    head, separator, note = text.partition("\n\n")
    require(separator, "inclusion.txt cannot be read")
    lines = head.split("\n")
    require(lines[0] == "c2sp.org/tlog-proof@v1" and len(lines) > 1 and lines[1].startswith("index "), "inclusion.txt is no proof")
    path = [decode64(line, "a hash in inclusion.txt") for line in lines[2:]]
    require(all(len(one) == 32 for one in path), "a hash in inclusion.txt is not a SHA-256")
    log, cosigned = open_cosigned(note, newest, witnesses, "inclusion.txt")
    origin, size, root = read_checkpoint(log, "inclusion.txt")
    require(origin == newest.name + "/log", "inclusion.txt is not about the log of logs")
    index = decimal(lines[1][6:], "the index in inclusion.txt")
    check_inclusion(path, index, sha256(b"\x00", checkpoint.encode()), size, root)
    return cosigned


def verify(source, vkey=None, witnesses=()):
    """Checks a bundle. Answers what was found; raises Wrong with the first thing that is wrong."""
    bundle = Bundle(source)
    keys = read_keys(bundle)
    require(keys, "keys.txt has no key")
    trusted = [Key(one, COSIGNATURE, "--witness") for one in dict.fromkeys(witnesses)]
    require(vkey is None or keys[-1].vkey == vkey, "the bundle is vouched for by another key: " + keys[-1].vkey)
    fields, hashes = read_manifest(open_note(bundle.text("manifest.txt"), [keys[-1]], "manifest.txt"))
    for name in hashes:
        if bundle.digest(name).hex() != hashes[name]:
            raise Changed("%s was changed: its hash is not the one in manifest.txt" % name, name)
    meeting, withheld, cosigned = check_chain(bundle, fields, keys, trusted)
    require(meeting.created is not None, "the session was never made")
    pinned = meeting.created["rubric"]["digest"]
    require(hashes["rubric.json"] == pinned, "rubric.json is not the text that the session was held on")
    return fields, keys[-1], meeting, withheld, cosigned


def located(source, error):
    """What is wrong, and of records that were changed which is the first one, where that can be told."""
    if not isinstance(error, Changed) or error.args[1] != "records.ndjson":
        return error.args[0]
    bundle = Bundle(source)
    fields, _ = read_manifest(open_note(bundle.text("manifest.txt"), read_keys(bundle)[-1:], "manifest.txt"))
    seq = 0
    try:
        with bundle.open("records.ndjson") as lines:
            for seq, line in enumerate(lines, 1):
                check_record(line, seq, fields["session"])
                require(seq <= fields["records"], "record %d: it was added after the records were signed" % seq)
        require(seq == fields["records"], "record %d: it is missing, and what comes after it" % (seq + 1))
    except Wrong as wrong:
        return wrong.args[0]
    return error.args[0]


def say(text):
    """Prints a line. What a bundle says of itself may be anything; nothing in it may command a terminal."""
    print("".join(c if c.isprintable() else "\ufffd" for c in text))


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].strip(), add_help=False)
    parser.add_argument("bundle")
    parser.add_argument("--vkey")
    parser.add_argument("--witness", action="append", default=[])
    if not arguments or "-h" in arguments or "--help" in arguments:
        print(__doc__, file=sys.stderr)
        return 2
    given = parser.parse_args(arguments)
    try:
        for witness in given.witness:
            Key(witness, COSIGNATURE, "--witness")
        source = given.bundle if os.path.isdir(given.bundle) else zipfile.ZipFile(given.bundle)
    except Wrong as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print("cannot read %s: %s" % (given.bundle, error), file=sys.stderr)
        return 2
    except zipfile.BadZipFile as error:
        say("The bundle does NOT hold: it cannot be read as a zip file: it is another file, or was cut off or damaged (%s)" % error)
        return 1
    try:
        fields, key, meeting, withheld, cosigned = verify(source, given.vkey, given.witness)
    except Wrong as error:
        say("The bundle does NOT hold: " + located(source, error))
        return 1
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        say("The bundle does NOT hold: %s" % error)
        return 1
    say("The bundle holds: \"%s\", session %s." % (meeting.created["title"], fields["session"]))
    say("%d records: each hash, their order, their root, and the signature of" % fields["records"])
    say("    " + key.vkey)
    say("%d reveals, closings and decisions were counted again; %d could be checked only in their sums." %
          (meeting.recounted, meeting.partly))
    for witness, time in cosigned:
        if time is None:
            say("Not checked: a signature on the server's log of all sessions that says it is by %s; its key is not known." % witness)
        elif witness.vkey in given.witness:
            say("The server's log of all sessions was cosigned by the witness %s at %s." % (witness.name, shown_time(time)))
        else:
            say("Not checked: whose key it is that cosigned the server's log of all sessions as %s at %s. Only the bundle names it:" %
                  (witness.name, shown_time(time)))
            say("    " + witness.vkey)
    for kind, count in sorted(withheld.items()):
        say("Not checked: what %d records of the kind %s say, which are withheld or erased." % (count, kind))
    if given.vkey is None:
        say("Not checked: whose key it is. Compare it with what the server publishes at /api/vkey.")
    say("The assessment, the trail and the pages are as the server signed them; `rubricon verify` computes them again.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
