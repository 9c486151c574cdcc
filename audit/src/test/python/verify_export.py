#!/usr/bin/env python3
"""Verifies an export of a log with nothing but Python's standard library.

Shares no code and no author's habit with the Java verifier, which is its whole point: it re-derives the root from the
entries by the recursion of RFC 6962 section 2.1, recomputes every hash tile of C2SP tlog-tiles and checks the Ed25519
signature of the checkpoint by RFC 8032 section 5.1.7.

Usage: verify_export.py EXPORT_FOLDER VKEY    Exit code 0 when all holds, 1 otherwise.
"""
import base64
import hashlib
import os
import struct
import sys

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def add(p, q):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = p, q
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(s, p):
    q = (0, 1, 1, 0)
    while s:
        if s & 1:
            q = add(q, p)
        p, s = add(p, p), s >> 1
    return q


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    assert y < P
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    assert (x * x - x2) % P == 0 and not (x == 0 and sign)
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point(bytes.fromhex("58" + "66" * 31))


def ed25519_verifies(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left, right = multiply(s, BASE), add(r, multiply(k, a))
    same = (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0
    return s < L and same


def root(leaves):
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01", root(leaves[:k]), root(leaves[k:]))


def tile_path(kind, index, width):
    text = "%03d" % (index % 1000)
    while index >= 1000:
        index //= 1000
        text = "x%03d/%s" % (index % 1000, text)
    return "tile/%s/%s%s" % (kind, text, "" if width == 256 else ".p/%d" % width)


def main(folder, vkey):
    def read(path):
        with open(os.path.join(folder, path), "rb") as file:
            return file.read()

    name, key_id, key = vkey.split("+", 2)
    typed = base64.b64decode(key, validate=True)
    assert typed[0] == 1 and sha256(name.encode(), b"\n", typed)[:4].hex() == key_id
    text, signatures = read("checkpoint").decode().rsplit("\n\n", 1)
    text += "\n"
    origin, size, expected, end = text.split("\n")
    assert origin == name and end == "" and str(int(size)) == size
    blobs = [base64.b64decode(line.split(" ")[2], validate=True)
             for line in signatures.splitlines() if line.startswith("\u2014 " + name + " ")]
    mine = [blob[4:] for blob in blobs if blob[:4].hex() == key_id]
    assert mine and all(ed25519_verifies(typed[1:], text.encode(), blob) for blob in mine), "signature"

    leaves, size = [], int(size)
    for first in range(0, size, 256):
        bundle, at = read(tile_path("entries", first // 256, min(256, size - first))), 0
        while at < len(bundle):
            (length,) = struct.unpack_from(">H", bundle, at)
            assert at + 2 + length <= len(bundle), "bundle"
            leaves.append(sha256(b"\x00", bundle[at + 2:at + 2 + length]))
            at += 2 + length
    assert len(leaves) == size, "entries: %d of %d" % (len(leaves), size)
    assert base64.b64encode(root(leaves)).decode() == expected, "root"

    level, hashes = 0, leaves
    while hashes:
        for first in range(0, len(hashes), 256):
            tile = hashes[first:first + 256]
            assert read(tile_path(level, first // 256, len(tile))) == b"".join(tile), "tile %d/%d" % (level, first // 256)
        hashes = [root(hashes[first:first + 256]) for first in range(0, len(hashes) // 256 * 256, 256)]
        level += 1
    print("%d entries hash to the signed root %s" % (size, expected))


if __name__ == "__main__":
    try:
        main(sys.argv[1], sys.argv[2])
    except Exception as failure:
        print("NOT VERIFIED: %r" % failure)
        sys.exit(1)
